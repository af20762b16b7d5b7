/** The head of a phrase: its word, and the names that hold it. */
import type { Mention } from '../cast/actor.ts';
import type { NounChunk } from '../clause/chunk.ts';
import type { Reading } from '../clause/reading.ts';
import { GROUPS, REPRESENTING } from '../lexicon/groups.ts';

export const headLemma = (reading: Reading, noun: NounChunk): string => {
  const token = reading.sentence.tokens[noun.head];
  if (/^\p{L}{1,4}-\d+\p{L}*$/u.test(token?.text ?? '')) return 'aircraft'; // `Thai F-16s`
  const lemma = token?.lemma ?? '';
  return GROUPS.has(lemma) || REPRESENTING.has(lemma)
    ? lemma
    : lemma.replace(/men$/, 'man').replace(/ies$/, 'y').replace(/s$/, '');
};

/** Mentions that hold the head of the phrase; a demonym does so only as a noun: `Palestinians`. */
export function headMentions(reading: Reading, noun: NounChunk): Mention[] {
  const holding = noun.mentions.filter((mention) => mention.from <= noun.head && noun.head < mention.to);
  const people = holding.filter((mention) => ['title', 'office', 'pronoun', 'description'].includes(mention.form));
  if (people.length > 0) return people;
  const last = holding.filter(
    (mention) => mention.form !== 'demonym' || /s$/.test(reading.sentence.tokens[mention.to - 1]?.lower ?? ''),
  );
  return last;
}
