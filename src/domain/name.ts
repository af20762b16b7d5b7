/** Names compared across case, accents and scripts, and how well a name answers a search. */
import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';

/** Lower case, Latin letters, no accents, single spaces: `Зеленський` and `Zelenskyy` come close to each other. */
export function normalizeName(name: string): string {
  if (PLAIN.test(name)) return spaced(name);
  // The Cyrillic soft and hard signs are no sounds; written as apostrophes they would cut the word in two.
  return spaced(anyAscii(name.normalize('NFKC').replace(/[ьъ]/giu, '')));
}

/** Most names are of plain letters, which stay as they are. */
const PLAIN = /^[ -~]*$/;

const spaced = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const nameTokens = (name: string): readonly string[] => normalizeName(name).split(' ').filter(Boolean);

/**
 * How well `name` answers `query`, 0 (not at all) to 1 (the same words in the same order). Every word of the query
 * must find a word of the name: the same, one that begins with it (an initial, or the last word of the query), or one
 * within the typing errors allowed for its length.
 */
export const nameScore = (query: string, name: string): number => scorerOf(query)(name);

/** The same for many names: the query is taken apart once. */
export function scorerOf(query: string): (name: string) => number {
  const asked = nameTokens(query);
  const whole = asked.join(' ');
  return (name) => {
    const words = nameTokens(name);
    if (asked.length === 0 || words.length === 0) return 0;
    if (whole === words.join(' ')) return 1;
    let sum = 0;
    for (const [i, word] of asked.entries()) {
      const mayBePrefix = word.length === 1 || i === asked.length - 1;
      let best = 0;
      for (const candidate of words) best = Math.max(best, wordScore(word, candidate, mayBePrefix));
      if (best === 0) return 0;
      sum += best;
    }
    const coverage = Math.min(1, asked.length / words.length);
    return (sum / asked.length) * (0.75 + 0.2 * coverage);
  };
}

/**
 * A normalized word as it sounds, roughly: the spellings that other alphabets are brought over with fall together
 * (`alexander`, `aleksandr`), but for a letter or so.
 */
export const soundOf = (word: string): string =>
  word
    .replaceAll('x', 'ks')
    .replaceAll('ph', 'f')
    .replace(/c(?!h)|q/g, 'k')
    .replaceAll('w', 'v')
    .replace(/[jy]/g, 'i')
    .replace(/(.)\1+/g, '$1');

/** One wrong letter in words of four letters or more, two from eight on. */
export const allowedErrors = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

function wordScore(asked: string, word: string, mayBePrefix: boolean): number {
  if (asked === word) return 1;
  if (mayBePrefix && word.startsWith(asked)) return 0.7 + 0.25 * (asked.length / word.length);
  const allowed = allowedErrors(asked);
  if (Math.abs(asked.length - word.length) > allowed) return 0;
  const errors = distance(asked, word);
  return errors <= allowed ? 0.85 - 0.15 * errors : 0;
}
