/** French sentences and words, with their places in the text. */

export interface Word {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

export interface FrenchSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** `l’`, `qu’` and the like by themselves; hyphens and inner apostrophes belong to a word. */
const WORD = /(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu)['’](?=[\p{L}«])|\p{L}+(?:[-’']\p{L}+)*|\d+|\S/giu;

const SHORT: ReadonlySet<string> = new Set(['m', 'mm', 'mme', 'mmes', 'mlle', 'dr', 'st', 'ste', 'art', 'av', 'cf']);

/** Words after which a sentence ends at the next stop, also inside a quotation that was never closed; and at any word. */
const LONG = 120;
const LONGEST = 300;

/** Sentences of a paragraph, which a stop inside a quotation does not end. */
export function sentencesIn(
  text: string,
  paragraph: { readonly start: number; readonly end: number },
): FrenchSentence[] {
  const sentences: FrenchSentence[] = [];
  let words: Word[] = [];
  let depth = 0;
  const close = () => {
    const [first, last] = [words[0], words.at(-1)];
    if (first && last) sentences.push({ start: first.start, end: last.end, words });
    words = [];
  };
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(WORD)) {
    const start = paragraph.start + match.index;
    const lower = match[0].toLowerCase().replace('’', "'");
    if (lower === '«') depth += 1;
    if (lower === '»') depth = Math.max(0, depth - 1);
    const before = words.at(-1)?.lower ?? '';
    words.push({ index: words.length, text: match[0], lower, start, end: start + match[0].length });
    const isFree = depth === 0 || words.length > LONG;
    if (words.length >= LONGEST || (isFree && /^[.!?…]$/.test(lower) && !SHORT.has(before) && before.length > 1)) {
      close();
      depth = 0;
    }
  }
  close();
  return sentences;
}

export const isUpper = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
