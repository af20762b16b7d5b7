/** How real an event is that a noun tells of: by its adjectives, by the noun and the verb it depends on. */
import { type EventType, MUTUAL_TYPES } from '../../domain/relation-types.ts';
import type { Modality } from '../../domain/vocabulary.ts';
import { type Frame, isCarrier, phrasesOf, verbName } from '../claim/noun/noun-frame.ts';
import { senseOf } from '../claim/verb/verb-sense.ts';
import { type Chunk, isNoun, type NounChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import {
  CANCELLING_VERBS,
  FEARING_VERBS,
  LIGHT_VERBS,
  MEASURES,
  PLANNING_VERBS,
  REQUESTING_VERBS,
  RESCHEDULING_VERBS,
} from '../lexicon/event-nouns.ts';
import { DENIAL_NOUNS, EVENT_ADJECTIVES, HYPOTHESIS_NOUNS, PLAN_NOUNS, REQUEST_NOUNS } from '../lexicon/modality.ts';
import { DENYING_VERBS } from '../lexicon/speech.ts';
import { singular, type TokenRange } from '../text/token.ts';
import { Draft, deny, hear, plan, weaken, weakerOf } from './draft.ts';
import { speakerOf, speechRange } from './speaker.ts';
import { type Stance, stanceIn, stanceOf } from './stance.ts';

export function stanceOfNoun(reading: Reading, noun: NounChunk, { clause, as }: Frame, type: EventType): Stance {
  const own = ownStance(reading, noun);
  const around = clause ? stanceInClause(reading, noun, { clause, as }, type) : alone(reading, noun);
  return joined(around, own);
}

/** What the phrase itself and the nouns it hangs on say: `a looming attack`, `no attack`, `the threat of an attack`. */
function ownStance(reading: Reading, noun: NounChunk): Draft {
  const draft = new Draft('FACT', false, noun);
  const { tokens } = reading.sentence;
  for (let at = noun.from; at < noun.head; at += 1) {
    const word = tokens[at]?.lower ?? '';
    const modality = EVENT_ADJECTIVES[word];
    if (modality === 'PLAN') plan(draft, noun);
    else if (modality) weaken(draft, modality, noun);
    if (word === 'no') deny(draft, noun);
  }
  const undone = reading.clauses.find((clause) => isSaidOf(reading, clause, noun) && isUndone(clause));
  if (undone) deny(draft, { from: noun.from, to: undone.objects[0]?.to ?? undone.verb.to });
  const over = nounOver(reading, noun);
  if (over) ofNoun(reading, draft, over, noun);
  return draft;
}

/** `did not take place`, `was never signed`; `does not end the war` is something else. */
const isUndone = (clause: Clause): boolean =>
  clause.verb.negated &&
  LIGHT_VERBS.has(verbName(clause)) &&
  (clause.verb.passive || clause.verb.word === 'take' || clause.objects.length === 0);

/** `a deal that …`, `talks between A and B that …`. */
function isSaidOf(reading: Reading, { link, noun: about, joint }: Clause, noun: NounChunk): boolean {
  if (link !== 'relative' || about === null) return false;
  if (about === noun) return true;
  return joint !== 'who' && about.from > noun.from && about.to <= phrasesOf(reading, noun).end;
}

/** `the threat` of `the threat of an attack`, `a proposal` of `a proposal for a round of talks`. */
function nounOver(reading: Reading, noun: NounChunk): NounChunk | undefined {
  const over = nounBefore(reading, noun);
  const isMeasure = over && MEASURES.has(singular(reading.sentence.tokens[over.head]?.lemma ?? ''));
  return isMeasure ? nounBefore(reading, over) : over;
}

function nounBefore({ chunks }: Reading, noun: NounChunk): NounChunk | undefined {
  const joint = chunks[noun.index - 1];
  const over = chunks[noun.index - 2];
  return joint?.kind === 'PREPOSITION' &&
    ['of', 'for', 'about', 'over', 'to', 'on', 'regarding', 'concerning'].includes(joint.word) &&
    isNoun(over)
    ? over
    : undefined;
}

function ofNoun({ sentence }: Reading, draft: Draft, over: NounChunk, noun: NounChunk): void {
  const lemma = singular(sentence.tokens[over.head]?.lemma ?? '');
  const range = { from: over.from, to: noun.to };
  if (HYPOTHESIS_NOUNS.has(lemma)) weaken(draft, 'HYPOTHESIS', range);
  else if (PLAN_NOUNS.has(lemma)) plan(draft, range);
  else if (REQUEST_NOUNS.has(lemma)) weaken(draft, 'REQUEST', range);
  else if (DENIAL_NOUNS.has(lemma) || lemma === 'lack' || lemma === 'absence') deny(draft, range);
}

const CONNECTED: ReadonlySet<string> = new Set(['after', 'following']);

function alone(reading: Reading, noun: NounChunk): Stance {
  const before = reading.chunks[noun.index - 1];
  const draft = new Draft('FACT', false, noun);
  if (before?.word === 'ahead of') plan(draft, before);
  return stanceIn(draft);
}

function stanceInClause(
  reading: Reading,
  noun: NounChunk,
  { clause, as }: Frame & { readonly clause: Clause },
  type: EventType,
): Stance {
  const verb = verbName(clause);
  // `a deal that does not end the war`: what a clause says of an event is not whether there is one
  if (isSaidOf(reading, clause, noun) && !isCarrier(verb) && !COLLAPSING.has(verb)) return alone(reading, noun);
  const stance = stanceAround(reading, clause, as);
  const before = reading.chunks[noun.index - 1];
  if (as === 'object' && isTopic(clause, noun, type)) return told(stance, undefined);
  if (as === 'object') return asObject(reading, clause, stance, type);
  if (CONNECTED.has(before?.word ?? '')) return told(stance, before);
  if (as === 'subject' && type === 'AGREE' && COLLAPSING.has(verb)) return ahead(stance, 'CANCELLATION', clause.verb);
  const isCause = before?.word === 'for' && SINGLE_DEEDS.has(type) && noun.mentions.some(({ to }) => to <= noun.head);
  if (isCause) return told(stance, before); // `sanctions on X for its attack on Y`
  if (as === 'oblique' && before?.word === 'at' && isAgreedThere(reading, clause)) return told(stance, before);
  return as === 'oblique' ? behindVerb(stance, before, clause) : stance;
}

/** `agreed to stop fighting at talks in Rome`: they talked there; `agreed to meet at talks` lies ahead. */
function isAgreedThere(reading: Reading, clause: Clause): boolean {
  const governor = clause.governor === null ? undefined : reading.clauseOf.get(clause.governor);
  if (clause.link !== 'complement' || !governor || senseOf(reading, clause)?.type === 'CONSULT') return false;
  const isDone = governor.verb.form === 'finite' && governor.verb.modal === '' && !governor.verb.negated;
  return (isDone && senseOf(reading, governor)?.type === 'AGREE') || isAgreedThere(reading, governor);
}

/** `discussed X's threats against Y`: what is somebody's is there to be discussed. */
const isTopic = ({ verb }: Clause, { mentions, head }: NounChunk, type: EventType): boolean =>
  verb.word === 'discuss' &&
  !MUTUAL_TYPES.has(type) &&
  mentions.some(({ to, form }) => to <= head && form !== 'pronoun');

/** `the call brought no progress`: there was a call, and nothing came of it. */
function stanceAround(reading: Reading, clause: Clause, as: Frame['as']): Stance {
  const stance = stanceOf(reading, clause);
  const nothing = clause.objects.some(({ determiner }) => ['no', 'neither', 'none'].includes(determiner));
  return as === 'subject' && nothing && !clause.verb.negated ? { ...stance, polarity: 'ASSERTED' } : stance;
}

const SINGLE_DEEDS: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT']);

/** `left for talks`, `before talks`, `warned of an attack`; `met for talks` tells that they were. */
function behindVerb(stance: Stance, before: Chunk | undefined, clause: Clause): Stance {
  const verb = verbName(clause);
  const word = before?.word ?? '';
  if (FEARING_VERBS.has(verb)) return { ...stance, modality: 'HYPOTHESIS', cues: [...stance.cues, clause.verb] };
  if (word === 'for' && MEETING.has(verb)) return stance;
  if (word === 'for' && JUDGING.has(verb)) return told(stance, before);
  if (word === 'for') return { ...stance, modality: 'PLAN', cues: before ? [...stance.cues, before] : stance.cues };
  if (word === 'on' && clause.verb.word === 'agree') return ahead(stance, 'PLAN', before); // `agreed on a swap`
  if (word === 'ahead of' || word === 'before') return ahead(stance, 'PLAN', before);
  return stance.modality === 'PLAN' ? { ...stance, polarity: 'ASSERTED' } : told(stance, before);
}

/** `the deal fell through`. */
const COLLAPSING: ReadonlySet<string> = new Set(['collapse', 'fall_through', 'unravel', 'break_down', 'fall_apart']);

const MEETING: ReadonlySet<string> = new Set(['meet', 'gather', 'convene', 'host', 'sit_down', 'receive', 'welcome']);

/** What somebody is thanked or blamed for has been done. */
const JUDGING: ReadonlySet<string> = new Set(
  'thank praise commend laud applaud hail criticise criticize condemn denounce blame rebuke apologise apologize'.split(
    ' ',
  ),
);

/** It happened, whatever the verb beside it is. */
const told = (stance: Stance, cue: Chunk | undefined): Stance => ({
  ...stance,
  modality: 'FACT',
  polarity: 'ASSERTED',
  future: false,
  cues: cue ? [...stance.cues, cue] : stance.cues,
});

const ahead = (stance: Stance, modality: Modality, cue: TokenRange | undefined): Stance => ({
  ...stance,
  modality,
  future: true,
  cues: cue ? [...stance.cues, cue] : stance.cues,
});

const SPEECH_ACTS: ReadonlySet<EventType> = new Set<EventType>(['ACCUSE', 'REQUEST', 'THREATEN']);

/** `denied an attack`, `feared an attack`, `demanded talks`, `planned a visit`, `held talks`. */
function asObject(reading: Reading, clause: Clause, stance: Stance, type: EventType): Stance {
  const verb = verbName(clause);
  if (CANCELLING_VERBS.has(verb)) return ahead(stance, 'CANCELLATION', clause.verb);
  if (RESCHEDULING_VERBS.has(verb)) return ahead(stance, 'PLAN', clause.verb);
  // who rejects a demand or an accusation does not deny that it was made
  if (DENYING_VERBS.has(verb)) return SPEECH_ACTS.has(type) ? stance : denied(reading, clause, stance);
  if (REQUESTING_VERBS.has(verb)) return ahead(stance, 'REQUEST', clause.verb);
  if (FEARING_VERBS.has(verb))
    return { ...stance, modality: 'HYPOTHESIS', cues: [...stance.cues, speechRange(clause)] };
  if (verb === 'announce' && type === 'CONSULT') return ahead(stance, 'PLAN', clause.verb);
  if (LIGHT_VERBS.has(verb) || verb === 'be') return stance; // `denied there was a deal`
  // who announces or agrees on a deed does it; who plans or weighs one has not done it, nor, with a `not`, plans it
  const isAhead = MUTUAL_TYPES.has(type) ? PLANNING_VERBS.has(verb) : INTENDING.has(verb);
  return isAhead ? ahead(stance, 'PLAN', clause.verb) : { ...stance, polarity: 'ASSERTED' };
}

const INTENDING: ReadonlySet<string> = new Set(
  'plan prepare schedule propose consider discuss envisage mull weigh contemplate plot intend'.split(' '),
);

function denied(reading: Reading, clause: Clause, stance: Stance): Stance {
  const draft = new Draft('FACT', false, clause.verb);
  hear(draft, speakerOf(reading, clause), speechRange(clause));
  return {
    ...stance,
    polarity: stance.polarity === 'DENIED' ? 'ASSERTED' : 'DENIED',
    reportedAs: 'INDIRECT_SPEECH',
    attribution: [...draft.speakers, ...stance.attribution],
    cues: [...stance.cues, ...draft.cues],
  };
}

/** The clause's stance with that of the phrase in it: the weaker modality, and a `no` that the clause did not see. */
function joined(around: Stance, own: Draft): Stance {
  const isDenied = own.denied || around.polarity === 'DENIED';
  return {
    ...around,
    modality: weakerOf(around.modality, own.modality),
    future: around.future || own.future,
    polarity: isDenied ? 'DENIED' : 'ASSERTED',
    cues: [...around.cues, ...own.cues],
  };
}
