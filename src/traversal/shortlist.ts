/** The first of many rows by an order, kept while the rows stream by: most are turned away by one comparison. */

export interface Shortlist<Row> {
  offer(row: Row): void;
  /** In order. */
  readonly rows: readonly Row[];
}

export function openShortlist<Row>(limit: number, compare: (a: Row, b: Row) => number): Shortlist<Row> {
  const rows: Row[] = [];
  return {
    rows,
    offer(row) {
      const last = rows[limit - 1];
      if (limit <= 0 || (last !== undefined && compare(row, last) >= 0)) return;
      if (rows.length === limit) rows.pop();
      rows.splice(boundIn(rows, row, compare), 0, row);
    },
  };
}

function boundIn<Row>(rows: readonly Row[], row: Row, compare: (a: Row, b: Row) => number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(rows[middle] as Row, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
