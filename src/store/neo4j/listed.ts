/** A list: by page, by count and by ids, from one file of queries, so that no two of them can differ. */
import { fromCursor, toCursor } from '../../domain/cursor.ts';
import { InputError } from '../../domain/error.ts';
import type { Id } from '../../domain/glossary.ts';
import type { Page, PageRequest } from '../store.ts';
import type { Reader } from './connection.ts';
import type { ListQueries } from './query/list.ts';

export interface ListDefinition<Row, Filter, Order extends string> {
  /** Names the list in its cursors. */
  readonly list: string;
  readonly queries: ListQueries;
  /** How it may be ordered; the first is that of who asks for none. */
  readonly orders: readonly [Order, ...Order[]];
  /** Whether it is sorted by a word, else by a number. */
  readonly byWord?: true;
  /** Where to look for the rows (a place of the file), and what the file's filter says; null for what is not given. */
  readonly asked: (filter: Filter) => { readonly from: string; readonly filter: Readonly<Record<string, unknown>> };
  /** From the properties of nodes, in their order. */
  readonly rowsOf: (values: readonly object[], reader: Reader) => Promise<readonly Row[]>;
  readonly byIds: (reader: Reader, ids: readonly Id[]) => Promise<readonly Row[]>;
}

const MOST_AT_ONCE = 5_000;
/** Beyond every word and below none. */
const LAST_WORD = '\u{10ffff}';

export class Listed<Row extends { readonly id: string }, Filter, Order extends string> {
  readonly #definition: ListDefinition<Row, Filter, Order>;

  constructor(definition: ListDefinition<Row, Filter, Order>) {
    this.#definition = definition;
  }

  async byIds(reader: Reader, ids: readonly Id[]): Promise<readonly (Row | null)[]> {
    if (ids.length === 0) return [];
    const found = new Map((await this.#definition.byIds(reader, ids)).map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }

  async page(reader: Reader, filter: Filter, { first, after }: PageRequest, asked?: Order): Promise<Page<Row>> {
    if (!Number.isInteger(first) || first < 1 || first > MOST_AT_ONCE) {
      throw new InputError(`A page takes 1 to ${MOST_AT_ONCE} items, not ${first}.`);
    }
    const { list, queries, orders, rowsOf } = this.#definition;
    const order = asked ?? orders[0];
    const name = `${list} ${order}`;
    const place = after === null ? this.#beginning(order) : fromCursor(name, after);
    const { from, filter: narrowed } = this.#definition.asked(filter);
    const page = { ...place, limit: first + 1 };
    const found = await reader.run(queries.page(from, order), { filter: narrowed, page });
    const values = found.slice(0, first).map(({ row }) => row);
    const rows = await rowsOf(values, reader);
    const sort = queries.sortOf(order);
    const items = rows.map((node, i) => ({
      node,
      cursor: toCursor(name, { sort: values[i]?.[sort] as string | number, id: node.id }),
    }));
    return { items, hasNextPage: found.length > first };
  }

  async count(reader: Reader, filter: Filter): Promise<number> {
    const { from, filter: narrowed } = this.#definition.asked(filter);
    const [row] = await reader.run(this.#definition.queries.count(from), { filter: narrowed });
    return row?.count ?? 0;
  }

  #beginning(order: Order): { readonly sort: string | number; readonly id: string } {
    const isAscending = order.endsWith('ASC');
    if (this.#definition.byWord) return { sort: isAscending ? '' : LAST_WORD, id: isAscending ? '' : LAST_WORD };
    const sort = isAscending ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return { sort, id: isAscending ? '' : LAST_WORD };
  }
}
