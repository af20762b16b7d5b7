/** `was due to meet Y, but the meeting was cancelled`: the later clause calls off what the earlier one planned. */
import { isNoun } from '../../clause/chunk.ts';
import type { Clause } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { CANCELLING_VERBS, NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import type { Candidate } from '../candidate.ts';
import { verbName } from '../noun/noun-frame.ts';
import { lemmaOf } from './conditions.ts';

export function calledOff(reading: Reading, candidates: readonly Candidate[]): Candidate[] {
  const calling = reading.clauses.filter((clause) => isCallingOff(reading, clause));
  if (calling.length === 0) return [...candidates];
  return candidates.map((candidate) => {
    const later = calling.find(({ verb }) => verb.from >= candidate.to);
    const ahead = ['PLAN', 'REQUEST'].includes(candidate.stance.modality);
    if (!later || !ahead || candidate.predicate !== 'CONSULT') return candidate;
    const [subject] = later.subjects;
    const cue = { from: Math.min(later.verb.from, subject?.from ?? later.verb.from), to: later.verb.to };
    const stance = { ...candidate.stance, modality: 'CANCELLATION' as const, cues: [...candidate.stance.cues, cue] };
    return { ...candidate, stance };
  });
}

/** The subject is `the meeting`, `it` or `the visit`, without anybody named in it. */
function isCallingOff(reading: Reading, clause: Clause): boolean {
  const [subject] = clause.subjects;
  if (!isNoun(subject) || clause.verb.modal !== '' || clause.verb.negated) return false;
  const about = subject.determiner === 'it' || NOUN_SENSES.get(lemmaOf(reading, subject))?.type === 'CONSULT';
  const isNamed = subject.mentions.some(({ form }) => form !== 'pronoun');
  const name = verbName(clause);
  const collapsed = ['fall_through', 'collapse'].includes(name);
  return about && !isNamed && (collapsed || (clause.verb.passive && CANCELLING_VERBS.has(name)));
}
