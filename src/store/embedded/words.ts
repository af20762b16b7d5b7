/** What people type into a search box as an FTS5 query, which is a language of its own: every word is quoted. */
import { InputError } from '../../domain/error.ts';

const MOST_WORDS = 100;

/** Null where the text holds no word, which asks for nothing. */
export function allWords(text: string | undefined): string | null {
  const words = text?.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length > MOST_WORDS)
    throw new InputError(`A text to find has at most ${MOST_WORDS} words, not ${words.length}.`);
  return words.length === 0 ? null : words.map(quoted).join(' AND ');
}

export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
