/** Keyset pages: a page begins after the sort value and the id of the item before it, however the list grew since. */
import { InputError } from '../../../domain/error.ts';
import { fromCursor, type Position, toCursor } from '../../cursor.ts';
import type { Page, PageRequest } from '../../store.ts';
import type { PageParams } from '../queries.ts';

const MOST_AT_ONCE = 5_000;

/** `list` names the list and its order in the cursors. `positionOf` says where a row stands in it. */
export async function pageOf<Row, Node>(
  list: string,
  { first, after }: PageRequest,
  read: (params: PageParams) => Promise<readonly Row[]>,
  positionOf: (row: Row) => Position,
  nodeOf: (row: Row) => Node,
): Promise<Page<Node>> {
  if (!Number.isInteger(first) || first < 1 || first > MOST_AT_ONCE) {
    throw new InputError(`A page takes 1 to ${MOST_AT_ONCE} items, not ${first}.`);
  }
  const position = after === null ? null : fromCursor(list, after);
  const rows = await read({ afterSort: position?.sort ?? null, afterId: position?.id ?? '', limit: first + 1 });
  const items = rows.slice(0, first).map((row) => ({ node: nodeOf(row), cursor: toCursor(list, positionOf(row)) }));
  return { items, hasNextPage: rows.length > first };
}
