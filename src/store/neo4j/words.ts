/** Words as the full-text indexes hold them, and what people type as a full-text query, a language of its own. */
import { InputError } from '../../domain/error.ts';
import { allowedErrors, nameTokens } from '../../domain/name.ts';

const MOST_WORDS = 100;

/** Lower case, no accents, one space between words: what the `words` properties hold. */
export const foldedWords = (text: string): string => tokensOf(text).join(' ');

/** All these words; null where the text holds none, which asks for nothing. */
export function allWords(text: string | undefined): string | null {
  const tokens = tokensOf(text ?? '');
  if (tokens.length > MOST_WORDS) {
    throw new InputError(`A text to find has at most ${MOST_WORDS} words, not ${tokens.length}.`);
  }
  return tokens.length === 0 ? null : tokens.map((token) => `+"${token}"`).join(' ');
}

/** Any of these words, which hold letters and digits alone. */
export const anyWord = (words: readonly string[]): string => words.join(' ');

/**
 * Names with every word of the query: the same, within the typing errors that `nameScore` allows, or, for the last
 * word, begun with it. Null where the query holds no word. Tokens are letters and digits, so nothing needs escaping.
 */
export function nameQuery(query: string): string | null {
  const tokens = nameTokens(query);
  if (tokens.length === 0) return null;
  return tokens.map((token, i) => `+(${waysOf(token, i === tokens.length - 1).join(' ')})`).join(' ');
}

function waysOf(token: string, mayBePrefix: boolean): string[] {
  const errors = allowedErrors(token);
  return [`${token}^4`, ...(mayBePrefix ? [`${token}*`] : []), ...(errors > 0 ? [`${token}~${errors}`] : [])];
}

const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
