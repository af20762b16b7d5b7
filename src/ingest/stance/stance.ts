/** How real what a verb tells is, and who says so: read from the verb itself up through the verbs it hangs on. */
import type { Modality, Polarity, ReportedAs } from '../../domain/vocabulary.ts';
import { type Chunk, isNoun, type NounChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { DateWords } from '../clause/date-spans.ts';
import type { Reading } from '../clause/reading.ts';
import { isPastForm } from '../clause/verb-group.ts';
import { JOINING } from '../lexicon/control.ts';
import {
  ABILITIES,
  CONDITIONAL_JOINTS,
  DENIAL_NOUNS,
  FALSEHOODS,
  HYPOTHESIS_NOUNS,
  modalStance,
  NOT_DONE,
  PLAN_NOUNS,
  REQUEST_NOUNS,
} from '../lexicon/modality.ts';
import { VERB_SENSES } from '../lexicon/verbs.ts';
import type { TokenRange } from '../text/token.ts';
import { adverbsOf } from './adverbs.ts';
import { Draft, deny, hear, plan, weaken } from './draft.ts';
import { governorStance } from './governor.ts';
import { sourceOf, trailingSpeaker } from './source.ts';
import type { Speaker } from './speaker.ts';

export interface Stance {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly reportedAs: ReportedAs;
  readonly attribution: readonly Speaker[];
  /** The verb looks ahead: dates without a year are those to come. */
  readonly future: boolean;
  /** The words that made it so: without them a quote would say something else. */
  readonly cues: readonly TokenRange[];
}

const MAX_DEPTH = 6;

export function stanceOf(reading: Reading, clause: Clause): Stance {
  const draft = new Draft(modalStance[clause.verb.modal] ?? 'FACT', clause.verb.negated, clause.verb);
  if (looksAhead(clause)) draft.future = true;
  ownWords(reading, draft, clause);
  const source = sourceOf(reading);
  if (source && clause.governor === null) hear(draft, source.speaker, source.range);
  climb(reading, draft, clause);
  const teller = source ? null : trailingSpeaker(reading, clause);
  if (teller) hear(draft, teller.speaker, teller.range);
  return stanceIn(draft);
}

const AHEAD: ReadonlySet<string> = new Set('will shall going may might could would should must'.split(' '));
const looksAhead = ({ verb }: Clause): boolean => AHEAD.has(verb.modal) && !verb.perfect;

/** What the clause itself says: its adverbs, conditions, and whether anybody did it to anything. */
function ownWords(reading: Reading, draft: Draft, clause: Clause): void {
  adverbsOf(reading, draft, clause);
  const condition = conditionOf(reading, clause);
  if (condition) weaken(draft, 'HYPOTHESIS', condition);
  const inverted = inversionBefore(reading, clause);
  if (inverted) weaken(draft, 'HYPOTHESIS', inverted);
  for (const nobody of nobodyIn(reading, clause)) deny(draft, nobody);
  const undone = reading.chunks[clause.verb.index - 1];
  if (clause.verb.form === 'gerund' && undone && NOT_DONE.has(undone.word)) deny(draft, undone);
  if (isScheduled(reading, clause) || isAnnounced(clause)) plan(draft, clause.verb);
}

/** `Had X met Y, …`, `Should X attack, …`: a condition without `if`. */
function inversionBefore({ chunks, sentence }: Reading, { subjects }: Clause): Chunk | undefined {
  const before = chunks[(subjects[0]?.index ?? 0) - 1];
  const word = sentence.tokens[before?.from ?? -1]?.lower ?? '';
  if (!before || before.to - before.from !== 1 || !['had', 'were', 'should'].includes(word)) return undefined;
  const opener = chunks[before.index - 1]?.kind;
  return opener === undefined || opener === 'QUOTE' || opener === 'COMMA' ? before : undefined;
}

/** Up through the verbs that a verb hangs on, each of which may weaken, deny or report it. */
function climb(reading: Reading, draft: Draft, clause: Clause): void {
  let current: Clause = clause;
  let given: Pick<Draft, 'modality' | 'denied' | 'future'> | null = null;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    if (isGiven(reading, current)) given ??= { modality: draft.modality, denied: draft.denied, future: draft.future };
    if (isBackground(reading, current)) break;
    const governor = governorOf(reading, current);
    linkStance(reading, draft, current, governor);
    if (!governor || governor === current) break;
    // `will go to speak`: what it is done for lies ahead with it.
    if (current.verb.form === 'infinitive' && looksAhead(governor)) draft.future = true;
    if (isPastPerfect(reading, governor)) draft.future = false; // `had been expected to come in May`
    current = governor;
  }
  if (given && !DOUBTED.has(draft.modality)) Object.assign(draft, given);
}

const governorOf = ({ clauseOf }: Reading, { governor }: Clause): Clause | undefined =>
  governor === null ? undefined : clauseOf.get(governor);

