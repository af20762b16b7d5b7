/** Words in quotation marks, held to the letter against the words that documents have in quotation marks. */
import type { Finding } from './standing.ts';

export interface StoredQuotation {
  readonly id: string;
  readonly text: string;
  readonly verified: boolean;
  readonly speaker: { readonly id: string; readonly label: string } | null;
}

/** `speaker`: whom the draft has say it; undefined where it does not say. */
export function quotedAs(
  words: string,
  speaker: string | null | undefined,
  stored: readonly StoredQuotation[],
): Finding {
  const parts = bare(words)
    .split(/\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*/)
    .map(bare)
    .filter((part) => part !== '');
  const fitting = stored.filter(({ text, verified }) => verified && standsIn(parts, bare(text)));
  const [first] = fitting;
  if (!first)
    return misquoted(
      stored.length > 0
        ? `No stored text has these words; the nearest is “${bare(stored[0]?.text ?? '')}”.`
        : 'No stored text has these words.',
      stored.slice(0, 1),
    );
  const own = fitting.filter((one) => one.speaker !== null && one.speaker.id === speaker);
  if (speaker === undefined || own.length > 0) {
    const said = own.length > 0 ? own : fitting;
    return {
      standing: 'SUPPORTED',
      reason: 'The words stand so in the evidence.',
      statements: [],
      quotations: said.map(({ id }) => id),
      borne: said.map(({ text }) => text),
    };
  }
  return misquoted(`These are words of ${first.speaker?.label ?? 'somebody else'}.`, fitting);
}

const misquoted = (reason: string, stored: readonly StoredQuotation[]): Finding => ({
  standing: 'MISQUOTED',
  reason,
  statements: [],
  quotations: stored.map(({ id }) => id),
  borne: [],
});

/** Without marks at either end, with the spaces and apostrophes of one kind; no letter is changed. */
const bare = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^[\s“”"«»„.,;:!?]+|[\s“”"«»„.,;:!?]+$/g, '');

/** All parts, in their order, each of whole words. */
function standsIn(parts: readonly string[], text: string): boolean {
  let at = 0;
  for (const part of parts) {
    const found = indexOfWords(text, part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return parts.length > 0;
}

function indexOfWords(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + part.length] ?? '');
    if (isWhole) return at;
  }
  // A quotation may begin its sentence anew: with a capital.
  const small = part.charAt(0).toLowerCase() + part.slice(1);
  return small === part ? -1 : indexOfWords(text, small, from);
}
