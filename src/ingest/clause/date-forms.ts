/** Dates in figures, spans of days, and days counted from another day: `2022-02-07`, `3–5 February`, `a day after Monday`. */
import { MONTHS, WEEKDAYS } from '../lexicon/time.ts';
import type { Token } from '../text/token.ts';
import type { DateSpan } from './date-spans.ts';

/** `2022-02-07`; `13/2/2022` and `2/13/2022`, but not `7/2/2022`, which two continents read differently. */
export function figuresAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const text = tokens[at]?.text ?? '';
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return day(at, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)$/.exec(text);
  if (!numeric) return undefined;
  const [first, second, year] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
  if (first > 12 || first === second || text.includes('.')) return day(at, year, second, first);
  return second > 12 ? day(at, year, first, second) : { from: at, to: at + 1, words: { kind: 'vague' } };
}

function day(at: number, year: number, month: number, date: number): DateSpan | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return { from: at, to: at + 1, words: { kind: 'day', year, month, day: date, weekday: null } };
}

/** `between 3 and 5 February`, `from 14 to 15 January`, `3-5 February 2022`, `Feb. 3–5`. */
export function rangeAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  return dayFirst(tokens, at) ?? monthFirst(tokens, at);
}

function dayFirst(tokens: readonly Token[], at: number): DateSpan | undefined {
  const opens = ['between', 'from'].includes(tokens[at]?.lower ?? '') ? 1 : 0;
  const days = daysAt(tokens, at + opens, opens === 1);
  const month = days && monthOf(tokens[days.to]);
  if (!days || month === undefined) return undefined;
  return range(tokens, at, days.to + 1, month, days);
}

function monthFirst(tokens: readonly Token[], at: number): DateSpan | undefined {
  const month = monthOf(tokens[at]);
  const days = month === undefined ? undefined : daysAt(tokens, at + 1, false);
  return month !== undefined && days ? range(tokens, at, days.to, month, days) : undefined;
}

interface Days {
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

function daysAt(tokens: readonly Token[], at: number, worded: boolean): Days | undefined {
  const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[at]?.text ?? '');
  const joint = tokens[at + 1]?.lower ?? '';
  const apart = /^[-–]$/.test(joint) || (worded && ['and', 'to'].includes(joint));
  const [first, last] = joined
    ? [Number(joined[1]), Number(joined[2])]
    : [dayNumber(tokens[at]), apart ? dayNumber(tokens[at + 2]) : 0];
  if (!(first >= 1 && first < last && last <= 31)) return undefined;
  return { first, last, to: joined ? at + 1 : at + 3 };
}

const dayNumber = (token: Token | undefined): number =>
  /^\d{1,2}(st|nd|rd|th)?$/.test(token?.lower ?? '') ? Number.parseInt(token?.lower ?? '', 10) : 0;

const monthOf = (token: Token | undefined): number | undefined =>
  token && /^\p{Lu}/u.test(token.text) ? MONTHS.get(token.lower) : undefined;

function range(tokens: readonly Token[], from: number, to: number, month: number, { first, last }: Days): DateSpan {
  const comma = tokens[to]?.text === ',' ? 1 : 0;
  const year = /^(1[89]|20)\d\d$/.test(tokens[to + comma]?.text ?? '') ? Number(tokens[to + comma]?.text) : null;
  return {
    from,
    to: year === null ? to : to + comma + 1,
    words: { kind: 'days', year, month, day: first, last, weekday: null },
  };
}

const COUNTS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };

/** `a day after Monday's call`, `two days before Friday`. */
export function countedAt(tokens: readonly Token[], at: number): DateSpan | undefined {
  const count = COUNTS[tokens[at]?.lower ?? ''];
  const side = { after: 1, before: -1 }[tokens[at + 2]?.lower ?? ''];
  const weekday = WEEKDAYS.indexOf(tokens[at + 3]?.lower ?? '');
  if (!count || !side || weekday === -1 || !/^days?$/.test(tokens[at + 1]?.lower ?? '')) return undefined;
  const possessive = /^['’]s$/.test(tokens[at + 4]?.text ?? '') ? 1 : 0;
  return { from: at, to: at + 4 + possessive, words: { kind: 'weekday', weekday, shift: 0, offset: side * count } };
}
