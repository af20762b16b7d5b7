/** The expressions of time in a question, as windows of world time and instants of knowledge. */
import { DAY, dayOf, parseEdtf } from '../../../domain/time.ts';
import { resolveDate } from '../../../ingest/claim/day/date.ts';
import { type DateSpan, dateSpans } from '../../../ingest/clause/date-spans.ts';
import type { Token } from '../../../ingest/text/token.ts';

export interface Times {
  /** Ends of the window as years, months or days; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Indices of the tokens that were read. */
  readonly read: ReadonlySet<number>;
  /** Two times that are no range, or one that no calendar knows. */
  readonly isUnclear: boolean;
}

const NO_TIME: Times = { from: null, to: null, read: new Set(), isUnclear: false };

type Limit = 'by' | 'since' | 'before' | 'after';

const LIMITS: Readonly<Record<string, Limit>> = {
  by: 'by',
  until: 'by',
  till: 'by',
  since: 'since',
  before: 'before',
  after: 'after',
  from: 'since',
};
const LEADING: ReadonlySet<string> = new Set(
  'between from until till by since before after of as on in during at around up to the early mid late through morning afternoon evening night end'.split(
    ' ',
  ),
);

interface Window {
  readonly from: string;
  readonly to: string;
}

/** `today`: the day that relative expressions count from. */
export function timesIn(tokens: readonly Token[], today: string | null): Times {
  const spans = dateSpans(tokens).filter(({ words }) => words.kind !== 'vague');
  const [first, second, ...more] = spans;
  // Of `12/02/2022` nobody knows which is the month.
  const isDoubtful = ({ text, index }: Token) =>
    /^\d\d?[./]\d\d?[./]\d{2,4}$/.test(text) && !spans.some(({ from, to }) => from <= index && index < to);
  if (tokens.some(isDoubtful)) return unclear(new Set());
  if (!first) return NO_TIME;
  const lead = leadOf(tokens, first);
  const read = new Set<number>(lead.map(([index]) => index));
  for (const span of spans) for (let at = span.from; at < span.to; at++) read.add(at);
  const words = [...lead.map(([, word]) => word), ...leadingWords(tokens, first)];
  if (second) return more.length > 0 ? unclear(read) : rangeOf(tokens, [first, second], words, today, read);
  const window = windowOf(tokens, first, null, today);
  if (!window) return unclear(read);
  const part = words.find((word) => word === 'early' || word === 'mid' || word === 'late');
  // `from 21 to 22 February` is a range by itself.
  const isRange = first.words.kind === 'days';
  return bounded(part ? partOf(window, part) : window, isRange ? null : limitOf(words), read);
}

const unclear = (read: ReadonlySet<number>): Times => ({ ...NO_TIME, read, isUnclear: true });

/** `between A and B`, `from A to B`; `after A and before B`, without either; `compare A with B`, whatever stands between. */
function rangeOf(
  tokens: readonly Token[],
  [first, second]: readonly [DateSpan, DateSpan],
  lead: readonly string[],
  today: string | null,
  read: Set<number>,
): Times {
  const joint = tokens.slice(first.to, second.from).map(({ lower }) => lower);
  const words = joint.length > 0 ? joint.join(' ') : (tokens[second.from]?.lower ?? '');
  const { isWithin, isRange, isApart } = joinedBy(words, lead);
  const isEither = words === 'or';
  const last = windowOf(tokens, second, null, today);
  const begin = last && windowOf(tokens, first, last.to.slice(0, 4), today);
  if (!begin || !last || begin.from > last.to || !(isRange || isApart || isCompared(tokens, words)))
    return unclear(read);
  // `in January or February`: one after the other.
  if (isEither && shifted(begin.to, 1) !== last.from) return unclear(read);
  if (isRange) for (let at = first.to; at < second.from; at++) read.add(at);
  for (const [at] of leadOf(tokens, second)) read.add(at);
  if (isWithin) return { from: shifted(begin.to, 1), to: shifted(last.from, -1), read, isUnclear: false };
  return { from: begin.from, to: last.to, read, isUnclear: false };
}

/** `isApart`: `since 20 February about X, up to 23 February`, where what stands between is asked about. */
function joinedBy(words: string, lead: readonly string[]) {
  const isAfter = (limit: Limit) => lead.some((word) => LIMITS[word] === limit);
  const isWithin = /^(?:(?:and|but) )?before$/.test(words) && isAfter('after');
  return {
    isWithin,
    isRange: isWithin || words === 'or' || JOINTS.has(words),
    isApart: /(?:^| )(?:up to|until|till|to|before)(?: the)?$/.test(words) && isAfter('since'),
  };
}

