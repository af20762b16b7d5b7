/** Which day of its sentence is the day of an event that a noun tells of. */

import type { EventType } from '../../../domain/relation-types.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type DateSpan, isLimit } from '../../clause/date-spans.ts';
import type { Reading } from '../../clause/reading.ts';
import type { Sense } from '../../lexicon/sense.ts';
import type { Token } from '../../text/token.ts';
import { dateOf } from '../day/clause-date.ts';
import { actorsOf, type Participant } from '../participants.ts';
import { type Frame, phrasesOf, senseOfNoun } from './noun-frame.ts';

/** Whether day and place of the clause around are those of something else. */
export const isApart = (
  reading: Reading,
  noun: NounChunk,
  sense: Sense,
  frame: Frame,
  agents: readonly Participant[],
): boolean =>
  isBesideAnother(frame) ||
  isAnnounced(frame, sense) ||
  isTopicOf(reading, noun, sense) ||
  isAside(reading, noun, frame, agents);

/** The day of the clause, unless something was put off to it. */
export function clauseDate(reading: Reading, { clause, as }: Frame): DateSpan | null {
  const date = clause && dateOf(reading, clause);
  return date && as === 'oblique' && isGoal(reading.sentence.tokens, date) ? null : date;
}

/** `X's 2014 annexation of Y`, `the 2015 deal`: the year before the noun. */
export function yearBefore({ sentence }: Reading, { from, head }: NounChunk): DateSpan | null {
  const at = sentence.tokens.findIndex(
    ({ text, index }) => index >= from && index < head && /^(19|20)\d\d$/.test(text),
  );
  return at === -1 ? null : { from: at, to: at + 1, words: { kind: 'year', year: Number(sentence.tokens[at]?.text) } };
}

/** `put the deadline back to 9 July`. */
const isGoal = (tokens: readonly Token[], { from }: DateSpan): boolean => tokens[from - 1]?.lower === 'to';

/** The noun, or what hangs on it: `the meeting with X, which …`. */
const isWith = (told: NounChunk, noun: NounChunk): boolean => told.index >= noun.index && told.index <= noun.index + 2;

/** `the meeting, which took place on Monday, …`. */
const OCCURS: ReadonlySet<string> = new Set(['take', 'hold', 'happen', 'occur', 'begin', 'start', 'open']);

/** A noun has no tense of its own: the one date of its sentence is its date, unless it tells when something else was. */
export function onlyDate({ dates, sentence, clauses }: Reading, { clause }: Frame, noun: NounChunk): DateSpan | null {
  const own = clauses.find(
    ({ link, noun: told, verb }) => link === 'relative' && told !== null && isWith(told, noun) && OCCURS.has(verb.word),
  );
  const said = own && dates.find(({ from }) => own.dates.some((date) => date.from === from));
  if (said) return said;
  const [only] = dates;
  if (!only || dates.length > 1 || isLimit(sentence.tokens, only)) return null;
  if (isGoal(sentence.tokens, only)) return null;
  const aside = clauses.some(
    (other) =>
      other !== clause &&
      (other.link === 'adverbial' || other.link === 'relative') &&
      other.dates.some(({ from }) => from === only.from),
  );
  // `After a call on Sunday, X welcomed talks between …`: the day of the call
  const isLoose = only.from < noun.from && !clauses.some((one) => one.dates.some(({ from }) => from === only.from));
  // `said on Monday …, alleging a part in the attack`: the day of another verb
  const isElsewhere =
    (clause?.link === 'adverbial' || (clause?.link === 'relative' && clause.joint !== 'where')) &&
    clauses.some((one) => one !== clause && one.dates.some(({ from }) => from === only.from));
  return (aside || isLoose || isElsewhere) && clause ? null : only;
}

/** `the visit follows the killing of X in Y on Monday`: when and where the other was. */
const isBesideAnother = ({ clause, as }: Frame): boolean =>
  as === 'subject' && clause !== null && ['follow', 'precede', 'overshadow', 'recall'].includes(clause.verb.word);

/** `met in X on Friday to discuss developments in the talks between …`: where and when of the meeting, not of its topic. */
const isTopicOf = (reading: Reading, noun: NounChunk, { type }: Sense): boolean =>
  type === 'CONSULT' &&
  ['in', 'on', 'about', 'of'].includes(reading.chunks[noun.index - 1]?.word ?? '') &&
  reading.chunks.some(
    (other) =>
      isNoun(other) &&
      other.index < noun.index - 2 &&
      senseOfNoun(reading, other)?.type === 'CONSULT' &&
      phrasesOf(reading, other).end >= noun.to,
  );

/** `announced on Friday a visit to X`: the day of the announcement. */
const isAnnounced = ({ clause, as }: Frame, { type }: Sense): boolean =>
  as === 'object' && clause !== null && ANNOUNCING.has(clause.verb.word) && LATER.has(type);

const ANNOUNCING: ReadonlySet<string> = new Set(
  'announce plan propose order approve authorise authorize unveil'.split(' '),
);
const LATER: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'MOBILIZE', 'RETREAT', 'COOPERATE', 'AID']);

/** `After X's call with Y, Z met on Monday`: the day of what others did. */
function isAside(reading: Reading, noun: NounChunk, { as }: Frame, agents: readonly Participant[]): boolean {
  const before = reading.chunks[noun.index - 1]?.word ?? '';
  if (as === 'object' || !['after', 'following', 'since', 'before', 'ahead of', 'despite', 'amid'].includes(before))
    return false;
  const doers = reading.clauses
    .filter(({ link }) => link === 'main' || link === 'coordinate')
    .flatMap(({ subjects }) => subjects.flatMap((subject) => actorsOf(reading, subject)));
  return doers.length > 0 && !doers.some(({ actor }) => agents.some((agent) => agent.actor === actor));
}
