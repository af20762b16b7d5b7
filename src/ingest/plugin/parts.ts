/** Cuts a long text at empty lines into parts that fit one question. */
import type { Span } from './locate.ts';

/** Parts cover the text; a paragraph that is too long by itself is cut at a line end, a space, or anywhere. */
export function partsOf(text: string, limit: number): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  while (text.length - start > limit) {
    const end = start + cutOf(text.slice(start, start + limit));
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: text.length }];
}

function cutOf(window: string): number {
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at > window.length / 4) return at + mark.length;
  }
  return window.length;
}
