/** Logistic regression whose points rise where the factors do. */
import { type ConfidenceTable, probabilityOf } from '../confidence.ts';
import { RISING } from '../factors.ts';

export interface Labelled {
  readonly factors: readonly string[];
  readonly isRight: boolean;
}

const ROUNDS = 800;
const STEP = 0.5;
/** How strongly points are held back to 0, in samples: what few statements show counts little. */
const RESTRAINT = 16;

export function fitTable(samples: readonly Labelled[]): ConfidenceTable {
  const names = [...new Set(samples.flatMap(({ factors }) => factors))].sort();
  const points: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const counts = new Map(names.map((name) => [name, samples.filter(({ factors }) => factors.includes(name)).length]));
  let base = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = slopesOf(samples, { base, points });
    base -= (STEP * (slopes.get(BASE) ?? 0)) / samples.length;
    for (const name of names) {
      const own = points[name] ?? 0;
      const slope = (slopes.get(name) ?? 0) + RESTRAINT * own * 0.25;
      points[name] = own - (STEP * slope) / ((counts.get(name) ?? 0) + RESTRAINT);
    }
    for (const row of RISING) rise(row, points, counts);
  }
  return {
    base: hundredths(base),
    points: Object.fromEntries(names.map((name) => [name, hundredths(points[name] ?? 0)])),
  };
}

const BASE = '';

/** How the table's error changes with each point, and with the base. */
function slopesOf(samples: readonly Labelled[], table: ConfidenceTable): Map<string, number> {
  const slopes = new Map<string, number>();
  for (const { factors, isRight } of samples) {
    const error = probabilityOf(factors, table) - (isRight ? 1 : 0);
    for (const factor of [BASE, ...factors]) slopes.set(factor, (slopes.get(factor) ?? 0) + error);
  }
  return slopes;
}

const hundredths = (value: number): number => Math.round(100 * value) / 100;

/** The nearest points that rise (pool adjacent violators), those of many samples moved least. */
function rise(row: readonly string[], points: Record<string, number>, counts: ReadonlyMap<string, number>): void {
  const pools: { names: string[]; sum: number; weight: number }[] = [];
  for (const name of row.filter((one) => points[one] !== undefined)) {
    const weight = (counts.get(name) ?? 0) + 1;
    let pool = { names: [name], sum: weight * (points[name] ?? 0), weight };
    for (let last = pools.at(-1); last && last.sum / last.weight > pool.sum / pool.weight; last = pools.at(-1)) {
      pool = { names: [...last.names, ...pool.names], sum: last.sum + pool.sum, weight: last.weight + pool.weight };
      pools.pop();
    }
    pools.push(pool);
  }
  for (const { names, sum, weight } of pools) for (const name of names) points[name] = sum / weight;
}
