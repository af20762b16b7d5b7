/** How real an event is that a noun tells of: by its adjectives and by the verb it depends on. */

import type { Modality } from '../../domain/vocabulary.ts';
import type { NounChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { CANCELLING_VERBS, LIGHT_VERBS, PLANNING_VERBS, REQUESTING_VERBS } from '../lexicon/event-nouns.ts';
import { DENYING_VERBS } from '../lexicon/speech.ts';
import { asserted } from './candidate.ts';
import { type Frame, verbName } from './noun-frame.ts';
import { speakerOf } from './speaker.ts';
import { type Stance, stanceOf } from './stance.ts';

const adjectives: Readonly<Record<string, Modality>> = {
  planned: 'PLAN',
  proposed: 'PLAN',
  upcoming: 'PLAN',
  scheduled: 'PLAN',
  expected: 'PLAN',
  future: 'PLAN',
  forthcoming: 'PLAN',
  possible: 'HYPOTHESIS',
  alleged: 'HYPOTHESIS',
  potential: 'HYPOTHESIS',
  imminent: 'HYPOTHESIS',
  threatened: 'HYPOTHESIS',
  cancelled: 'CANCELLATION',
  canceled: 'CANCELLATION',
  hypothetical: 'HYPOTHESIS',
  suspected: 'HYPOTHESIS',
  feared: 'HYPOTHESIS',
};

export function stanceOfNoun(reading: Reading, noun: NounChunk, { clause, as }: Frame): Stance {
  const words = reading.sentence.tokens.slice(noun.from, noun.head).map(({ lower }) => lower);
  const modality = words.map((word) => adjectives[word]).find(Boolean);
  const before = reading.chunks[noun.index - 1]?.word ?? '';
  if (!clause) return asserted(modality ?? (before === 'ahead of' ? 'PLAN' : 'FACT'));
  const stance = stanceOf(reading, clause);
  if (as === 'object' && CANCELLING_VERBS.has(verbName(clause))) return ahead(stance, 'CANCELLATION');
  if (modality) return { ...stance, modality, future: modality === 'PLAN' };
  if (as === 'object') return asObject(reading, clause, stance);
  if (before === 'after' || before === 'following')
    return { ...stance, modality: 'FACT', polarity: 'ASSERTED', future: false };
  if (as !== 'oblique') return stance;
  if (before === 'for') return { ...stance, modality: 'PLAN' };
  if (['ahead of', 'before'].includes(before)) return ahead(stance, 'PLAN');
  return { ...stance, modality: stance.modality === 'PLAN' ? 'PLAN' : 'FACT', polarity: 'ASSERTED' };
}

const ahead = (stance: Stance, modality: Modality): Stance => ({ ...stance, modality, future: true });

/** `denied an attack`, `demanded talks`, `planned a visit`, `held talks`. */
function asObject(reading: Reading, clause: Clause, stance: Stance): Stance {
  const verb = verbName(clause);
  if (DENYING_VERBS.has(verb)) return denied(reading, clause, stance);
  if (REQUESTING_VERBS.has(verb)) return ahead(stance, 'REQUEST');
  if (LIGHT_VERBS.has(verb) || verb === 'be') return stance; // `denied there was a deal`
  return PLANNING_VERBS.has(verb) ? ahead(stance, 'PLAN') : { ...stance, polarity: 'ASSERTED' };
}

const denied = (reading: Reading, clause: Clause, stance: Stance): Stance => ({
  ...stance,
  polarity: stance.polarity === 'DENIED' ? 'ASSERTED' : 'DENIED',
  reportedAs: 'INDIRECT_SPEECH',
  attribution: [speakerOf(reading, clause), ...stance.attribution],
});
