/**
 * Reads reworded copy as what it stood for: synonyms out of register are replaced in a copy of the text, and every
 * position of the copy leads back to the original. How much was replaced tells how far the copy can be trusted.
 */
import { SPUN_PHRASES, SPUN_WORDS } from '../lexicon/spin.ts';

export interface Overlay {
  readonly text: string;
  /** Offset in the original for an offset in `text`; `end` asks for the far side of a replaced phrase. */
  original(offset: number, side: 'start' | 'end'): number;
}

interface Replacement {
  /** Offsets into the original block. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly replacement: string;
}

const phrases = byFirstWord(SPUN_PHRASES);
const single = byFirstWord(SPUN_WORDS);
const FULLY_SPUN = 1.5; // telling phrases in a hundred words

/** 0 for prose as people write it, up to 1 for copy that a program reworded. */
export function spinScore(text: string): number {
  const words = wordsOf(text);
  const found = replacementsIn(text, words, phrases).length;
  return words.length === 0 ? 0 : Math.min(1, (100 * found) / words.length / FULLY_SPUN);
}

/** `block` is text of the document; single words are replaced only where the document is known to be spun. */
export function overlay(block: string, spin: number): Overlay {
  const replacements = replacementsIn(block, wordsOf(block), phrases, spin > 0.2 ? single : undefined);
  const seams: Seam[] = [];
  let text = '';
  let at = 0;
  for (const replacement of replacements) {
    text += block.slice(at, replacement.start);
    seams.push({ start: text.length, end: text.length + replacement.words.length, from: replacement });
    text += replacement.words;
    at = replacement.end;
  }
  return { text: text + block.slice(at), original: (offset, side) => originalOf(seams, offset, side) };
}

/** Where a replacement stands in the overlay, and what it stands for. */
interface Seam {
  readonly start: number;
  readonly end: number;
  readonly from: Replacement;
}

function originalOf(seams: readonly Seam[], offset: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, from } of seams) {
    if (isBefore(offset, start, side)) break;
    if (isBefore(offset, end, side) || (side === 'end' && offset === end))
      return side === 'start' ? from.start : from.end;
    shift = from.end - end;
  }
  return offset + shift;
}

/** An end at a boundary belongs to what lies before it, a start to what lies behind. */
const isBefore = (offset: number, boundary: number, side: 'start' | 'end'): boolean =>
  side === 'start' ? offset < boundary : offset <= boundary;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length, lower: match[0].toLowerCase() });
  }
  return words;
}

type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

function replacementsIn(text: string, words: readonly Word[], ...tables: (PhraseTable | undefined)[]): Replacement[] {
  const found: Replacement[] = [];
  let next = 0;
  while (next < words.length) {
    const replacement = tables.map((table) => table && replacementAt(text, words, next, table)).find(Boolean);
    if (replacement) {
      found.push(replacement.replacement);
      next += replacement.count;
    } else next += 1;
  }
  return found;
}

function replacementAt(text: string, words: readonly Word[], at: number, table: PhraseTable) {
  const first = words[at];
  for (const phrase of (first && table.get(first.lower)) ?? []) {
    const last = words[at + phrase.words.length - 1];
    const fits = phrase.words.every((word, i) => words[at + i]?.lower === word);
    if (!first || !last || !fits || text.slice(first.start, last.end).includes('\n')) continue;
    const capital = /^\p{Lu}/u.test(text.slice(first.start));
    const replaced = capital ? phrase.replacement.replace(/^./u, (c) => c.toUpperCase()) : phrase.replacement;
    return { replacement: { start: first.start, end: last.end, words: replaced }, count: phrase.words.length };
  }
  return undefined;
}

function byFirstWord(table: Readonly<Record<string, string>>): PhraseTable {
  const byWord = new Map<string, Phrase[]>();
  for (const [phrase, replacement] of Object.entries(table)) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const listed = [...(byWord.get(first) ?? []), { words, replacement }];
    byWord.set(
      first,
      listed.sort((a, b) => b.words.length - a.words.length),
    );
  }
  return byWord;
}
