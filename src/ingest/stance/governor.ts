/** What a verb makes of the verb that hangs on it: it reports, denies, plans, asks for, permits, tries or refuses it. */
import type { Chunk } from '../clause/chunk.ts';
import { isNoun } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { DECIDING } from '../clause/subject.ts';
import {
  ATTEMPTING,
  FALSEHOODS,
  modalStance,
  PERMITTING,
  PLANNING,
  PLANNING_ADJECTIVES,
  REFUSING,
  REQUESTING,
  RUMOURS,
  UNKNOWN_ADJECTIVES,
  UNSURE_ADJECTIVES,
} from '../lexicon/modality.ts';
import { CLAIMING_VERBS, DENYING_VERBS, REPORTING_VERBS } from '../lexicon/speech.ts';
import { type Draft, deny, hear, plan, weaken } from './draft.ts';
import { speakerOf, speechRange } from './speaker.ts';

const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'blame']);

const OPINING: ReadonlySet<string> = new Set(['believe', 'think', 'expect', 'imagine', 'suppose', 'anticipate']);
const DOUBTING: ReadonlySet<string> = new Set(['doubt', 'disbelieve']);

export function governorStance(reading: Reading, draft: Draft, clause: Clause, governor: Clause): void {
  const { verb } = governor;
  const word = verbName(governor);
  if (clause.joint === 'against' && clause.verb.form === 'gerund') {
    // `decided against going`, `warned X against going`
    weaken(draft, DECIDING.has(word) ? 'PLAN' : 'HYPOTHESIS', verb);
    if (DECIDING.has(word)) deny(draft, verb);
    return;
  }
  if (DENYING_VERBS.has(word)) {
    denialStance(reading, draft, governor);
    return;
  }
  if (DOUBTING.has(word) || ((verb.negated || isNobodys(reading, governor)) && OPINING.has(word))) {
    doubtStance(reading, draft, governor);
    return;
  }
  const isTold = clause.verb.form === 'finite' && REPORTING_VERBS.has(word);
  reportStance(reading, draft, clause, governor, isTold);
  if (isTold) return;
  weaken(draft, modalStance[verb.modal] ?? 'FACT', verb);
  if (verb.negated) deny(draft, verb);
}

/** `X said that`, `X accused Y of`, `is said to`; else what the verb makes of it. */
function reportStance(reading: Reading, draft: Draft, clause: Clause, governor: Clause, isTold: boolean): void {
  const { verb } = governor;
  const word = verbName(governor);
  if (isTold || ACCUSING.has(word)) {
    if (CLAIMING_VERBS.has(word) || isRumour(reading, governor)) weaken(draft, 'HYPOTHESIS', verb);
    hear(draft, speakerOf(reading, governor), speechRange(governor));
  } else if (isHearsay(clause, governor, word)) {
    weaken(draft, 'HYPOTHESIS', verb);
    hear(draft, { ...speakerOf(reading, governor), verb: reading.sentence.tokens[verb.head]?.lower ?? null }, verb);
  } else controlStance(reading, draft, clause, governor, word);
}

/** `Nobody believes that`. */
const isNobodys = ({ sentence }: Reading, { subjects }: Clause): boolean =>
  subjects.some(
    ({ from, determiner }) => determiner === 'no' || /^(nobody|none|few)$/.test(sentence.tokens[from]?.lower ?? ''),
  );

const verbName = ({ verb }: Clause): string => (verb.particle ? `${verb.word} ${verb.particle}` : verb.word);

/** `doubts that X will`, `does not believe that X will`: an opinion, and that it will not be. */
function doubtStance(reading: Reading, draft: Draft, governor: Clause): void {
  hear(draft, speakerOf(reading, governor), speechRange(governor));
  weaken(draft, 'OPINION', governor.verb);
  deny(draft, governor.verb);
}

/** `unconfirmed reports say`, `rumours say`: nobody vouches for it. */
const isRumour = ({ sentence }: Reading, { subjects }: Clause): boolean =>
  subjects.some(({ from, to }) => sentence.tokens.slice(from, to).some(({ lower }) => RUMOURS.has(lower)));

/** `X denied that`; `neither confirmed nor denied that` leaves it open. */
function denialStance(reading: Reading, draft: Draft, governor: Clause): void {
  const nor = norBefore(reading, governor);
  const range = speechRange(governor);
  if (nor || governor.verb.negated)
    weaken(draft, 'HYPOTHESIS', nor ? { from: nor.from, to: governor.verb.to } : governor.verb);
  else deny(draft, governor.verb);
  hear(draft, speakerOf(reading, governor), range);
}

function norBefore({ chunks, sentence }: Reading, { verb }: Clause): Chunk | undefined {
  const before = chunks[verb.index - 1];
  const isNor = (at: number): boolean => ['nor', 'neither'].includes(sentence.tokens[at]?.lower ?? '');
  return before && (isNor(before.from) || isNor(verb.from)) ? before : undefined;
}

/** `is said to have met`, `is believed to have met`: told of somebody by nobody. */
const isHearsay = ({ verb }: Clause, governor: Clause, word: string): boolean =>
  governor.verb.passive && verb.form === 'infinitive' && REPORTING_VERBS.has(word) && !PLANNING.has(word);

function controlStance(reading: Reading, draft: Draft, clause: Clause, governor: Clause, word: string): void {
  const { verb } = governor;
  if (verb.word === 'be' || verb.word === 'become' || verb.word === 'remain')
    copulaStance(reading, draft, clause, governor);
  else if (word === 'rule out') {
    plan(draft, verb);
    deny(draft, verb);
  } else if (REFUSING.has(word)) deny(draft, verb);
  else if (PERMITTING.has(word)) weaken(draft, 'HYPOTHESIS', verb);
  else if (word === 'order' && clause.subjects[0] && clause.subjects[0] === governor.subjects[0])
    plan(draft, verb); // `ordered the lifting of sanctions`
  else if (REQUESTING.has(word)) {
    weaken(draft, 'REQUEST', verb);
    draft.future = true;
  } else if (PLANNING.has(word)) plan(draft, verb);
  else if (ATTEMPTING.has(word)) weaken(draft, 'HYPOTHESIS', verb);
}

/** `is wrong to do it`: whether it is done is not said. */
const isJudged = ({ verb }: Clause, word: string): boolean => verb.form === 'infinitive' && !/^(im|in|un)/.test(word);

/** `is due to`, `is to` before an infinitive; `is false that`, `is possible that`, `is unclear whether`. */
function copulaStance(reading: Reading, draft: Draft, clause: Clause, { verb }: Clause): void {
  const behind = verb.index + 1;
  const next = reading.chunks[reading.chunks[behind]?.kind === 'QUOTE' ? behind + 1 : behind];
  if (!isNoun(next)) {
    plan(draft, verb);
    return;
  }
  const word = reading.sentence.tokens[next.head]?.lower ?? '';
  const range = { from: verb.from, to: next.to };
  if (verb.modal === 'would') weaken(draft, 'HYPOTHESIS', range); // `it would be wrong for X to do it`
  if (PLANNING_ADJECTIVES.has(word)) plan(draft, range);
  else if (FALSEHOODS.has(word) && !isJudged(clause, word)) deny(draft, range);
  else if (UNSURE_ADJECTIVES.has(word)) weaken(draft, 'HYPOTHESIS', range);
  else if (UNKNOWN_ADJECTIVES.has(word)) draft.ask(range);
  else draft.cues.push(range);
}