/** `X claimed this, as Y and Z went on fighting`: behind a comma the narrator speaks again. */
function isBackground({ chunks }: Reading, { link, joint, verb, subjects }: Clause): boolean {
  const first = chunks[(subjects[0]?.index ?? verb.index) - 1];
  return (
    link === 'adverbial' &&
    (joint === 'as' || joint === 'while') &&
    verb.form === 'finite' &&
    verb.modal === '' &&
    first?.word === joint &&
    chunks[first.index - 1]?.kind === 'COMMA'
  );
}

/** Somebody vouches for it at most: what is given under it is told by nobody else. */
const DOUBTED: ReadonlySet<Modality> = new Set(['HYPOTHESIS', 'OPINION', 'QUESTION']);

/** `agreed to mend relations after Russia annexed …`: what has come before is told as done, whatever is planned or denied after it. */
const isGiven = ({ sentence }: Reading, { verb, link, joint }: Clause): boolean =>
  link === 'adverbial' &&
  (joint === 'after' || joint === 'since') &&
  verb.form === 'finite' &&
  verb.modal === '' &&
  (verb.perfect || isPastForm(sentence.tokens[verb.head]?.lower ?? ''));

const isPastPerfect = ({ sentence }: Reading, { verb }: Clause): boolean =>
  verb.perfect && sentence.tokens.slice(verb.from, verb.to).some(({ lower }) => lower === 'had');

export function stanceIn({ modality, denied, future, speakers, cues }: Draft): Stance {
  const [innermost] = speakers;
  const reportedAs = !innermost ? 'NARRATION' : innermost.actor ? 'INDIRECT_SPEECH' : 'ANONYMOUS_SOURCE';
  return { modality, polarity: denied ? 'DENIED' : 'ASSERTED', reportedAs, attribution: speakers, future, cues };
}

/** `Neither A nor B has come`, `no army attacked`, `signed no accord`. */
function nobodyIn(reading: Reading, { subjects, objects }: Clause): Chunk[] {
  const [first] = subjects;
  const before = first && reading.chunks[first.index - 1];
  if (before?.word === 'neither') return [before];
  const isNone = (noun: NounChunk): boolean => ['no', 'neither', 'none'].includes(noun.determiner);
  return [...subjects, ...objects].filter(isNone).slice(0, 1);
}

const TIMETABLED: ReadonlySet<string> = new Set(
  'travel visit meet host fly head go arrive hold begin start open return depart leave'.split(' '),
);

/** `travels to Rome on Tuesday`: the present tense with a day is a timetable. */
function isScheduled({ sentence, dates, cast }: Reading, { verb, dates: spans }: Clause): boolean {
  const present =
    verb.form === 'finite' &&
    !verb.perfect &&
    verb.modal === '' &&
    /s$/.test(sentence.tokens[verb.head]?.lower ?? '') &&
    verb.to - verb.from === 1;
  const dated = spans.some(({ from }) =>
    dates.some((date) => date.from === from && (isComing(date.words, cast.date) || date.words.kind === 'relative')),
  );
  return present && dated && TIMETABLED.has(verb.word);
}

/** `Macron to visit Rome`: in a headline an infinitive of its own is a plan. */
const isAnnounced = ({ verb, governor, subjects }: Clause): boolean =>
  verb.form === 'infinitive' &&
  governor === null &&
  [1, verb.negated ? 2 : 1].includes(verb.index - (subjects[0]?.index ?? verb.index));

/** Not the weekday of the dispatch or the one before: `meets X on Wednesday` under a picture tells what was. */
function isComing(words: DateWords, date: string | null): boolean {
  if (words.kind !== 'weekday' || date === null) return words.kind === 'weekday';
  const today = new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return words.weekday !== today && words.weekday !== (today + 6) % 7;
}

function linkStance(reading: Reading, draft: Draft, clause: Clause, governor: Clause | undefined): void {
  const whether = whetherBefore(reading, clause);
  if (whether) draft.ask(whether);
  const joint = jointOf(reading, clause);
  if (CONDITIONAL_JOINTS.has(clause.joint)) {
    if (clause.joint === 'whether') draft.ask(joint);
    else weaken(draft, 'HYPOTHESIS', joint);
  }
  if (liesBehindBefore(reading, clause, governor)) plan(draft, joint);
  if ((clause.link === 'content' || isFalsehood(reading, clause)) && clause.noun && !isTaken(reading, clause.noun))
    nounStance(reading, draft, clause.noun);
  else intentionStance(reading, draft, clause);
  if (!governor) return;
  if (clause.link === 'complement' || clause.link === 'content') governorStance(reading, draft, clause, governor);
  else if (clause.link === 'purpose' || isJoining(clause, governor)) purposeStance(draft, governor);
}

