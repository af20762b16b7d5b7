/** How real what a verb tells is, and who says so: read from the verb itself up through the verbs it hangs on. */
import type { Modality, Polarity, ReportedAs } from '../../domain/vocabulary.ts';
import { isNoun, type NounChunk, type VerbChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import {
  ATTEMPTING,
  CONDITIONAL_JOINTS,
  DENIAL_NOUNS,
  HYPOTHESIS_NOUNS,
  PLAN_NOUNS,
  PLANNING,
  PLANNING_ADJECTIVES,
  REFUSING,
  REQUEST_NOUNS,
  REQUESTING,
} from '../lexicon/modality.ts';
import { CLAIMING_VERBS, DENYING_VERBS, REPORTING_VERBS } from '../lexicon/speech.ts';
import { accordingTo, type Speaker, speakerOf } from './speaker.ts';

export interface Stance {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly reportedAs: ReportedAs;
  readonly attribution: readonly Speaker[];
  /** The verb looks ahead: dates without a year are those to come. */
  readonly future: boolean;
}

const MAX_DEPTH = 6;
/** The weaker of two decides: what is planned in a hypothesis is a hypothesis. */
const weight: Readonly<Record<Modality, number>> = {
  FACT: 0,
  PLAN: 1,
  REQUEST: 2,
  CANCELLATION: 3,
  HYPOTHESIS: 4,
  OPINION: 5,
  QUESTION: 6,
};
const weaker = (a: Modality, b: Modality): Modality => (weight[b] > weight[a] ? b : a);

interface Draft {
  modality: Modality;
  denied: boolean;
  future: boolean;
  readonly speakers: Speaker[];
}

export function stanceOf(reading: Reading, clause: Clause): Stance {
  const draft: Draft = { ...ownStance(clause.verb), speakers: [] };
  if (isConditional(reading, clause)) draft.modality = weaker(draft.modality, 'HYPOTHESIS');
  if (isNobody(reading, clause)) draft.denied = !draft.denied;
  if (isScheduled(reading, clause)) plan(draft);
  const source = accordingTo(reading);
  if (source && clause.governor === null) draft.speakers.push(source);
  climb(reading, draft, clause);
  const teller = source ? null : trailingSpeaker(reading, clause);
  if (teller) draft.speakers.push(teller);
  const { modality, denied, future, speakers } = draft;
  return {
    modality,
    polarity: denied ? 'DENIED' : 'ASSERTED',
    reportedAs: reportOf(speakers),
    attribution: speakers,
    future,
  };
}

/** Up through the verbs that a verb hangs on, each of which may weaken, deny or report it. */
function climb(reading: Reading, draft: Draft, clause: Clause): void {
  let current: Clause = clause;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const governor: Clause | undefined = current.governor === null ? undefined : reading.clauseOf.get(current.governor);
    linkStance(reading, draft, current, governor);
    if (!governor || governor === current) return;
    current = governor;
  }
}

function reportOf([innermost]: readonly Speaker[]): ReportedAs {
  if (!innermost) return 'NARRATION';
  return innermost.actor ? 'INDIRECT_SPEECH' : 'ANONYMOUS_SOURCE';
}

/** `Neither A nor B has come`, `no army attacked`. */
function isNobody(reading: Reading, { subjects }: Clause): boolean {
  const [first] = subjects;
  return (
    first !== undefined &&
    (['no', 'neither', 'none'].includes(first.determiner) || reading.chunks[first.index - 1]?.word === 'neither')
  );
}

const TIMETABLED: ReadonlySet<string> = new Set(
  'travel visit meet host fly head go arrive hold begin start open return depart leave'.split(' '),
);

/** `travels to Rome on Tuesday`: the present tense with a day is a timetable. */
function isScheduled({ sentence, dates }: Reading, { verb, dates: spans }: Clause): boolean {
  const present =
    verb.form === 'finite' &&
    !verb.perfect &&
    verb.modal === '' &&
    /s$/.test(sentence.tokens[verb.head]?.lower ?? '') &&
    verb.to - verb.from === 1;
  const dated = spans.some(({ from }) =>
    dates.some((date) => date.from === from && (date.words.kind === 'weekday' || date.words.kind === 'relative')),
  );
  return present && dated && TIMETABLED.has(verb.word);
}

/** `…, the ministry said`: who tells the whole sentence is named at its end. */
function trailingSpeaker(reading: Reading, clause: Clause): Speaker | null {
  if (clause.link === 'relative' || REPORTING_VERBS.has(clause.verb.word)) return null;
  const teller = reading.clauses.find((other) => other.verb.index > clause.verb.index && isTrailing(reading, other));
  return teller
    ? speakerOf(reading, teller.subjects.length > 0 ? teller : { ...teller, subjects: teller.objects })
    : null;
}

function isTrailing({ chunks }: Reading, { verb, subjects, objects, complement }: Clause): boolean {
  if (!REPORTING_VERBS.has(verb.word) || verb.form !== 'finite' || complement !== null) return false;
  const first = Math.min(verb.index, subjects[0]?.index ?? verb.index);
  const joint = chunks[first - 1]?.kind;
  const inverted = subjects.length === 0 || (subjects[0]?.index ?? 0) < first;
  return (joint === 'COMMA' || joint === 'QUOTE') && (objects.length === 0 || inverted);
}

