/** Who speaks between commas in the midst of what he says: `Russia will, X said, strike`. */
import { REPORTING_VERBS } from '../lexicon/speech.ts';
import { type Chunk, isNoun, isVerb } from './chunk.ts';

/** Past `, X of Y said on Monday,`; the same place where nobody speaks there. */
export function pastSpeaker(chunks: readonly Chunk[], from: number): number {
  const isMark = (at: number): boolean => ['COMMA', 'DASH'].includes(chunks[at]?.kind ?? '');
  let at = from + 1;
  while (isNoun(chunks[at]) || chunks[at]?.kind === 'PREPOSITION' || chunks[at]?.kind === 'ADVERB') at += 1;
  const verb = chunks[at];
  const end = chunks[at + 1]?.kind === 'DATE' ? at + 2 : at + 1;
  const speaks = isVerb(verb) && verb.form === 'finite' && REPORTING_VERBS.has(verb.word) && at > from + 1;
  return isMark(from) && speaks && isMark(end) ? end + 1 : from;
}
