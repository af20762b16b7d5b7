/** Reads the tokens of a sentence from left to right into chunks. */

import type { Mention } from '../cast/actor.ts';
import type { Token, TokenRange } from '../text/token.ts';
import type { Chunk, ChunkKind } from './chunk.ts';
import { jointKind, prepositionAt } from './joint.ts';
import { type Context, isLapse, nominal, nounAt, quantifierEnd } from './noun-phrase.ts';
import { verbGroupAt } from './verb-group.ts';

export function chunk(tokens: readonly Token[], mentions: readonly Mention[], dates: readonly TokenRange[]): Chunk[] {
  const context: Context = {
    tokens,
    mentions,
    mentionAt: new Map(mentions.map((mention) => [mention.from, mention])),
    dateAt: new Map(dates.map((date) => [date.from, date])),
  };
  for (const mention of mentions) {
    const known = context.mentionAt.get(mention.from);
    if (known && known.to < mention.to) context.mentionAt.set(mention.from, mention);
  }
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const next = chunkAt(context, at, chunks.length, chunks.at(-1));
    chunks.push(next);
    at = next.to;
  }
  return chunks;
}

function chunkAt(context: Context, at: number, index: number, previous: Chunk | undefined): Chunk {
  const token = context.tokens[at];
  const joint = (kind: ChunkKind, to = at + 1): Chunk => ({ kind, index, from: at, to, word: token?.lower ?? '' });
  if (!token) return joint('OTHER');
  if (isThen(context.tokens, at)) return joint('ADVERB', at + 2);
  if (isLapse(context.tokens, at)) return joint('ADVERB');
  if (isThere(context.tokens, at)) return joint('ADVERB');
  const date = context.dateAt.get(at);
  if (date) return joint('DATE', date.to);
  if (context.mentionAt.has(at) || quantifierEnd(context.tokens, at) > at) return nounAt(context, at, index);
  const kind = jointKind(context.tokens, at, previous);
  if (kind === 'PREPOSITION') return prepositionAt(context.tokens, at, index);
  if (kind) return joint(kind);
  const group = verbGroupAt(context.tokens, at, index, (i) => context.mentionAt.has(i), previous);
  if (group) return group;
  if (startsNoun(token)) return nounAt(context, at, index);
  return joint(token.pos === 'ADV' || token.pos === 'PART' ? 'ADVERB' : 'OTHER');
}

/** `then-US President X`. */
const isThen = (tokens: readonly Token[], at: number): boolean =>
  /^(then|ex)$/.test(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.text === '-' &&
  tokens[at + 1]?.start === tokens[at]?.end;

/** `There he met X`, `met X there`; `there was a raid` is no place. */
const isThere = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'there' && !['AUX', 'VERB', 'ADV', 'PART'].includes(tokens[at + 1]?.pos ?? 'PUNCT');

const startsNoun = (token: Token): boolean => nominal.has(token.pos) || token.pos === 'VERB';