const isCompared = (tokens: readonly Token[], words: string): boolean =>
  tokens.some(({ lower }) => COMPARING.test(lower)) || /^(?:next to|against|beside|alongside)$/.test(words);

const JOINTS: ReadonlySet<string> = new Set(['and', 'to', 'until', 'till', '-', '–', 'through', 'up to']);
const COMPARING = /^(?:compar\w+|differ\w*)$/;

function limitOf(words: readonly string[]): Limit | null {
  if (words.includes('up') || (words.includes('as') && words.includes('of'))) return 'by';
  return words.map((word) => LIMITS[word] ?? null).find((one) => one !== null) ?? null;
}

function bounded({ from, to }: Window, limit: Limit | null, read: ReadonlySet<number>): Times {
  const base = { read, isUnclear: false };
  if (limit === 'by') return { ...base, from: null, to };
  if (limit === 'since') return { ...base, from, to: null };
  if (limit === 'before') return { ...base, from: null, to: shifted(from, -1) };
  if (limit === 'after') return { ...base, from: shifted(to, 1), to: null };
  return { ...base, from, to };
}

function windowOf(tokens: readonly Token[], span: DateSpan, year: string | null, today: string | null): Window | null {
  const { words } = span;
  const dated = 'year' in words && words.year === null && year !== null ? { ...words, year: Number(year) } : words;
  const raw = tokens
    .slice(span.from, span.to)
    .map(({ text }) => text)
    .join(' ');
  const found = resolveDate(dated, raw, today === null ? null : { day: today, inferred: false }, false);
  if (!found) return null;
  const [from = '', to = from] = found.edtf.split('/');
  return 'year' in words && words.year === null && year === null ? near({ from, to }, today) : { from, to };
}

/** `31 March`, asked on the 29th, is to come, and not eleven months ago. */
function near(window: Window, today: string | null): Window {
  const since = today === null ? 0 : (parseEdtf(today).earliest ?? 0) - (parseEdtf(window.to).latest ?? 0);
  if (since < LONG_AGO) return window;
  const next = (edtf: string) => edtf.replace(/^\d{4}/, (digits) => String(Number(digits) + 1));
  return { from: next(window.from), to: next(window.to) };
}
const LONG_AGO = 300 * DAY;

/** `early February`: its first ten days; the middle ten, and the rest. */
function partOf({ from, to }: Window, part: 'early' | 'mid' | 'late'): Window {
  if (!/^\d{4}-\d\d$/.test(from) || from !== to) return yearPart({ from, to }, part);
  const last = dayOf(parseEdtf(from).latest ?? 0);
  if (part === 'early') return { from: `${from}-01`, to: `${from}-10` };
  return part === 'mid' ? { from: `${from}-11`, to: `${from}-20` } : { from: `${from}-21`, to: last };
}

function yearPart({ from, to }: Window, part: 'early' | 'mid' | 'late'): Window {
  if (!/^\d{4}$/.test(from) || from !== to) return { from, to };
  if (part === 'early') return { from: `${from}-01`, to: `${from}-04` };
  return part === 'mid' ? { from: `${from}-05`, to: `${from}-08` } : { from: `${from}-09`, to: `${from}-12` };
}

/** The day before the first or after the last of a year, month or day. */
function shifted(edtf: string, days: -1 | 1): string {
  const { earliest, latest } = parseEdtf(edtf);
  return days < 0 ? dayOf((earliest ?? 0) - DAY) : dayOf((latest ?? 0) + 1);
}

/** Words that belong to the time, before what the reader takes for it. */
function leadOf(tokens: readonly Token[], span: DateSpan): (readonly [number, string])[] {
  const lead: [number, string][] = [];
  for (let at = span.from - 1; at >= 0 && LEADING.has(tokens[at]?.lower ?? ''); at--) {
    lead.unshift([at, tokens[at]?.lower ?? '']);
  }
  return lead;
}

const leadingWords = (tokens: readonly Token[], span: DateSpan): string[] =>
  tokens
    .slice(span.from, span.to)
    .map(({ lower }) => lower)
    .filter((word) => LEADING.has(word) || word === 'mid');
