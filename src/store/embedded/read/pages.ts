/** Keyset pages: a page begins after the sort value and the id of the item before it, however the list grew since. */
import { InputError } from '../../../domain/error.ts';
import { fromCursor, toCursor } from '../../cursor.ts';
import type { Page, PageRequest } from '../../store.ts';
import type { Connection, Parameters } from '../connection.ts';

/** Rows of a list before they are ordered and cut. */
export interface Selection {
  /** What to select from which tables, without WHERE. The columns include `id`. */
  readonly select: string;
  /** What to count, in the same tables. */
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: Parameters;
}

export interface Order {
  /** Names the list and the order in its cursors. */
  readonly list: string;
  readonly sort: string;
  readonly id: string;
  readonly direction: 'ASC' | 'DESC';
}

const MOST_AT_ONCE = 5_000;

export function pageOf<Row extends { readonly id: string }, Node>(
  connection: Connection,
  { select, from, where, parameters }: Selection,
  { list, sort, id, direction }: Order,
  { first, after }: PageRequest,
  toNode: (row: Row) => Node,
): Page<Node> {
  if (!Number.isInteger(first) || first < 1 || first > MOST_AT_ONCE) {
    throw new InputError(`A page takes 1 to ${MOST_AT_ONCE} items, not ${first}.`);
  }
  const position = after === null ? null : fromCursor(list, after);
  const beyond = direction === 'ASC' ? '>' : '<';
  const conditions = position ? [...where, `(${sort}, ${id}) ${beyond} (@afterSort, @afterId)`] : where;
  const rows = connection.all<Row & Sorted>(
    `SELECT ${select}, ${sort} AS sortedBy FROM ${from} ${whereOf(conditions)}
     ORDER BY ${sort} ${direction}, ${id} ${direction} LIMIT @limit`,
    { ...parameters, ...(position ? { afterSort: position.sort, afterId: position.id } : {}), limit: first + 1 },
  );
  const items = rows.slice(0, first).map((row) => {
    return { node: toNode(row), cursor: toCursor(list, { sort: row.sortedBy, id: row.id }) };
  });
  return { items, hasNextPage: rows.length > first };
}

export function countOf(connection: Connection, { from, where, parameters }: Selection): number {
  const query = `SELECT count(*) AS count FROM ${from} ${whereOf(where)}`;
  return connection.first<{ count: number }>(query, parameters)?.count ?? 0;
}

export const whereOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

interface Sorted {
  readonly sortedBy: string | number;
}
