/** A list: by page, by count and by ids, from one description of its filter, so that no two of them can differ. */

import { fromCursor, toCursor } from '../../domain/cursor.ts';
import { InputError } from '../../domain/error.ts';
import type { Page, PageRequest } from '../store.ts';
import { idsIn } from './column.ts';
import { Conditions, whereOf } from './conditions.ts';
import { type Connection, jsonList } from './connection.ts';

export interface ListDefinition<Row, Filter, Order extends string> {
  /** Names the list in its cursors. */
  readonly list: string;
  readonly select: string;
  readonly from: string;
  /** The column of ids, which ends every order; kept as bytes unless `isText`. */
  readonly id: string;
  readonly isText?: true;
  /** What to sort by; the first order is that of who asks for none. */
  readonly orders: Readonly<Record<Order, string>>;
  readonly conditions: (filter: Filter, where: Conditions) => void;
  readonly rowOf: (raw: object) => Row;
}

const MOST_AT_ONCE = 5_000;

export class Listed<Row extends { readonly id: string }, Filter, Order extends string> {
  readonly #definition: ListDefinition<Row, Filter, Order>;

  constructor(definition: ListDefinition<Row, Filter, Order>) {
    this.#definition = definition;
  }

  byIds(connection: Connection, ids: readonly string[]): readonly (Row | null)[] {
    if (ids.length === 0) return [];
    const { select, from, id, rowOf } = this.#definition;
    const query = `SELECT ${select} FROM ${from} WHERE ${id} IN ${idsIn('list')}`;
    const rows = connection.all<object>(query, { list: jsonList(ids) }).map(rowOf);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((one) => found.get(one) ?? null);
  }

  page(connection: Connection, filter: Filter, { first, after }: PageRequest, asked?: Order): Page<Row> {
    if (!Number.isInteger(first) || first < 1 || first > MOST_AT_ONCE) {
      throw new InputError(`A page takes 1 to ${MOST_AT_ONCE} items, not ${first}.`);
    }
    const { list, select, from, id, isText, orders, rowOf } = this.#definition;
    const order = asked ?? (Object.keys(orders)[0] as Order);
    const [sort, direction] = [orders[order], order.endsWith('ASC') ? 'ASC' : 'DESC'];
    const where = this.#where(filter);
    const name = `${list} ${order}`;
    if (after !== null) {
      const place = fromCursor(name, after);
      const beyond = direction === 'ASC' ? '>' : '<';
      const bound = isText ? '@afterId' : 'unhex(@afterId)';
      where.always(`(${sort}, ${id}) ${beyond} (@afterSort, ${bound})`, { afterSort: place.sort, afterId: place.id });
    }
    const rows = connection.all<{ readonly sortedBy: string | number }>(
      `SELECT ${select}, ${sort} AS sortedBy FROM ${from} ${whereOf(where)}
       ORDER BY ${sort} ${direction}, ${id} ${direction} LIMIT @limit`,
      { ...where.parameters, limit: first + 1 },
    );
    const items = rows.slice(0, first).map((raw) => {
      const node = rowOf(raw);
      return { node, cursor: toCursor(name, { sort: raw.sortedBy, id: node.id }) };
    });
    return { items, hasNextPage: rows.length > first };
  }

  count(connection: Connection, filter: Filter): number {
    return this.select<{ readonly count: number }>(connection, filter, 'count(*) AS count')[0]?.count ?? 0;
  }

  /** Something else of the same rows, such as how many there are in each hour. */
  select<Raw>(
    connection: Connection,
    filter: Filter,
    columns: string,
    besides: readonly string[] = [],
    tail = '',
  ): readonly Raw[] {
    const where = this.#where(filter);
    for (const condition of besides) where.always(condition);
    return connection.all<Raw>(
      `SELECT ${columns} FROM ${this.#definition.from} ${whereOf(where)} ${tail}`,
      where.parameters,
    );
  }

  #where(filter: Filter): Conditions {
    const where = new Conditions();
    this.#definition.conditions(filter, where);
    return where;
  }
}
