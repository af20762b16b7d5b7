/** Whom `I`, `we` and `our government` stand for: within a quotation whoever speaks it. */
import type { Span } from '../../domain/record/extraction.ts';
import { REPRESENTING } from '../lexicon/groups.ts';
import type { Sentence } from '../text/token.ts';
import type { Actor, Mention } from './actor.ts';
import type { Cast } from './cast.ts';

const SINGULAR: ReadonlySet<string> = new Set(['i', 'me', 'my', 'myself']);
const PLURAL: ReadonlySet<string> = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

export interface Spoken extends Span {
  readonly speaker: Actor | null;
}

/** Empty where nobody of whom we know speaks in the first person. */
export function firstPersonIn(sentence: Sentence, spoken: readonly Spoken[], cast: Cast): Mention[] {
  const around = spoken.filter(({ start, end, speaker }) => speaker && start < sentence.end && end > sentence.start);
  if (around.length === 0) return [];
  return sentence.tokens.flatMap((token): Mention[] => {
    const singular = SINGULAR.has(token.lower);
    if (!singular && (!PLURAL.has(token.lower) || token.text === 'US')) return [];
    const speaker = around.find(({ start, end }) => start <= token.start && token.end <= end)?.speaker;
    if (!speaker) return [];
    const official = REPRESENTING.has(sentence.tokens[token.index + 1]?.lower ?? '');
    const actor = singular && !official ? speaker : (cast.speaksFor(speaker) ?? speaker);
    return [{ sentence: sentence.index, from: token.index, to: token.index + 1, form: 'pronoun', actor, state: null }];
  });
}
