/** One page of an ordered list, kept while the rows stream by, and the cursor that leads to the next. */
import { InputError } from '../domain/error.ts';
import { openShortlist } from './shortlist.ts';
import type { IdPage, Order } from './traversal.ts';

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
  offer(value: number, id: string, item: Item): void;
  close(): IdPage<Item>;
}

interface Row<Item> {
  readonly value: number;
  readonly id: string;
  readonly item: Item;
}

interface Position {
  readonly value: number;
  readonly id: string;
}

export function openPage<Item>(asked: PageAsked): OpenPage<Item> {
  const sign = asked.order.direction === 'ASC' ? 1 : -1;
  const compare = (a: Position, b: Position) =>
    a.value === b.value ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : sign * (a.value < b.value ? -1 : 1);
  const after = asked.after === null ? null : readCursor(asked, asked.after);
  // One more than asked for, to know whether there is a next page.
  const shortlist = openShortlist<Row<Item>>(asked.first + 1, compare);
  return {
    wants(value) {
      const last = shortlist.rows[asked.first];
      const isBefore = after !== null && sign * (value - after.value) < 0;
      return !isBefore && (last === undefined || sign * (value - last.value) <= 0);
    },
    offer(value, id, item) {
      const row = { value, id, item };
      if (after === null || compare(row, after) > 0) shortlist.offer(row);
    },
    close: () => ({
      items: shortlist.rows
        .slice(0, asked.first)
        .map(({ value, id, item }) => ({ ...item, cursor: writeCursor(asked, { value, id }) })),
      hasNextPage: shortlist.rows.length > asked.first,
    }),
  };
}

const writeCursor = ({ list, order }: PageAsked, { value, id }: Position): string =>
  Buffer.from(JSON.stringify([list, order.field, order.direction, value, id])).toString('base64url');

function readCursor({ list, order }: PageAsked, cursor: string): Position {
  const read = parse(cursor);
  const [ofList, field, direction, value, id] = Array.isArray(read) ? read : [];
  if (typeof value !== 'number' || typeof id !== 'string') {
    throw new InputError(`${JSON.stringify(cursor)} is no cursor of a list of ${list}`);
  }
  if (ofList !== list || field !== order.field || direction !== order.direction) {
    throw new InputError(`the cursor is of another list: ${ofList} by ${field} ${direction}`);
  }
  return { value, id };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw new InputError(`${JSON.stringify(cursor)} is no cursor`, { cause: error });
  }
}
