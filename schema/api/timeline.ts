/** Counts by calendar unit, in UTC. Empty buckets are left out. */
import { DAY } from '../../src/domain/time.ts';
import { builder } from '../builder.ts';
import { enumOf } from './vocabulary.ts';

export type Unit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

const TimeUnit = enumOf<Unit>('TimeUnit', 'The width of a bucket of a timeline, in UTC.', {
  HOUR: '60 minutes, from the full one.',
  DAY: '24 hours, from midnight.',
  WEEK: 'A week from Monday.',
  MONTH: 'A calendar month.',
  YEAR: 'A calendar year.',
});

export const TimeAxis = enumOf<'VALID' | 'KNOWN'>('TimeAxis', 'Which time a timeline runs along.', {
  VALID: 'When it happened or holds.',
  KNOWN: 'When it was published.',
});

export interface Bucket {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly meanIntensity: number | null;
}

export interface Tick {
  readonly at: number;
  readonly count: number;
  readonly intensity: number | null;
}

export const TimeBucket = builder.objectRef<Bucket>('TimeBucket').implement({
  description: 'One bucket of a timeline. Empty ones are left out.',
  fields: (t) => ({
    start: t.expose('start', { type: 'DateTime', description: 'Its first instant.' }),
    end: t.expose('end', { type: 'DateTime', description: 'The first instant of the next.' }),
    count: t.exposeInt('count', { description: 'How many fall in it.' }),
    meanIntensity: t.exposeFloat('meanIntensity', {
      nullable: true,
      description: 'Mean intensity of its events, -10 (conflict) to 10 (cooperation); null for statements.',
    }),
  }),
});

export const unitArg = builder.args((t) => ({
  unit: t.field({ type: TimeUnit, required: true, description: 'The width of a bucket.' }),
}));

/** Buckets in order of time. */
export function timeline(ticks: readonly Tick[], unit: Unit): Bucket[] {
  const sums = new Map<number, { count: number; intensity: number; rated: number }>();
  for (const { at, count, intensity } of ticks) {
    const start = startOf(at, unit);
    const sum = sums.get(start) ?? { count: 0, intensity: 0, rated: 0 };
    sum.count += count;
    sum.intensity += intensity ?? 0;
    sum.rated += intensity === null ? 0 : 1;
    sums.set(start, sum);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([start, { count, intensity, rated }]) => ({
      start,
      end: endOf(start, unit),
      count,
      meanIntensity: rated === 0 ? null : intensity / rated,
    }));
}

const HOUR = DAY / 24;
/** 1 January 1970 was a Thursday; the Monday before it began three days earlier. */
const FIRST_MONDAY = -3 * DAY;

function startOf(at: number, unit: Unit): number {
  if (unit === 'HOUR') return at - modulo(at, HOUR);
  if (unit === 'DAY') return at - modulo(at, DAY);
  if (unit === 'WEEK') return at - modulo(at - FIRST_MONDAY, 7 * DAY);
  return calendar(at, unit, 0);
}

function endOf(start: number, unit: Unit): number {
  if (unit === 'HOUR') return start + HOUR;
  if (unit === 'DAY') return start + DAY;
  if (unit === 'WEEK') return start + 7 * DAY;
  return calendar(start, unit, 1);
}

function calendar(at: number, unit: 'MONTH' | 'YEAR', later: 0 | 1): number {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const first = new Date(0);
  if (unit === 'YEAR') first.setUTCFullYear(year + later, 0, 1);
  else first.setUTCFullYear(year, date.getUTCMonth() + later, 1);
  return first.getTime();
}

const modulo = (a: number, b: number): number => ((a % b) + b) % b;
