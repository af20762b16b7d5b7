/** Finds the words of dates in a sentence; what day they mean is worked out later, when the tense is known. */
import { COUNTS } from '../lexicon/numbers.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/time.ts';
import type { Token, TokenRange } from '../text/token.ts';
import { countedAt, figuresAt, rangeAt } from './date-forms.ts';

export type DateWords =
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly shift: -1 | 0 | 1;
      /** Days from that weekday on. */
      readonly offset?: number;
    }
  | {
      readonly kind: 'days';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly last: number;
      readonly weekday: null;
    }
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: number | null;
    }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly shift: -1 | 0 | 1 }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'vague' }
  /** `the previous day`: another day than the one that is named. */
  | { readonly kind: 'other' }
  | { readonly kind: 'relative'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly amount: number };

export interface DateSpan extends TokenRange {
  readonly words: DateWords;
}

export function dateSpans(tokens: readonly Token[]): DateSpan[] {
  const spans: DateSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = dateAt(tokens, at);
    if (found) spans.push(withPreposition(tokens, found));
    at = found ? found.to : at + 1;
  }
  return spans;
}

/** `until Friday`, `since 2019` say when something ends or began, not when it is. */
const LIMITS: ReadonlySet<string> = new Set(['until', 'by', 'since', 'from', 'before']);

export const isLimit = (tokens: readonly Token[], { from, words }: DateSpan): boolean =>
  words.kind !== 'days' && LIMITS.has(tokens[from]?.lower ?? '');

function withPreposition(tokens: readonly Token[], span: DateSpan): DateSpan {
  let { from } = span;
  while (
    [
      'the',
      'late',
      'early',
      'earlier',
      'later',
      'mid',
      'until',
      'since',
      'by',
      'on',
      'in',
      'around',
      'from',
      'last',
    ].includes(tokens[from - 1]?.lower ?? '')
  )
    from -= 1;
  return { ...span, from };
}

const shifts: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};
const shiftBefore = (tokens: readonly Token[], at: number): -1 | 0 | 1 => shifts[tokens[at - 1]?.lower ?? ''] ?? 0;

function dateAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const token = tokens[at];
  if (!token || !mayOpen(token)) return undefined;
  return (
    figuresAt(tokens, at) ??
    rangeAt(tokens, at) ??
    countedAt(tokens, at) ??
    weekdayAt(tokens, at) ??
    monthAt(tokens, at) ??
    yearAt(tokens, at) ??
    relativeAt(tokens, at)
  );
}

const DAY_PARTS = new Set(['morning', 'afternoon', 'evening', 'night', 'noon', 'midnight']);
const pastDayPart = (tokens: readonly Token[], to: number): number =>
  DAY_PARTS.has(tokens[to]?.lower ?? '') ? to + 1 : to;

function weekdayAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const weekday = WEEKDAYS.indexOf(tokens[at]?.lower ?? '');
  if (weekday === -1) return undefined;
  const comma = tokens[at + 1]?.text === ',' ? 1 : 0;
  const exact = monthAt(tokens, at + 1 + comma);
  if (exact?.words.kind === 'day') return { from: at, to: exact.to, words: { ...exact.words, weekday } };
  const possessive = /^['’]s$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  return {
    from: at,
    to: pastDayPart(tokens, at + 1 + possessive),
    words: { kind: 'weekday', weekday, shift: shiftBefore(tokens, at) },
  };
}

/** The number of a day of the month. */
function numberOf(token: Token | undefined): number | null {
  const number = token && /^\d{1,2}(st|nd|rd|th)?$/.test(token.lower) ? Number.parseInt(token.lower, 10) : null;
  return number !== null && number >= 1 && number <= 31 ? number : null;
}
const yearOf = (token: Token | undefined): number | null =>
  token && /^(1[89]|20)\d\d$/.test(token.text) ? Number(token.text) : null;

