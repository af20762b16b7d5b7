/** One page of an ordered list, kept while the rows stream by, and the cursor that leads to the next. */
import { fromCursor, type Position, toCursor } from '../domain/cursor.ts';
import { InputError } from '../domain/error.ts';
import type { Order, RankedPage } from './graph.ts';
import { openShortlist } from './shortlist.ts';
import { compareIds } from './walk.ts';

export interface PageAsked {
  /** Names the list, so that a cursor of another one is refused. */
  readonly list: string;
  readonly order: Order<string>;
  readonly first: number;
  readonly after: string | null;
}

/** Keeps the first rows after the cursor, by value as the order says, then by id. */
export interface OpenPage<Item> {
  /** Whether a row with this value could still be among them: spares making its id. */
  wants(value: number): boolean;
  /** Whether this row, and so all that comes after it in the order, is no longer wanted. */
  isPast(value: number, id: string): boolean;
  offer(value: number, id: string, item: Item): void;
  close(): RankedPage<Item>;
}

interface Row<Item> {
  readonly value: number;
  readonly id: string;
  readonly item: Item;
}

export function openPage<Item>({ list, order, first, after: cursor }: PageAsked): OpenPage<Item> {
  const sign = order.direction === 'ASC' ? 1 : -1;
  const compare = (a: Omit<Row<never>, 'item'>, b: Omit<Row<never>, 'item'>) =>
    a.value === b.value ? compareIds(a.id, b.id) : sign * (a.value < b.value ? -1 : 1);
  const name = `${list} ${order.field} ${order.direction}`;
  const after = cursor === null ? null : numbered(fromCursor(name, cursor), cursor);
  // One more than asked for, to know whether there is a next page.
  const shortlist = openShortlist<Row<Item>>(first + 1, compare);
  return {
    wants(value) {
      const last = shortlist.rows[first];
      const isBefore = after !== null && sign * (value - after.value) < 0;
      return !isBefore && (last === undefined || sign * (value - last.value) <= 0);
    },
    isPast(value, id) {
      const last = shortlist.rows[first];
      return last !== undefined && compare({ value, id }, last) > 0;
    },
    offer(value, id, item) {
      const row = { value, id, item };
      if (after === null || compare(row, after) > 0) shortlist.offer(row);
    },
    close: () => ({
      items: shortlist.rows
        .slice(0, first)
        .map(({ value, id, item }) => ({ ...item, cursor: toCursor(name, { sort: value, id }) })),
      hasNextPage: shortlist.rows.length > first,
    }),
  };
}

function numbered({ sort, id }: Position, cursor: string): { readonly value: number; readonly id: string } {
  if (typeof sort !== 'number') throw new InputError(`${JSON.stringify(cursor)} is no cursor`);
  return { value: sort, id };
}
