/** The units of a read text: tokens with their part of speech, sentences of tokens, blocks of sentences. */

export interface Token {
  /** Position in its sentence. */
  readonly index: number;
  /** Offsets into the document's own text, whatever the overlay made of the words. */
  readonly start: number;
  readonly end: number;
  /** The word as it is read: that of the text, or of the overlay where copy was reworded. */
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** Universal part of speech. */
  readonly pos: string;
}

export interface Sentence {
  readonly index: number;
  /** Which block (paragraph, heading) of the document it stands in. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

export interface Block {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A half-open range of tokens of one sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
export const isAllCapitals = (word: string): boolean => word.length > 1 && /^[\p{Lu}\p{N}.&-]+$/u.test(word);

/** Most words need no more than lower case. */
const PLAIN = /^[ -~]*$/;

/** Lower case, without accents, curly marks and dots: the form in which names are compared. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.replace(/\./g, '').toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").replace(/\./g, '').toLowerCase();
}

/** `treaties` → `treaty`; good enough to look a noun up. */
export const singular = (noun: string): string =>
  /(ss|us|is)$/.test(noun) || noun.length < 4
    ? noun
    : noun
        .replace(/ies$/, 'y')
        .replace(/(ch|sh|x|ss)es$/, '$1')
        .replace(/s$/, '');
