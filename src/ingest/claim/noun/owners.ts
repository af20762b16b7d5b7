/** Whose a raid or a deed is that the words call so. */
import { isPlace } from '../../cast/actor.ts';
import type { NounChunk } from '../../clause/chunk.ts';
import type { Reading } from '../../clause/reading.ts';
import { NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import { singular } from '../../text/token.ts';
import { actorsOf, modifiers, type Participant, participant, phrasesAfter, standing } from '../participants.ts';

/** `Israeli air strikes killed …`, `died in a US raid`: whose they are; `a Kabul attack` tells where. */
export function raidersOf(reading: Reading, noun: NounChunk): Participant[] {
  const { tokens } = reading.sentence;
  const lemma = singular(tokens[noun.head]?.lemma ?? '');
  if (NOUN_SENSES.get(lemma)?.type !== 'ASSAULT') return [];
  const owners = modifiers(noun).filter(
    ({ actor, state, to }) => !isPlace(actor) && (state === null || tokens[to]?.lower === "'s"),
  );
  if (owners.length > 0) return owners.slice(0, 1).map((mention) => participant(noun, standing(mention), 'inside'));
  return phrasesAfter(reading, noun, ['by', 'from'])
    .flatMap((inner) => actorsOf(reading, inner))
    .filter(({ actor }) => !isPlace(actor))
    .slice(0, 1);
}

/** `called it X's aggression against Y`: X's. */
export const ownersIn = (noun: NounChunk): Participant[] =>
  modifiers(noun)
    .map((mention) => participant(noun, standing(mention), 'inside'))
    .filter(({ actor }) => !isPlace(actor));
