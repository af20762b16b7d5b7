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

type Values = Readonly<Record<string, unknown>>;
type Narrowed = Readonly<Record<string, unknown>>;

const EMPTY = { items: [], hasNextPage: false } as const;
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

  async page(reader: Reader, filter: Filter, page: PageRequest, asked?: Order): Promise<Page<Row>> {
    const order = asked ?? this.#definition.orders[0];
    const { from, filter: narrowed } = this.#definition.asked(filter);
    const place = this.#placeOf(page, order);
    const found = await reader.run(this.#definition.queries.page(from, order), { filter: narrowed, page: place });
    const [only] = await this.#pagesOf(reader, [found.map(({ row }) => row)], page, order);
    return only ?? EMPTY;
  }

  /** In one query, or one for each place where they are looked for. */
  async pageOfEach(
    reader: Reader,
    filters: readonly Filter[],
    page: PageRequest,
    asked?: Order,
  ): Promise<readonly Page<Row>[]> {
    const order = asked ?? this.#definition.orders[0];
    const place = this.#placeOf(page, order);
    const values: Values[][] = filters.map(() => []);
    await this.#each(filters, async (from, filters, places) => {
      const found = await reader.run(this.#definition.queries.pages(from, order), { filters, page: place });
      for (const one of found) values[places[one.place] ?? -1]?.push(one.row);
    });
    return this.#pagesOf(reader, values, page, order);
  }

  async countOfEach(reader: Reader, filters: readonly Filter[]): Promise<readonly number[]> {
    const counts = filters.map(() => 0);
    await this.#each(filters, async (from, filters, places) => {
      const found = await reader.run(this.#definition.queries.counts(from), { filters });
      for (const { place, count } of found) counts[places[place] ?? -1] = count;
    });
    return counts;
  }

  async count(reader: Reader, filter: Filter): Promise<number> {
    const { from, filter: narrowed } = this.#definition.asked(filter);
    const [row] = await reader.run(this.#definition.queries.count(from), { filter: narrowed });
    return row?.count ?? 0;
  }

  /** Of filters, those that are looked for in one place, as the queries take them, and their places in the list. */
  async #each(
    filters: readonly Filter[],
    work: (from: string, filters: readonly Narrowed[], places: readonly number[]) => Promise<void>,
  ): Promise<void> {
    const asked = filters.map((filter) => this.#definition.asked(filter));
    await Promise.all(
      [...new Set(asked.map(({ from }) => from))].map((from) => {
        const places = [...asked.keys()].filter((place) => asked[place]?.from === from);
        return work(
          from,
          places.map((place) => asked[place]?.filter ?? {}),
          places,
        );
      }),
    );
  }

  /** Each one row longer than was asked for, where there are more. */
  async #pagesOf(
    reader: Reader,
    found: readonly (readonly Values[])[],
    { first }: PageRequest,
    order: Order,
  ): Promise<readonly Page<Row>[]> {
    const { list, queries, rowsOf } = this.#definition;
    const [name, sort] = [`${list} ${order}`, queries.sortOf(order)];
    const shown = found.map((values) => values.slice(0, first));
    const rows = await rowsOf(shown.flat(), reader);
    let next = 0;
    return shown.map((values, i) => ({
      items: values.flatMap((value) => {
        const node = rows[next++];
        return node ? [{ node, cursor: toCursor(name, { sort: value[sort] as string | number, id: node.id }) }] : [];
      }),
      hasNextPage: (found[i]?.length ?? 0) > first,
    }));
  }

  #placeOf({ first, after }: PageRequest, order: Order) {
    if (!Number.isInteger(first) || first < 1 || first > MOST_AT_ONCE) {
      throw new InputError(`A page takes 1 to ${MOST_AT_ONCE} items, not ${first}.`);
    }
    const place = after === null ? this.#beginning(order) : fromCursor(`${this.#definition.list} ${order}`, after);
    return { ...place, limit: first + 1 };
  }

  #beginning(order: Order): { readonly sort: string | number; readonly id: string } {
    const isAscending = order.endsWith('ASC');
    if (this.#definition.byWord) return { sort: isAscending ? '' : LAST_WORD, id: isAscending ? '' : LAST_WORD };
    const sort = isAscending ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return { sort, id: isAscending ? '' : LAST_WORD };
  }
}
