/** A draft taken apart: its sentences, and in each what claims something and what stands in quotation marks. */
import type { ExtractedQuotation, ExtractedStatement, Extraction } from '../../domain/record/extraction.ts';
import { isEvidence } from '../../domain/vocabulary.ts';
import { annotate } from '../../ingest/text/annotate.ts';
import { clean } from '../../ingest/text/clean.ts';
import { overlay } from '../../ingest/text/overlay.ts';
import { segment } from '../../ingest/text/segment.ts';
import { isCapitalised, type Sentence, type Token } from '../../ingest/text/token.ts';

export interface DraftQuote {
  /** Between the marks. */
  readonly words: string;
  /** As the reader found who speaks; undefined where it found nobody. */
  readonly read: ExtractedQuotation | undefined;
}

export interface DraftSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly ExtractedStatement[];
  readonly quotes: readonly DraftQuote[];
  /** It says something of somebody, whether or not the reader can tell what. */
  readonly isClaim: boolean;
}

export function sentencesIn(found: Extraction): DraftSentence[] {
  const { text } = found.document;
  const sentences: Sentence[] = [];
  for (const block of clean(text)) {
    const tokens = annotate(block, overlay(text.slice(block.start, block.end), 0));
    sentences.push(...joined(segment(tokens, block.index, sentences.length), text));
  }
  return sentences.map(({ start, end, tokens }) => {
    const isIn = (span: { readonly start: number; readonly end: number }) => span.start < end && span.end > start;
    const words = text.slice(start, end);
    const claims = found.statements.filter((claim) => isIn(claim.core) && isEvidence(claim.modality));
    const quotes = quotesIn(words).map((one) => ({
      words: one.words,
      read: found.quotations.find(
        (quotation) => isIn(quotation) && overlaps(quotation, start + one.start, start + one.end),
      ),
    }));
    const isQuestion = /\?["”’]?$/.test(words.trim());
    return { start, end, text: words, tokens, claims, quotes, isClaim: !isQuestion && tellsOfSomebody(tokens) };
  });
}

/** What follows a closed quotation belongs to it: `“…,” Macron said.` */
function joined(sentences: readonly Sentence[], text: string): Sentence[] {
  const whole: Sentence[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const isOpen = last && isUnclosed(text.slice(last.start, last.end));
    const goesOn =
      last && /["”]$/.test(text.slice(last.start, last.end)) && /^\p{Ll}/u.test(text.slice(sentence.start));
    if (last && (isOpen || goesOn || !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, sentence.end)))) {
      whole[whole.length - 1] = { ...last, end: sentence.end, tokens: [...last.tokens, ...sentence.tokens] };
    } else whole.push(sentence);
  }
  return whole;
}

const isUnclosed = (words: string): boolean =>
  words.split('“').length > words.split('”').length || (words.split('"').length - 1) % 2 === 1;

const overlaps = (span: { readonly start: number; readonly end: number }, start: number, end: number): boolean =>
  span.start < end && span.end > start;

/** A single word in marks is a term, not somebody’s words. */
function quotesIn(words: string): { readonly words: string; readonly start: number; readonly end: number }[] {
  return [...words.matchAll(/[“"«„]([^“”"«»„]+)[”"»“]/gu)]
    .map((match) => ({ words: match[1] ?? '', start: match.index, end: match.index + match[0].length }))
    .filter((one) => one.words.trim().split(/\s+/).length > 1);
}

function tellsOfSomebody(tokens: readonly Token[]): boolean {
  const names = tokens.some(
    (token, i) => token.pos === 'PROPN' || (i > 0 && isCapitalised(token.text) && token.lower !== 'i'),
  );
  return names && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
