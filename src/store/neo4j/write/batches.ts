/** Rows in batches that one query takes: a bounded plan, a bounded message. */
import type { Transaction } from '../connection.ts';
import type { Query } from '../cypher.ts';
import type { Properties } from '../row.ts';

const ROWS_AT_A_TIME = 1_000;

export function batches<Row>(rows: readonly Row[], size = ROWS_AT_A_TIME): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
}

/** Runs the query for all rows; not at all where there are none. */
export async function runRows<Row>(
  transaction: Transaction,
  query: Query<{ readonly rows: readonly Properties[] }, Row>,
  rows: readonly Properties[],
): Promise<readonly Row[]> {
  const answers: Row[] = [];
  for (const batch of batches(rows)) answers.push(...(await transaction.run(query, { rows: batch })));
  return answers;
}