const modalStance: Readonly<Record<string, Modality>> = {
  will: 'PLAN',
  shall: 'PLAN',
  going: 'PLAN',
  may: 'HYPOTHESIS',
  might: 'HYPOTHESIS',
  could: 'HYPOTHESIS',
  would: 'PLAN',
  should: 'REQUEST',
  must: 'REQUEST',
  ought: 'REQUEST',
  can: 'FACT',
};

function ownStance(verb: VerbChunk): Omit<Draft, 'speakers'> {
  const modality = modalStance[verb.modal] ?? 'FACT';
  return { modality, denied: verb.negated, future: modality === 'PLAN' };
}

function linkStance(reading: Reading, draft: Draft, clause: Clause, governor: Clause | undefined): void {
  if (isWhether(reading, clause)) draft.modality = 'QUESTION';
  if (CONDITIONAL_JOINTS.has(clause.joint))
    draft.modality = clause.joint === 'whether' ? 'QUESTION' : weaker(draft.modality, 'HYPOTHESIS');
  if (['before', 'ahead of'].includes(clause.joint) && clause.verb.form === 'gerund') plan(draft);
  if (clause.link === 'content' && clause.noun) nounStance(reading, draft, clause.noun);
  if (!governor) return;
  if (clause.link === 'complement' || clause.link === 'content') governorStance(reading, draft, clause, governor);
  else if (clause.link === 'purpose') purposeStance(draft, governor);
}

/** `would send troops if …`, `if …, it will send troops`: it depends on something that has not happened. */
const isConditional = ({ chunks }: Reading, { verb }: Clause): boolean =>
  ['would', 'will', 'could', 'may', 'might'].includes(verb.modal) &&
  chunks.some(({ kind, word }) => kind === 'SUBORDINATE' && (word === 'if' || word === 'unless'));

/** `whether or not he will`. */
function isWhether({ chunks }: Reading, { verb, subjects }: Clause): boolean {
  const first = subjects[0]?.index ?? verb.index;
  return chunks
    .slice(Math.max(0, first - 4), first)
    .some(({ word, kind }) => kind === 'SUBORDINATE' && word === 'whether');
}

function plan(draft: Draft): void {
  draft.modality = weaker(draft.modality, 'PLAN');
  draft.future = true;
}

function nounStance(reading: Reading, draft: Draft, noun: NounChunk): void {
  const lemma = (reading.sentence.tokens[noun.head]?.lemma ?? '').replace(/s$/, '');
  if (HYPOTHESIS_NOUNS.has(lemma)) draft.modality = weaker(draft.modality, 'HYPOTHESIS');
  else if (PLAN_NOUNS.has(lemma)) plan(draft);
  else if (REQUEST_NOUNS.has(lemma)) draft.modality = weaker(draft.modality, 'REQUEST');
  else if (DENIAL_NOUNS.has(lemma)) draft.denied = !draft.denied;
}

function purposeStance(draft: Draft, governor: Clause): void {
  const { modality, future, denied } = ownStance(governor.verb);
  if (modality === 'PLAN') plan(draft);
  else draft.modality = weaker(draft.modality, modality);
  draft.future ||= future;
  draft.denied ||= denied;
}

function governorStance(reading: Reading, draft: Draft, clause: Clause, governor: Clause): void {
  const { verb } = governor;
  const word = verb.particle ? `${verb.word} ${verb.particle}` : verb.word;
  const reported = clause.verb.form === 'finite' && REPORTING_VERBS.has(word);
  const { modality, denied } = ownStance(verb);
  if (DENYING_VERBS.has(word)) {
    draft.denied = !draft.denied;
    draft.speakers.push(speakerOf(reading, governor));
    return;
  }
  if (reported || ACCUSING.has(word)) {
    if (CLAIMING_VERBS.has(word)) draft.modality = weaker(draft.modality, 'HYPOTHESIS');
    draft.speakers.push(speakerOf(reading, governor));
  } else controlStance(reading, draft, governor, word);
  if (!REPORTING_VERBS.has(word) || clause.verb.form !== 'finite') draft.modality = weaker(draft.modality, modality);
  if (denied) draft.denied = !draft.denied;
}

const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'blame']);

/** What a verb like `refuse`, `plan`, `urge` or `try` makes of the verb that depends on it. */
function controlStance(reading: Reading, draft: Draft, governor: Clause, word: string): void {
  if (REFUSING.has(word)) draft.denied = !draft.denied;
  else if (isPlanned(reading, governor)) plan(draft);
  else if (REQUESTING.has(word)) draft.modality = weaker(draft.modality, 'REQUEST');
  else if (PLANNING.has(word)) plan(draft);
  else if (ATTEMPTING.has(word)) draft.modality = weaker(draft.modality, 'HYPOTHESIS');
}

/** `is due to`, `was set to`, and `is to` before an infinitive. */
function isPlanned(reading: Reading, governor: Clause): boolean {
  if (governor.verb.word !== 'be') return false;
  const next = reading.chunks[governor.verb.index + 1];
  if (!isNoun(next)) return true;
  return PLANNING_ADJECTIVES.has(reading.sentence.tokens[next.head]?.lower ?? '');
}
