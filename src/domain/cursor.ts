/** Cursors of keyset pages: where an item stands in which list and order, as text that clients only hand back. */
import { InputError } from './error.ts';
import { isStorable } from './record/storable.ts';

/** What an item is sorted by, then its id. */
export interface Position {
  readonly sort: string | number;
  readonly id: string;
}

/** `list` names the list and its order, such as `statements KNOWN DESC`. */
export const toCursor = (list: string, { sort, id }: Position): string =>
  Buffer.from(JSON.stringify([list, sort, id])).toString('base64url');

export function fromCursor(list: string, cursor: string): Position {
  const [named, sort, id] = partsOf(cursor);
  if (named !== list) throw new InputError(`${JSON.stringify(cursor)} is no cursor of ${list}`);
  if (!isPosition(sort) || typeof id !== 'string' || !isStorable(id)) throw noCursor(cursor);
  return { sort, id };
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === 3) return parts;
  } catch (cause) {
    throw noCursor(cursor, { cause });
  }
  throw noCursor(cursor);
}

const isPosition = (value: unknown): value is string | number =>
  typeof value === 'string' ? isStorable(value) : Number.isFinite(value);

const noCursor = (cursor: string, options?: ErrorOptions): InputError =>
  new InputError(`${JSON.stringify(cursor)} is no cursor`, options);
