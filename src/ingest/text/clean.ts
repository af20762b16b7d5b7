/**
 * Splits a document into blocks at line ends, but where it is wrapped at a fixed width only at empty lines, and leaves
 * out what no journalist wrote as prose: players, links, credits.
 */
import { isBoilerplate, proseIn } from './chrome.ts';
import { type Line, linesOf, unwrapped } from './lines.ts';
import type { Block } from './token.ts';

/** Longer lines are cut, so that no sentence, and no work on one, grows without bound. */
const LONGEST_BLOCK = 6000;

export function clean(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = [...linesOf(text)].filter((line) => !isBoilerplate(text.slice(line.start, line.end)));
  for (const line of unwrapped(text, lines)) {
    for (const piece of piecesOf(text, line.start, line.end)) {
      for (const prose of proseIn(text, piece)) blocks.push({ index: blocks.length, ...prose });
    }
  }
  return blocks;
}

function* piecesOf(text: string, start: number, end: number): Generator<Line> {
  let from = start;
  while (end - from > LONGEST_BLOCK) {
    const space = text.lastIndexOf(' ', from + LONGEST_BLOCK);
    const cut = space > from ? space : from + LONGEST_BLOCK;
    yield { start: from, end: cut };
    from = cut;
  }
  if (from < end) yield { start: from, end };
}