/** `has not joined X in arming Y`, `will join X in arming Y`. */
const isJoining = ({ link, joint }: Clause, { verb }: Clause): boolean =>
  link === 'manner' && joint === 'in' && JOINING.has(verb.word);

/** `ahead of meeting X`, `before X joins Y`. */
function liesBehindBefore({ sentence }: Reading, clause: Clause, governor: Clause | undefined): boolean {
  const { joint, verb } = clause;
  if (!['before', 'ahead of'].includes(joint)) return false;
  if (verb.form === 'gerund') return !isSequel(clause, governor);
  const word = sentence.tokens[verb.head]?.lower ?? '';
  return (
    verb.form === 'finite' &&
    verb.modal === '' &&
    verb.to - verb.from === 1 &&
    (word === verb.word || word === `${verb.word}s`)
  );
}

/** `thanked X before praising Y`: done in turn; what is said before a meeting says that it lies ahead. */
const isSequel = ({ verb }: Clause, governor: Clause | undefined): boolean =>
  governor !== undefined &&
  governor.verb.modal === '' &&
  VERB_SENSES.get(verb.word)?.some(({ type }) => type === 'CONSULT') !== true;

/** The word by which a clause hangs on another, nearest before its subject. */
function jointOf({ chunks }: Reading, clause: Clause): TokenRange {
  const first = Math.min(clause.verb.index, clause.subjects[0]?.index ?? clause.verb.index);
  return chunks.slice(0, first).findLast(({ word }) => word === clause.joint) ?? clause.verb;
}

/** `would send troops if …`, `if …, it will send troops`: it depends on something that has not happened. */
const conditionOf = ({ chunks }: Reading, { verb }: Clause): Chunk | undefined =>
  ['would', 'will', 'could', 'may', 'might'].includes(verb.modal)
    ? chunks.find(({ kind, word }) => kind === 'SUBORDINATE' && (word === 'if' || word === 'unless'))
    : undefined;

/** `whether or not he will`. */
function whetherBefore({ chunks }: Reading, { verb, subjects }: Clause): Chunk | undefined {
  const first = subjects[0]?.index ?? verb.index;
  return chunks
    .slice(Math.max(0, first - 4), first)
    .find(({ word, kind }) => kind === 'SUBORDINATE' && word === 'whether');
}

/** `It is a lie that …`. */
const isFalsehood = (reading: Reading, { noun, joint }: Clause): boolean =>
  joint === 'that' && noun !== null && FALSEHOODS.has(lemmaOf(reading, noun));

const lemmaOf = ({ sentence }: Reading, noun: NounChunk): string =>
  (sentence.tokens[noun.head]?.lemma ?? '').replace(/(?<!s)s$/, '');

function nounStance(reading: Reading, draft: Draft, noun: NounChunk): void {
  const lemma = lemmaOf(reading, noun);
  if (HYPOTHESIS_NOUNS.has(lemma)) weaken(draft, 'HYPOTHESIS', noun);
  else if (PLAN_NOUNS.has(lemma)) plan(draft, noun);
  else if (REQUEST_NOUNS.has(lemma)) weaken(draft, 'REQUEST', noun);
  else if (DENIAL_NOUNS.has(lemma) || FALSEHOODS.has(lemma)) deny(draft, noun);
}

/** `took the opportunity to thank X`: and did so. */
const isTaken = (reading: Reading, noun: NounChunk): boolean =>
  ['opportunity', 'chance', 'occasion', 'moment'].includes(lemmaOf(reading, noun)) &&
  reading.clauses.some(
    ({ objects, verb }) => objects.includes(noun) && ['take', 'use', 'seize'].includes(verb.word) && verb.modal === '',
  );

/** `has plans to attack`, `has no intention of attacking`. */
function intentionStance(reading: Reading, draft: Draft, { verb }: Clause): void {
  const isOf = verb.form === 'gerund' && reading.chunks[verb.index - 1]?.word === 'of';
  const noun = reading.chunks[verb.index - (isOf ? 2 : 1)];
  if (verb.form === 'infinitive' && isNoun(noun) && ABILITIES.has(lemmaOf(reading, noun)))
    weaken(draft, 'HYPOTHESIS', noun); // `has the right to attack`
  if ((verb.form !== 'infinitive' && !isOf) || !isNoun(noun) || !PLAN_NOUNS.has(lemmaOf(reading, noun))) return;
  if (isTaken(reading, noun)) return;
  plan(draft, noun);
  if (reading.sentence.tokens[noun.from]?.lower === 'no') deny(draft, noun);
}

function purposeStance(draft: Draft, { verb }: Clause): void {
  const modality = modalStance[verb.modal] ?? 'FACT';
  if (modality === 'PLAN') plan(draft, verb);
  else if (modality !== 'FACT') weaken(draft, modality, verb);
  if (!verb.negated || draft.denied) return;
  deny(draft, verb);
}
