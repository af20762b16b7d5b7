/** Rows in batches that one query takes: a bounded plan, a bounded message. None where there are no rows. */

const ROWS_AT_A_TIME = 1_000;

export function inBatches<Row>(rows: readonly Row[], size = ROWS_AT_A_TIME): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / size);
  return Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
}
