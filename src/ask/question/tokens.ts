/** The tokens of a question, tagged as the reader of documents tags them. */

import { MONTHS } from '../../ingest/lexicon/time.ts';
import { annotate } from '../../ingest/text/annotate.ts';
import { overlay } from '../../ingest/text/overlay.ts';
import type { Token } from '../../ingest/text/token.ts';

/** Months count with a capital only, where sentences are written with care: questions often are not. */
export function tokensOf(question: string): readonly Token[] {
  const written = question.replace(/\p{L}+/gu, (word) =>
    isMonth(word) ? word[0]?.toUpperCase() + word.slice(1) : word,
  );
  return annotate({ index: 0, start: 0, end: written.length }, overlay(written, 0)).map((token, index) => ({
    ...token,
    index,
  }));
}

const isMonth = (word: string): boolean => word.length > 3 && word !== 'march' && MONTHS.has(word);
