/** The time axis below the graph: which unit, from where to where, and what a border of a bar means as a date. Pure. */
import type { Bucket } from '../api/evidence.ts';

export type Unit = 'DAY' | 'MONTH' | 'YEAR';
export type Bar = { readonly start: string; readonly end: string; readonly count: number };
export type Axis = {
  readonly unit: Unit;
  readonly bars: readonly Bar[];
  readonly earlier: number;
  readonly later: number;
};

const DAY_MS = 86_400_000;
const MOST_BARS = 160;
/** The middle nine tenths are drawn: a treaty of 1994 does not squeeze a February into one pixel. */
const CUT = 0.05;

type Span = { readonly from: string; readonly to: string };

/** The finest unit whose bars fit the span that is drawn, judged from the months. */
export const unitOf = (months: readonly Bucket[], whole: boolean): Unit => {
  const span = spanOf(months, whole);
  if (span === null) return 'MONTH';
  const days = (Date.parse(span.to) - Date.parse(span.from)) / DAY_MS;
  if (days <= MOST_BARS) return 'DAY';
  return days <= MOST_BARS * 30 ? 'MONTH' : 'YEAR';
};

/** Bars without a gap over the span; what lies outside is counted at the sides. */
export const axisOf = (buckets: readonly Bucket[], unit: Unit, whole: boolean): Axis => {
  const span = spanOf(buckets, whole);
  if (span === null) return { unit, bars: [], earlier: 0, later: 0 };
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

const spanOf = (buckets: readonly Bucket[], whole: boolean): Span | null => {
  const full = buckets.filter(({ count }) => count > 0);
  const cut = whole ? 0 : full.reduce((sum, { count }) => sum + count, 0) * CUT;
  const first = full[pastCut(full, cut)];
  const last = full[full.length - 1 - pastCut([...full].reverse(), cut)];
  return first === undefined || last === undefined ? null : { from: first.start, to: last.end };
};

const pastCut = (buckets: readonly Bucket[], cut: number): number => {
  let seen = 0;
  return buckets.findIndex(({ count }) => {
    seen += count;
    return seen > cut;
  });
};

/** An instant as the EDTF of the unit it lies in. */
export const dateOf = (instant: string, unit: Unit): string =>
  instant.slice(0, unit === 'DAY' ? 10 : unit === 'MONTH' ? 7 : 4);

export const instantOf = (date: string): string =>
  `${date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date}T00:00:00.000Z`;

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
  from: low <= 0 ? null : (bars[low]?.start ?? null),
  to: high >= bars.length ? null : (bars[high - 1]?.start ?? null),
});

/** Known by the last moment of the bar before the border. */
export const asOfAt = ({ bars }: Axis, border: number): string | null =>
  border >= bars.length ? null : instantBefore(bars[Math.max(0, border - 1)]?.end ?? null);

export const borderAt = ({ bars }: Axis, asOf: string | null): number =>
  asOf === null ? bars.length : bars.filter(({ start }) => instantOf(start) <= asOf).length;

/** The last moment of a year, month or day. */
const endOf = (date: string): string => {
  const unit = date.length === 4 ? 'YEAR' : date.length === 7 ? 'MONTH' : 'DAY';
  return instantBefore(nextOf(date, unit)) ?? date;
};

const instantBefore = (date: string | null): string | null =>
  date === null ? null : `${new Date(Date.parse(instantOf(date)) - 1000).toISOString().slice(0, 19)}Z`;
