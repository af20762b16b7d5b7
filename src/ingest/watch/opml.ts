/** The feeds that a list in OPML names. */
import { parseOpml } from 'feedsmith';
import { InputError } from '../../domain/error.ts';

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** In their order, each once. Throws InputError for what is no OPML. */
export function feedsInOpml(text: string): readonly string[] {
  const feeds: string[] = [];
  const waiting: Outline[] = [...outlinesIn(text)];
  for (let outline = waiting.shift(); outline !== undefined; outline = waiting.shift()) {
    if (outline.xmlUrl !== undefined) feeds.push(outline.xmlUrl);
    waiting.unshift(...(outline.outlines ?? []));
  }
  return [...new Set(feeds)];
}

function outlinesIn(text: string): readonly Outline[] {
  try {
    return parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    throw new InputError('is no OPML', { cause });
  }
}
