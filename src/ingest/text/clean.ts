/** Splits a document into blocks at line ends and leaves out what no journalist wrote as prose: players, links, credits. */
import { BOILERPLATE } from '../lexicon/boilerplate.ts';
import type { Block } from './token.ts';

/** Longer lines are cut, so that no sentence, and no work on one, grows without bound. */
const LONGEST_BLOCK = 6000;
const SHORT_LINE = 240;

export function clean(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text)) {
    for (const piece of piecesOf(text, line.start, line.end)) {
      if (!isBoilerplate(text.slice(piece.start, piece.end))) blocks.push({ index: blocks.length, ...piece });
    }
  }
  return blocks;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (/\S/.test(text.slice(start, Math.min(end, start + LONGEST_BLOCK)))) yield { start, end };
    start = end + 1;
  }
}

function* piecesOf(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const space = text.lastIndexOf(' ', from + LONGEST_BLOCK);
    const cut = space > from ? space : from + LONGEST_BLOCK;
    yield { start: from, end: cut };
    from = cut;
  }
  if (from < end) yield { start: from, end };
}

function isBoilerplate(line: string): boolean {
  const words = line.trim();
  return words.length <= SHORT_LINE && BOILERPLATE.some((pattern) => pattern.test(words));
}
