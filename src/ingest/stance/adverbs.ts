/** What adverbs make of a verb: `reportedly met`, `possibly met`, `almost met`. */
import type { Clause } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import { HEARSAY_ADVERBS, NEARLY_ADVERBS, UNSURE_ADVERBS } from '../lexicon/modality.ts';
import { type Draft, deny, hear, weaken } from './draft.ts';

export function adverbsOf(reading: Reading, draft: Draft, clause: Clause): void {
  for (const at of placesAround(reading, clause)) {
    const word = reading.sentence.tokens[at]?.lower ?? '';
    const range = { from: at, to: at + 1 };
    if (HEARSAY_ADVERBS.has(word)) {
      weaken(draft, 'HYPOTHESIS', range);
      hear(draft, { actor: null, surface: 'anonymous', verb: word }, range);
    } else if (UNSURE_ADVERBS.has(word)) weaken(draft, 'HYPOTHESIS', range);
    else if (NEARLY_ADVERBS.has(word)) deny(draft, range);
  }
}

/** Token positions inside the verb group, right beside it, and at the begin of the sentence or behind it. */
function placesAround({ chunks, sentence }: Reading, { verb, subjects, link }: Clause): number[] {
  const inside = Array.from({ length: verb.to - verb.from }, (_, i) => verb.from + i);
  const beside = [verb.index - 1, verb.index + 1, (subjects[0]?.index ?? verb.index) - 1]
    .map((at) => chunks[at])
    .filter((chunk) => chunk !== undefined && chunk.to - chunk.from === 1 && chunk.kind !== 'NOUN')
    .map((chunk) => chunk?.from ?? 0);
  const opens = link === 'main' ? [0] : [];
  return [...new Set([...inside, ...beside, ...opens])].filter((at) => at < sentence.tokens.length);
}
