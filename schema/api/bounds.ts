/** Limits of arguments. What lies beyond is refused with BAD_USER_INPUT, never cut silently. */
import { InputError } from '../../src/domain/error.ts';
import { isStorable } from '../../src/domain/record/storable.ts';

export const MAX_FIRST = 100;
const MAX_LIST = 200;
const MAX_TEXT = 1_000;

/** A whole number from `least` to `most`. */
export function within(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InputError(`${name} is ${value}; it must be a whole number from ${least} to ${most}`);
}

/** A number from `least` to `most`, fractions included. */
export function between(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new InputError(`${name} is ${value}; it must lie from ${least} to ${most}`);
}

export const pageSize = (first: number | null | undefined, standard: number): number =>
  within('first', first ?? standard, 1, MAX_FIRST);

/** An id or a text was given, be it empty: an empty one is malformed, not left out. */
export const isGiven = <Text extends string | number>(text: Text | null | undefined): text is Text =>
  text !== null && text !== undefined;

/** A list that narrows an answer: null where it is left out; empty, it could only be a mistake. */
export function someOf<Item>(name: string, items: readonly Item[] | null | undefined): readonly Item[] | null {
  if (items === null || items === undefined) return null;
  if (items.length === 0) throw new InputError(`${name} is an empty list; leave it out to ask without it`);
  return atMost(name, items, MAX_LIST);
}

/** A list that an answer is about: at least one. */
export function oneOrMore<Item>(name: string, items: readonly Item[], most = MAX_LIST): readonly Item[] {
  if (items.length === 0) throw new InputError(`${name} is empty; give at least one`);
  return atMost(name, items, most);
}

/** Words that must say something, without what would not survive storing. */
export function wordsOf(name: string, text: string, most = MAX_TEXT): string {
  if (text.trim() === '') throw new InputError(`${name} is empty`);
  if (text.length > most) throw new InputError(`${name} has ${text.length} characters; at most ${most} are read`);
  if (!isStorable(text)) throw new InputError(`${name} holds a NUL or half of a surrogate pair`);
  return text;
}

function atMost<Item>(name: string, items: readonly Item[], most: number): readonly Item[] {
  if (items.length > most) throw new InputError(`${name} has ${items.length} items; at most ${most} are taken`);
  return items;
}
