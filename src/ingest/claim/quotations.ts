/** Words between quotation marks and who said them, across sentences and paragraphs. */
import type { Actor, Mention } from '../cast/actor.ts';
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { SPEECH_VERBS } from '../lexicon/speech.ts';
import { sourceOf } from '../stance/source.ts';
import { speakerIn, speakerOf, speechRange } from '../stance/speaker.ts';
import { markedIn } from '../text/quote-marks.ts';
import type { TokenRange } from '../text/token.ts';
import { actorsOf, type Participant } from './participants.ts';

export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly speaker: Actor | null;
  readonly addressee: Actor | null;
  /** The words outside of it that say who speaks, where a sentence of its own or the next one has them. */
  readonly told: Told | null;
}

interface Told extends Span {
  /** Which sentence of the document. */
  readonly sentence: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const SHORTEST = 2;

export function quotations(text: string, blocks: readonly Span[], readings: readonly Reading[]): Quotation[] {
  const found: Quotation[] = [];
  let first = 0;
  for (const block of blocks) {
    for (const span of spansIn(text, block)) {
      while (first < readings.length && (readings[first]?.sentence.end ?? 0) <= span.start) first += 1;
      found.push(attribute(span, first, readings, found.at(-1) ?? null));
    }
  }
  return found;
}

const spansIn = (text: string, block: Span): Span[] =>
  markedIn(text, block).filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)) && end - start > SHORTEST);

function attribute(span: Span, first: number, readings: readonly Reading[], previous: Quotation | null): Quotation {
  const covering: Reading[] = [];
  for (let i = first; i < readings.length && covering.length < 12; i += 1) {
    const reading = readings[i];
    if (!reading || reading.sentence.start >= span.end) break;
    covering.push(reading);
  }
  const last = covering.at(-1);
  const ordered = last && covering[0] !== last ? [last, covering[0] as Reading] : covering;
  for (const reading of ordered) {
    const speech = speechNear(reading, span);
    if (speech) return { ...span, ...speech };
  }
  return { ...span, ...fallback(span, first, covering, readings, previous) };
}

type Speech = Pick<Quotation, 'speaker' | 'addressee' | 'told'>;

function spanOf({ sentence }: Reading, { from, to }: TokenRange): Told {
  const start = sentence.tokens[from]?.start ?? sentence.start;
  return { start, end: sentence.tokens[to - 1]?.end ?? start, sentence: sentence.index };
}

/** The clause of saying closest to the quotation, outside of it. */
function speechNear(reading: Reading, span: Span): Speech | null {
  const { tokens } = reading.sentence;
  const spoken = reading.clauses.filter(
    (clause) => SPEECH_VERBS.has(clause.verb.word) && isOutside(tokens[clause.verb.head], span),
  );
  const ranked = spoken
    .map((clause) => ({ clause, distance: distance(tokens[clause.verb.head], span) }))
    .sort((a, b) => a.distance - b.distance);
  for (const { clause } of ranked) {
    const speech = speechOf(reading, clause, span);
    if (speech) return speech;
  }
  return null;
}

const isOutside = (token: Span | undefined, span: Span): boolean =>
  token !== undefined && (token.end <= span.start || token.start >= span.end);

/** A verb before the quotation counts as nearer than one equally far behind it. */
function distance(token: Span | undefined, span: Span): number {
  if (!token) return Number.POSITIVE_INFINITY;
  return token.end <= span.start ? span.start - token.end : token.start - span.end + 10;
}

function speechOf(reading: Reading, clause: Clause, span: Span): Speech | null {
  const speaker = speakerOf(reading, clause);
  const subject = clause.subjects[0];
  const within = subject && isWithin(reading, subject, span);
  if (within || speaker.surface === 'anonymous') {
    const inverted = invertedSubject(reading, clause, span);
    return inverted;
  }
  return {
    speaker: speaker.actor,
    addressee: addresseeOf(reading, clause),
    told: spanOf(reading, speechRange(clause)),
  };
}

function isWithin(reading: Reading, range: { readonly from: number; readonly to: number }, span: Span): boolean {
  const token = reading.sentence.tokens[range.from];
  return token !== undefined && token.start >= span.start && token.end <= span.end;
}

/** `"…," said the minister`. */
function invertedSubject(reading: Reading, clause: Clause, span: Span): Speech | null {
  const [noun] = clause.objects;
  if (!noun || isWithin(reading, noun, span)) return null;
  const speaker = speakerIn(reading, noun, clause.verb.word);
  const told = spanOf(reading, { from: Math.min(clause.verb.from, noun.from), to: Math.max(clause.verb.to, noun.to) });
  return speaker.actor ? { speaker: speaker.actor, addressee: null, told } : null;
}

function addresseeOf(reading: Reading, clause: Clause): Actor | null {
  if (!['tell', 'inform', 'ask', 'advise', 'assure', 'warn', 'urge'].includes(clause.verb.word)) return null;
  return (
    clause.objects.flatMap((noun) => actorsOf(reading, noun)).find(({ closeness }) => closeness !== 'group')?.actor ??
    null
  );
}

/** No verb of saying: the subject whose clause holds the words, `according to`, the speaker before or the one after. */
function fallback(
  span: Span,
  first: number,
  covering: readonly Reading[],
  readings: readonly Reading[],
  previous: Quotation | null,
): Speech {
  const nobody: Speech = { speaker: null, addressee: null, told: null };
  const host = covering[0];
  const source = host && sourceOf(host);
  if (source) return { speaker: source.speaker.actor, addressee: null, told: spanOf(host, source.range) };
  const named = host && namedBefore(host, span);
  if (named) return { speaker: named.actor, addressee: null, told: spanOf(host, named) };
  const subject = host && nearestSubject(host, span);
  if (subject) return { speaker: subject.actor, addressee: null, told: spanOf(host, subject) };
  const next = readings[first + covering.length];
  const isTold = next && next.sentence.block === host?.sentence.block && !saysMore(next);
  const after = isTold ? speechNear(next, span) : null;
  if (after?.speaker) return after;
  const near = previous && host && span.start - previous.end < 1200;
  return near ? { speaker: previous.speaker, addressee: null, told: null } : nobody;
}

/** `“….” X said that …`, `“….” X said: “…”`: what X says stands behind the verb, and not in the sentence before. */
function saysMore({ clauses, chunks }: Reading): boolean {
  const [first] = clauses.filter(({ verb }) => SPEECH_VERBS.has(verb.word));
  return (
    first !== undefined &&
    (first.complement !== null || chunks.some(({ kind, index }) => kind === 'QUOTE' && index > first.verb.index))
  );
}

/** `President X: “…”`. */
function namedBefore({ sentence, mentions }: Reading, span: Span): Mention | undefined {
  const colon = sentence.tokens.findLast(({ text, end }) => text === ':' && end <= span.start && span.start - end < 3);
  return colon && mentions.findLast(({ to, actor }) => to === colon.index && actor.kind === 'PERSON');
}

function nearestSubject(reading: Reading, span: Span): Participant | null {
  const { tokens } = reading.sentence;
  const before = reading.clauses
    .filter((clause) => clause.subjects.length > 0 && (tokens[clause.verb.head]?.end ?? 0) <= span.start)
    .reverse();
  for (const clause of before) {
    const [person] = clause.subjects
      .flatMap((noun) => actorsOf(reading, noun))
      .filter(({ actor }) => actor.kind === 'PERSON');
    if (person) return person;
  }
  return null;
}
