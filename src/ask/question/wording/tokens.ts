/** The tokens of a question, tagged as the reader of documents tags them. */

import { MONTHS } from '../../../ingest/lexicon/time.ts';
import { annotate } from '../../../ingest/text/annotate.ts';
import { overlay } from '../../../ingest/text/overlay.ts';
import type { Token } from '../../../ingest/text/token.ts';

/** Months and weekdays count with a capital only, where sentences are written with care: questions often are not. */
export function tokensOf(question: string): readonly Token[] {
  const written = question
    .replace(SHORT_MONTH, capitalised)
    .replace(/\p{L}+/gu, (word) => (isMonth(word) || WEEKDAY.test(word) ? capitalised(word) : word));
  return annotate({ index: 0, start: 0, end: written.length }, overlay(written, 0)).map((token, index) => ({
    ...token,
    index,
  }));
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
/** `12 feb`, `in feb`: never the word by itself. */
const SHORT_MONTH =
  /(?<=(?:\d|\b(?:in|of|early|mid|late|since|until|by|and|to))[ -])(?:jan|feb|mar|march|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:jan|feb|mar|march|apr|jun|jul|aug|sept?|oct|nov|dec)(?= \d{4}\b)/g;
const capitalised = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
const isMonth = (word: string): boolean => word.length > 3 && word !== 'march' && MONTHS.has(word);
