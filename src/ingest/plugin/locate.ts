/** Finds the words that a service claims to quote. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `invented`: the words are not in the text; `ambiguous`: they are there more than once, so nobody knows which. */
export type Location = Span | 'invented' | 'ambiguous';

/** The one place of the quote in the window of the text, to the letter but for white space at its ends. */
export function locate(quote: string, text: string, window: Span): Location {
  const words = quote.trim();
  if (words === '') return 'invented';
  const part = text.slice(window.start, window.end);
  const at = part.indexOf(words);
  if (at < 0) return 'invented';
  if (part.indexOf(words, at + 1) >= 0) return 'ambiguous';
  return { start: window.start + at, end: window.start + at + words.length };
}

/** Every place of a name as words of their own, in order. */
export function occurrences(name: string, text: string): readonly Span[] {
  const words = name.trim();
  if (words === '') return [];
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    if (!isLetter(text, start - 1) && !isLetter(text, end)) spans.push({ start, end });
  }
  return spans;
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
