/** Recognises the small words and marks between phrases: prepositions, `and`, commas, relative words. */

import { PREPOSITIONS, SUBORDINATORS } from '../lexicon/joints.ts';
import type { Token } from '../text/token.ts';
import type { Chunk, ChunkKind } from './chunk.ts';

const marks: Readonly<Record<string, ChunkKind>> = {
  ',': 'COMMA',
  ';': 'COMMA',
  ':': 'COMMA',
  '(': 'COMMA',
  ')': 'COMMA',
  '–': 'DASH',
  '—': 'DASH',
  '--': 'DASH',
  '-': 'DASH',
  '...': 'DASH',
  '…': 'DASH',
  '“': 'QUOTE',
  '”': 'QUOTE',
  '"': 'QUOTE',
  '``': 'QUOTE',
  "''": 'QUOTE',
  '«': 'QUOTE',
  '»': 'QUOTE',
  and: 'AND',
  or: 'AND',
  but: 'AND',
  '&': 'AND',
  who: 'RELATIVE',
  whom: 'RELATIVE',
  which: 'RELATIVE',
  whose: 'RELATIVE',
};

export function jointKind(tokens: readonly Token[], at: number, previous: Chunk | undefined): ChunkKind | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return undefined;
  if (isEllipsis(tokens, at)) return 'QUOTE';
  const mark = marks[token.lower];
  if (mark) return mark;
  if (token.lower === 'together' && next?.lower === 'with') return 'PREPOSITION';
  if (token.pos === 'CCONJ') return 'AND';
  if (token.lower === 'that') return thatKind(next, previous);
  if (SUBORDINATORS.has(token.lower) && token.pos !== 'NOUN') return 'SUBORDINATE';
  return PREPOSITIONS.has(token.lower) && !beginsInfinitive(tokens, at) ? 'PREPOSITION' : undefined;
}

/** `to meet`, and the `due` of `due to meet`. */
function beginsInfinitive(tokens: readonly Token[], at: number): boolean {
  const next = at + (tokens[at]?.lower === 'due' ? 2 : 1);
  const after = tokens.slice(next, next + 3).find(({ pos }) => pos !== 'ADV')?.pos; // `to also quickly invest`
  return ['to', 'due'].includes(tokens[at]?.lower ?? '') && (after === 'VERB' || after === 'AUX');
}

/** `(…)` within a quotation marks words left out. */
function isEllipsis(tokens: readonly Token[], at: number): boolean {
  const omitted = (i: number): boolean => /^(…|\.\.\.?)$/.test(tokens[i]?.text ?? '');
  return omitted(at)
    ? /^[([]$/.test(tokens[at - 1]?.text ?? '')
    : (/^[([]$/.test(tokens[at]?.text ?? '') && omitted(at + 1)) ||
        (/^[)\]]$/.test(tokens[at]?.text ?? '') && omitted(at - 1));
}

/** `that` begins a clause unless a noun without article follows at once: `that plan`. */
function thatKind(next: Token | undefined, previous: Chunk | undefined): ChunkKind | undefined {
  const determines = next?.pos === 'NOUN' && !/s$/.test(next.lower) && previous?.kind !== 'VERB';
  return determines ? undefined : 'THAT';
}

/** Rows of words that act as one preposition, or as one `and`. */
const compound: readonly { readonly words: readonly string[]; readonly kind: ChunkKind }[] = [
  ...[
    'according to',
    'ahead of',
    'because of',
    'due to',
    'instead of',
    'out of',
    'such as',
    'on behalf of',
    'in front of',
    'thanks to',
    'in addition to',
    'in response to',
    'in solidarity with',
    'in line with',
    'in coordination with',
    'in contrast with',
    'in connection with',
    'in accordance with',
    'in keeping with',
    'in favour of',
    'in favor of',
  ].map((row) => ({ words: row.split(' '), kind: 'PREPOSITION' as const })),
  ...['as well as', 'along with', 'together with'].map((row) => ({ words: row.split(' '), kind: 'AND' as const })),
];

/** `is due to meet` is no `due to`. */
const isInfinitive = (words: readonly string[], next: Token | undefined): boolean =>
  words.at(-1) === 'to' && next?.pos === 'VERB';

export function prepositionAt(tokens: readonly Token[], from: number, index: number): Chunk {
  const row = compound.find(
    ({ words }) =>
      words.every((word, i) => tokens[from + i]?.lower === word) && !isInfinitive(words, tokens[from + words.length]),
  );
  if (!row) return { kind: 'PREPOSITION', index, from, to: from + 1, word: tokens[from]?.lower ?? '' };
  return { kind: row.kind, index, from, to: from + row.words.length, word: row.words.join(' ') };
}
