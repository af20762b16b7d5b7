/** A draft taken apart: its sentences, and in each what claims something and what stands in quotation marks. */
import type { ExtractedQuotation, ExtractedStatement, Extraction } from '../../domain/record/extraction.ts';
import type { When } from '../../domain/time.ts';
import { isEvidence } from '../../domain/vocabulary.ts';
import { REPORTING_VERBS } from '../../ingest/lexicon/speech.ts';
import { WEEKDAYS } from '../../ingest/lexicon/time.ts';
import { annotate } from '../../ingest/text/annotate.ts';
import { clean } from '../../ingest/text/clean.ts';
import { overlay } from '../../ingest/text/overlay.ts';
import { segment } from '../../ingest/text/segment.ts';
import { type Block, isCapitalised, type Sentence, type Token } from '../../ingest/text/token.ts';
import { isDayWord } from './day-word.ts';

export interface DraftQuote {
  /** Between the marks. */
  readonly words: string;
  /** As the reader found who speaks; undefined where it found nobody. */
  readonly read: ExtractedQuotation | undefined;
}

/** `weekday`: 0 for Sunday, where that is all that is known of its day; null elsewhere. */
export type DraftClaim = ExtractedStatement & { readonly weekday: number | null };

export interface DraftSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly claims: readonly DraftClaim[];
  readonly quotes: readonly DraftQuote[];
  /** It says something of somebody, whether or not the reader can tell what. */
  readonly isClaim: boolean;
}

/** `isDated`: it is known from which day the draft speaks. */
export function sentencesIn(found: Extraction, { isDated }: { readonly isDated: boolean }): DraftSentence[] {
  const { text } = found.document;
  const sentences: Sentence[] = [];
  for (const block of clean(text)) {
    sentences.push(...sentencesOf(block, text, sentences.length));
  }
  const mentions = found.actors.flatMap((actor) => actor.mentions);
  return withLeftOut(sentences, text).map(({ start, end, tokens }) => {
    const isIn = (span: { readonly start: number; readonly end: number }) => span.start < end && span.end > start;
    const words = text.slice(start, end);
    const claims = found.statements
      .filter((claim) => isIn(claim.core) && isEvidence(claim.modality))
      .map((claim) =>
        isDated || isWhole(claim.valid)
          ? { ...claim, weekday: null }
          : { ...claim, valid: null, weekday: weekdayIn(claim.valid) },
      );
    const quotes = quotesIn(words).map((one) => ({
      words: one.words,
      read: found.quotations.find(
        (quotation) => isIn(quotation) && overlaps(quotation, start + one.start, start + one.end),
      ),
    }));
    const isQuestion = /\?["”’]?$/.test(words.trim());
    const named = mentions.filter(isIn);
    const isActor = (token: Token) => named.some((one) => overlaps(one, token.start, token.end));
    const isClaim =
      claims.length > 0 || (!isQuestion && !isCall(tokens) && !isWish(tokens) && tellsOfSomebody(tokens, isActor));
    return { start, end, text: words, tokens, claims, quotes, isClaim };
  });
}

function sentencesOf(block: Block, text: string, before = 0): readonly Sentence[] {
  const tokens = annotate(block, overlay(text.slice(block.start, block.end), 0));
  return joined(segment(tokens, block.index, before), text);
}

/** `on 12 February`, but not `on Monday`: that says nothing where nobody knows of which week. */
function isWhole(valid: When | null): boolean {
  const words = valid?.rawText ?? '';
  return valid === null || (/\d/.test(words) && !/\bago\b/i.test(words));
}

function weekdayIn(valid: When | null): number | null {
  const words = valid?.rawText?.toLowerCase() ?? '';
  const found = WEEKDAYS.findIndex((day) => words.includes(day));
  return found < 0 ? null : found;
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

/** What a reader of articles passes over, as `More on this below`, are sentences of a draft like any other. */
function withLeftOut(sentences: readonly Sentence[], text: string): readonly Sentence[] {
  let last = 0;
  const before = (end: number): readonly Sentence[] => {
    const words = text.slice(last, end);
    const start = last + (words.length - words.trimStart().length);
    return /\p{L}/u.test(words) ? sentencesOf({ start, end: start + words.trim().length, index: 0 }, text) : [];
  };
  const whole = sentences.flatMap((sentence) => {
    const leftOut = before(sentence.start);
    last = sentence.end;
    return [...leftOut, sentence];
  });
  return [...whole, ...before(text.length)];
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

/** At the beginning of a sentence every word has a capital: there only an actor that the reader knows is a name. */
function tellsOfSomebody(tokens: readonly Token[], isActor: (token: Token) => boolean): boolean {
  const names = tokens.some(
    (token, i) =>
      isActor(token) ||
      (i > 0 && !isDayWord(token) && (token.pos === 'PROPN' || (isCapitalised(token.text) && token.lower !== 'i'))),
  );
  return names && tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** `Let us turn to …`. */
const isCall = ([first, second]: readonly Token[]): boolean =>
  first?.lower === 'let' && (second?.lower === 'us' || second?.lower === "'s" || second?.lower === '’s');

/** What should be is an opinion, unless somebody is said to have it; `should Moscow invade` is a condition. */
const isWish = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, i) =>
      (lower === 'should' || lower === 'ought') && /^(?:VERB|AUX|ADV|PART)$/.test(tokens[i + 1]?.pos ?? ''),
  ) && !tokens.some(({ lemma }) => REPORTING_VERBS.has(lemma));
