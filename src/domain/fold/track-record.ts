/** What became of what a source asserted, and the letter that this comes to. */
import type { Grade } from '../vocabulary.ts';

/** Counts claims: a source that says one thing twice said it once. */
export interface Tally {
  readonly asserted: number;
  /** Asserted by an independent source as well. */
  readonly corroborated: number;
  /** Denied by a document known no earlier. */
  readonly laterDenied: number;
  /** Both of these: they speak half for it. */
  readonly contested: number;
  /** In documents that were taken back. */
  readonly retracted: number;
  /** Corroborated, and known before every other source. */
  readonly firstToReport: number;
}

export const NOTHING_SAID: Tally = {
  asserted: 0,
  corroborated: 0,
  laterDenied: 0,
  contested: 0,
  retracted: 0,
  firstToReport: 0,
};

export interface Reliability {
  /** Claims that can be judged: corroborated, denied or retracted. */
  readonly judged: number;
  /** 95 % interval of the share of them that held (Wilson); 0 and 1 where none can be judged. */
  readonly low: number;
  readonly high: number;
  /** The proposal: F where fewer than `FEWEST_JUDGED` can be judged. */
  readonly grade: Grade;
}

const FEWEST_JUDGED = 5;
/** Of the standard normal distribution: 95 % lie within. */
const Z = 1.96;
/** By the middle of the interval, which little evidence keeps near one half. */
const LEAST: readonly (readonly [Grade, number])[] = [
  ['A', 0.9],
  ['B', 0.75],
  ['C', 0.5],
  ['D', 0.25],
  ['E', 0],
];

export function reliabilityOf({ corroborated, laterDenied, contested, retracted }: Tally): Reliability {
  const judged = corroborated + laterDenied - contested + retracted;
  if (judged === 0) return { judged, low: 0, high: 1, grade: 'F' };
  const share = (corroborated - contested / 2) / judged;
  const middle = (share + Z ** 2 / (2 * judged)) / (1 + Z ** 2 / judged);
  const reach = (Z / (1 + Z ** 2 / judged)) * Math.sqrt((share * (1 - share)) / judged + Z ** 2 / (4 * judged ** 2));
  const grade = judged < FEWEST_JUDGED ? 'F' : (LEAST.find(([, least]) => middle >= least)?.[0] ?? 'E');
  return { judged, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach), grade };
}

/** What a confidence is worth in words that a source of this grade carries. */
export const WEIGHTS: Readonly<Record<Grade, number>> = { A: 1, B: 0.9, C: 0.75, D: 0.5, E: 0.25, F: 0.7 };
