/** Ids as numbers: 32 hexadecimal digits in 16 bytes instead of a string's 48, in the order of the strings. */
import type { Id } from '../domain/glossary.ts';

const DIGITS = 8;
/** 32-bit words of a whole id, and of the pair in the id of an event relation. */
export const ID_WORDS = 4;
export const PAIR_WORDS = 2;

/** The words of an id, most significant first, so that comparing words compares ids. */
export function wordsOf(id: string, count: number = ID_WORDS): number[] {
  if (id.length !== count * DIGITS || !/^[0-9a-f]+$/.test(id)) {
    throw new TypeError(`wordsOf needs ${count * DIGITS} hexadecimal digits, but got: ${JSON.stringify(id)}`);
  }
  const words: number[] = [];
  for (let i = 0; i < count; i++) words.push(Number.parseInt(id.slice(i * DIGITS, (i + 1) * DIGITS), 16));
  return words;
}

/** The id at a position of a column of words. */
export function idAt(column: Uint32Array, position: number, count: number = ID_WORDS): Id {
  let id = '';
  for (let i = position * count; i < (position + 1) * count; i++) {
    id += (column[i] as number).toString(16).padStart(DIGITS, '0');
  }
  return id;
}

/** Negative where the words at a position come before those given, 0 where they are the same. */
export function compareWords(column: Uint32Array, position: number, words: readonly number[]): number {
  for (const [i, word] of words.entries()) {
    const difference = (column[position * words.length + i] as number) - word;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** First position below `length` that does not come before what is sought. */
export function lowerBound(length: number, compareAt: (position: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The `idKey` of no id. */
export const NO_KEY = 0;
