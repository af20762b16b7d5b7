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
};

export function jointKind(tokens: readonly Token[], at: number, previous: Chunk | undefined): ChunkKind | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return undefined;
  if (isEllipsis(tokens, at)) return 'QUOTE';
  const mark = marks[token.lower];
  if (mark) return mark;
  if (token.pos === 'CCONJ') return 'AND';
  if (['who', 'whom', 'which', 'whose'].includes(token.lower)) return 'RELATIVE';
  if (token.lower === 'that') return thatKind(next, previous);
  if (token.lower === 'to') return next?.pos === 'VERB' || next?.pos === 'AUX' ? undefined : 'PREPOSITION';
  if (SUBORDINATORS.has(token.lower) && token.pos !== 'NOUN' && !isPrepositional(token, next)) return 'SUBORDINATE';
  if (PREPOSITIONS.has(token.lower) && (token.pos !== 'VERB' || PREPOSITIONS.has(token.lower))) return 'PREPOSITION';
  return undefined;
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

/** `after the talks`, `before Monday` against `after he met`. */
const isPrepositional = (token: Token, next: Token | undefined): boolean =>
  ['before', 'after', 'since', 'until', 'as', 'for'].includes(token.lower) &&
  token.pos === 'ADP' &&
  next?.pos === 'NUM';

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
