/** How sure a statement is: the sum of what speaks for it and against it, weighed by a table fitted on judged statements. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Failure } from '../../domain/error.ts';
import type { Vote } from '../vote/vote.ts';
import { factorsOf, voteFactor } from './factors.ts';
import type { Grounds } from './grounds.ts';

/** Log-odds of being right: those of any statement, and what each factor adds. */
const tableSchema = z.object({ base: z.number(), points: z.record(z.string(), z.number()) });
export type ConfidenceTable = Readonly<z.infer<typeof tableSchema>>;

export const CONFIDENCE_FILE = new URL('./confidence.json', import.meta.url);

/** 0 to 1, in hundredths. What is reworded is worth at most three quarters of what it would be. */
export function confidenceOf(grounds: Grounds, table: ConfidenceTable = shippedTable()): number {
  const sure = probabilityOf(factorsOf(grounds), table);
  return Math.round(100 * Math.min(0.99, sure * (1 - 0.25 * grounds.spin))) / 100;
}

export function probabilityOf(factors: readonly string[], { base, points }: ConfidenceTable): number {
  const odds = factors.reduce((sum, factor) => sum + (points[factor] ?? 0), base);
  return 1 / (1 + Math.exp(-odds));
}

/** How sure a claim is that somebody else makes with `prior`, once the typer has voted on it by the same table. */
export function confidenceBeside(
  prior: number,
  vote: Vote | null,
  { points }: ConfidenceTable = shippedTable(),
): number {
  const weight = (points[voteFactor(vote)] ?? 0) - (points[voteFactor(null)] ?? 0);
  const odds = Math.log(prior / (1 - prior)) + weight;
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}

let shipped: ConfidenceTable | undefined;

/** Throws DAMAGED_FILE, which names the file, where the table is missing or no such table. */
function shippedTable(): ConfidenceTable {
  shipped ??= readTable(CONFIDENCE_FILE);
  return shipped;
}

export function readTable(file: URL): ConfidenceTable {
  try {
    return tableSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Failure('DAMAGED_FILE', `${fileURLToPath(file)} cannot be read; install the package again`, { cause });
  }
}
