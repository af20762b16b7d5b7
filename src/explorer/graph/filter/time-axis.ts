/** The time axis below the graph: which unit, from where to where, and what a border of a bar means as a date. Pure. */
import type { Bucket } from '../../api/evidence.ts';
import { firstDayOf, lastDayOf } from '../../state/scope.ts';

export type Unit = 'DAY' | 'MONTH' | 'YEAR';
type Bar = { readonly start: string; readonly end: string; readonly count: number };
export type Axis = {
  readonly unit: Unit;
  readonly bars: readonly Bar[];
  readonly earlier: number;
  readonly later: number;
};

const DAY_MS = 86_400_000;
const MOST_BARS = 160;
/** The share of the evidence that is drawn: a treaty of 1994 does not squeeze a February into one pixel. */
const MOST = 0.8;

export type Span = { readonly from: string; readonly to: string };

/** The span to draw, judged from the months: the busiest stretch, and the window that is set; or everything. */
export const spanOf = (
  months: readonly Bucket[],
  whole: boolean,
  window: { readonly from: string | null; readonly to: string | null },
): Span | null => {
  const full = months.filter(({ count }) => count > 0);
  const [first, last] = [full[0], full.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { from, to } = whole ? { from: first.start, to: last.end } : busiest(full);
  const low = window.from === null ? from : instantOf(window.from);
  const high = window.to === null ? to : endOf(window.to);
  return { from: later(first.start, earlier(from, low)), to: earlier(last.end, later(to, high)) };
};

/** The finest unit whose bars fit. */
export const unitOf = (span: Span | null): Unit => {
  if (span === null) return 'MONTH';
  const days = (Date.parse(span.to) - Date.parse(span.from)) / DAY_MS;
  if (days <= MOST_BARS) return 'DAY';
  return days <= MOST_BARS * 30 ? 'MONTH' : 'YEAR';
};

/** Bars without a gap over the span; what lies outside is counted at the sides. */
export const axisOf = (buckets: readonly Bucket[], unit: Unit, span: Span): Axis => {
  const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
  const countAt = new Map(buckets.map(({ start, count }) => [dateOf(start, unit), count]));
  const bars: Bar[] = [];
  let start = dateOf(span.from, unit);
  while (Date.parse(instantOf(start)) < to && bars.length < MOST_BARS * 4) {
    const end = nextOf(start, unit);
    bars.push({ start, end, count: countAt.get(start) ?? 0 });
    start = end;
  }
  const sum = (side: readonly Bucket[]): number => side.reduce((all, { count }) => all + count, 0);
  return {
    unit,
    bars,
    earlier: sum(buckets.filter((bucket) => Date.parse(bucket.start) < from)),
    later: sum(buckets.filter((bucket) => Date.parse(bucket.start) >= to)),
  };
};

/** The shortest stretch that holds most of the evidence. */
const busiest = (full: readonly Bucket[]): Span => {
  const enough = full.reduce((sum, { count }) => sum + count, 0) * MOST;
  const stretches = full.flatMap(({ start }, first): readonly Span[] => {
    let held = 0;
    const last = full.slice(first).find(({ count }) => {
      held += count;
      return held >= enough;
    });
    return last === undefined ? [] : [{ from: start, to: last.end }];
  });
  const length = ({ from, to }: Span): number => Date.parse(to) - Date.parse(from);
  return stretches.reduce((best, one) => (length(one) < length(best) ? one : best));
};

const earlier = (x: string, y: string): string => (Date.parse(x) <= Date.parse(y) ? x : y);
const later = (x: string, y: string): string => (Date.parse(x) >= Date.parse(y) ? x : y);

/** An instant as the EDTF of the unit it lies in. */
const dateOf = (instant: string, unit: Unit): string =>
  instant.slice(0, unit === 'DAY' ? 10 : unit === 'MONTH' ? 7 : 4);

const instantOf = (date: string): string => `${firstDayOf(date)}T00:00:00.000Z`;

const nextOf = (date: string, unit: Unit): string => {
  const next = new Date(instantOf(date));
  if (unit === 'DAY') next.setUTCDate(next.getUTCDate() + 1);
  else if (unit === 'MONTH') next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return dateOf(next.toISOString(), unit);
};

/** Borders between bars, 0 … bars.length, that the thumbs of the brush stand on. */
export const bordersOf = (axis: Axis, from: string | null, to: string | null): readonly [number, number] => {
  const { bars } = axis;
  const low =
    from === null
      ? 0
      : bars.filter(({ end }) => end <= from.slice(0, end.length) && instantOf(end) <= instantOf(from)).length;
  const after = to === null ? bars.length : bars.findIndex(({ start }) => instantOf(start) > endOf(to));
  const high = after === -1 ? bars.length : after;
  return [Math.min(low, Math.max(0, bars.length - 1)), Math.max(high, Math.min(low + 1, bars.length))];
};

/** Thumbs at the ends mean: no bound. */
export const windowOf = (
  { bars }: Axis,
  [low, high]: readonly [number, number],
): { from: string | null; to: string | null } => ({
  from: low <= 0 ? null : (bars[Math.min(low, bars.length - 1)]?.start ?? null),
  to: high >= bars.length ? null : (bars[high - 1]?.start ?? null),
});

/** Known by the last day of the bar before the border: of a day the API takes the end. */
export const asOfAt = ({ bars }: Axis, border: number): string | null => {
  const bar = bars[Math.max(0, border - 1)];
  return border >= bars.length || bar === undefined ? null : lastDayOf(bar.start);
};

export const borderAt = ({ bars }: Axis, asOf: string | null): number =>
  asOf === null ? bars.length : bars.filter(({ start }) => firstDayOf(start) <= asOf.slice(0, 10)).length;

/** The last moment of a year, month or day. */
const endOf = (date: string): string => `${lastDayOf(date)}T23:59:59.999Z`;