/** `7 February 2022`, `February 7`, `February 2022`. */
function monthAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const dayFirst = numberOf(tokens[at]);
  const monthIndex = dayFirst === null ? at : at + (tokens[at + 1]?.lower === 'of' ? 2 : 1);
  const month = monthNumber(tokens[monthIndex]);
  if (month === undefined) return undefined;
  const dayAfter = dayFirst === null ? numberOf(tokens[monthIndex + 1]) : null;
  const day = dayFirst ?? dayAfter;
  const { year, to } = yearAfter(tokens, monthIndex + (dayAfter === null ? 1 : 2));
  if (day !== null) return { from: at, to, words: { kind: 'day', year, month, day, weekday: null } };
  return { from: at, to, words: { kind: 'month', year, month, shift: shiftBefore(tokens, at) } };
}

function monthNumber(token: Token | undefined): number | undefined {
  const isVerb = token?.lower === 'may' && token.pos === 'AUX';
  return token && !isVerb && /^\p{Lu}/u.test(token.text) ? MONTHS.get(token.lower) : undefined;
}

function yearAfter(tokens: readonly Token[], at: number): { readonly year: number | null; readonly to: number } {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[at + comma]);
  return { year, to: year === null ? at : at + comma + 1 };
}

/** A bare year only after a word that makes it one. */
function yearAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const year = yearOf(tokens[at]);
  const before = tokens[at - 1]?.lower ?? '';
  if (year === null || !['in', 'since', 'until', 'by', 'from', 'of', 'early', 'late', 'during', 'to'].includes(before))
    return undefined;
  return ['NOUN', 'PROPN'].includes(tokens[at + 1]?.pos ?? '') && before !== 'in'
    ? undefined
    : { from: at, to: at + 1, words: { kind: 'year', year } };
}

const days: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const units = new Map<string, 'day' | 'week' | 'month' | 'year'>([
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

function relativeAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const fixed = days[token.lower];
  if (fixed !== undefined && tokens[at + 1]?.text !== "'s")
    return { from: at, to: pastDayPart(tokens, at + 1), words: { kind: 'relative', unit: 'day', amount: fixed } };
  if (token.lower === 'later' && tokens[at + 1]?.lower === 'in' && tokens[at + 3]?.lower === 'day')
    return { from: at, to: at + 4, words: { kind: 'relative', unit: 'day', amount: 0 } };
  const shift = shifts[token.lower];
  const unit = units.get(tokens[at + 1]?.lower ?? '');
  if (shift !== undefined && unit && unit !== 'day')
    return { from: at, to: at + 2, words: { kind: 'relative', unit, amount: shift } };
  return agoAt(tokens, at) ?? vagueAt(tokens, at);
}

/** `in recent days`: a time that no calendar knows, and no part of what the verb is about. */
function vagueAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const word = tokens[at]?.lower ?? '';
  const other = ['previous', 'following', 'next', 'same'].includes(word) && tokens[at + 1]?.lower === 'day';
  const apart = word === 'day' && ['earlier', 'later', 'before'].includes(tokens[at + 1]?.lower ?? '');
  if (other || (apart && tokens[at - 1]?.pos === 'DET')) return { from: at, to: at + 2, words: { kind: 'other' } };
  const unit = /^(day|week|month|year|hour)s$/.test(tokens[at + 1]?.lower ?? '');
  return unit && ['recent', 'coming', 'past', 'next', 'last', 'few'].includes(word)
    ? { from: at, to: at + 2, words: { kind: 'vague' } }
    : undefined;
}

const counts: Readonly<Record<string, number>> = { ...COUNTS, a: 1, an: 1 };

function agoAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const token = tokens[at];
  const amount = token && (/^\d{1,3}$/.test(token.text) ? Number(token.text) : counts[token.lower]);
  const unit = units.get((tokens[at + 1]?.lower ?? '').replace(/s$/, ''));
  if (!amount || !unit || tokens[at + 2]?.lower !== 'ago') return undefined;
  return { from: at, to: at + 3, words: { kind: 'relative', unit, amount: -amount } };
}

const OPENING: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS.keys(),
  ...Object.keys(days),
  ...Object.keys(shifts),
  ...Object.keys(counts),
  ...'between from later recent few day same'.split(' '),
]);

/** Most words begin no date, and are looked at once only. */
const mayOpen = ({ lower }: Token): boolean => OPENING.has(lower) || /^\d/.test(lower);
