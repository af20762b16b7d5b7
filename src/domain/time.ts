/**
 * World time as EDTF (ISO 8601-2, level 1): a day, a month, a year, or an interval of two of these, each end perhaps
 * open (`..`), with `~`, `?` or `%` kept as written. Bounds are epoch milliseconds, both inclusive; an open end is null.
 */
import { InputError } from './error.ts';
import type { DateOrigin } from './vocabulary.ts';

export type Precision = 'instant' | 'day' | 'month' | 'year' | 'interval';

export interface When {
  readonly edtf: string;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly precision: Precision;
  readonly origin: DateOrigin;
  /** The words of the document that were read as this date. */
  readonly rawText: string | null;
}

/** Sentinels of the parallel lists and of Neo4j properties, where null would cost a test on every hop. */
export const BEGINNING = -8_640_000_000_000_000;
export const END = 8_640_000_000_000_000;
export const DAY = 86_400_000;

export interface Bounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** `when('2022-02-07', 'STATED')`. Throws InputError for what is no EDTF date of level 1. */
export function when(edtf: string, origin: DateOrigin, rawText: string | null = null): When {
  const { earliest, latest, precision } = parseEdtf(edtf);
  return { edtf, earliest, latest, precision, origin, rawText };
}

export function parseEdtf(edtf: string): Bounds & { readonly precision: Precision } {
  const parts = edtf.split('/');
  if (parts.length === 1) return parsePoint(edtf, edtf);
  const [start, end] = parts;
  if (parts.length > 2 || start === undefined || end === undefined || (isOpen(start) && isOpen(end)))
    throw noDate(edtf);
  const earliest = isOpen(start) ? null : parsePoint(start, edtf).earliest;
  const latest = isOpen(end) ? null : parsePoint(end, edtf).latest;
  if (earliest !== null && latest !== null && earliest > latest) {
    throw new InputError(`${edtf} ends before it begins`);
  }
  return { earliest, latest, precision: 'interval' };
}

/** One end of a scope's window: a year, a month or a day. An interval is refused, since it has two ends. */
export function parseWindowEnd(edtf: string): Bounds {
  if (edtf.includes('/') || edtf.includes('..'))
    throw new InputError(`${edtf} is an interval; give one year, month or day`);
  return parsePoint(edtf, edtf);
}

/** A publication time: an instant with its zone, or a day, which is known from its end. */
export function parsePublished(
  published: string,
  origin: DateOrigin,
): { readonly when: When; readonly knownAt: number } {
  if (!published.includes('T')) {
    const day = when(published, origin);
    if (day.precision !== 'day' || day.latest === null) throw new InputError(`${published} is no day and no instant`);
    return { when: day, knownAt: day.latest };
  }
  const at = parseInstant(published);
  return {
    when: {
      edtf: new Date(at).toISOString().replace('.000Z', 'Z'),
      earliest: at,
      latest: at,
      precision: 'instant',
      origin,
      rawText: null,
    },
    knownAt: at,
  };
}

/** An instant, or a day from its first instant to its last; `text` is how it was given. */
export interface Moment {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** Where an instant is asked a day will do: which of its ends counts, the question says. */
export function parseMoment(text: string): Moment {
  if (text.includes('T')) {
    const instant = parseInstant(text);
    return { text, first: instant, last: instant };
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) {
    throw new InputError(`${JSON.stringify(text)} is no instant such as 2022-02-08T09:30:00Z and no day`);
  }
  const { earliest, latest } = parsePoint(text, text);
  return { text, first: earliest ?? BEGINNING, last: latest ?? END };
}

/** An ISO 8601 instant with seconds optional and a zone required. Returns epoch milliseconds. */
export function parseInstant(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  const at = match ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new InputError(`${JSON.stringify(text)} is no instant such as 2022-02-08T09:30:00Z`);
  parsePoint(match?.[1] ?? '', text);
  return at;
}

/** Sentinel form of a window, for overlap tests without nulls. */
export const fromOf = (bounds: Bounds): number => bounds.earliest ?? BEGINNING;
export const toOf = (bounds: Bounds): number => bounds.latest ?? END;

/** EDTF of the hull of two or more windows, `../..` where both its ends are open, from the EDTF of the one that begins first and the one that ends last. */
export function hullEdtf(first: string, last: string): string {
  if (first === last) return first;
  const start = first.split('/')[0] ?? first;
  const end = last.split('/').at(-1) ?? last;
  if (isOpen(start) && isOpen(end)) return '../..';
  return start === end ? start : `${start}/${end}`;
}

/** Years before our era as EDTF has them: `-0047-03-15`. */
/** The last day of what a date may mean. */
export const lastDayOf = (edtf: string): string => dayOf(parseEdtf(edtf).latest ?? END);

export const dayOf = (instant: number): string =>
  new Date(instant)
    .toISOString()
    .replace(/T.*$/, '')
    .replace(/^-00(?=\d{4}-)/, '-');

const isOpen = (part: string): boolean => part === '..' || part === '';

function parsePoint(point: string, whole: string): Bounds & { readonly precision: Precision } {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(point);
  if (!match) throw noDate(whole);
  const [, year, month, day] = match;
  const y = Number(year);
  const m = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  const start = utc(y, m, d);
  if (month !== undefined && (m < 1 || m > 12)) throw noDate(whole);
  if (day !== undefined && new Date(start).getUTCDate() !== d) throw noDate(whole);
  if (day !== undefined) return { earliest: start, latest: start + DAY - 1, precision: 'day' };
  if (month !== undefined) return { earliest: start, latest: utc(y, m + 1, 1) - 1, precision: 'month' };
  return { earliest: start, latest: utc(y + 1, 1, 1) - 1, precision: 'year' };
}

/** Like Date.UTC, which takes years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const noDate = (text: string): InputError =>
  new InputError(`${JSON.stringify(text)} is no EDTF date such as 2022-02-07, 2022-02, 2022 or 2014-06/..`);
