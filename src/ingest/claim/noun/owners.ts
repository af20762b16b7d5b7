/** Whose a raid or a deed is that the words call so. */
import type { EventType } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import type { NounChunk } from '../../clause/chunk.ts';
import type { Reading } from '../../clause/reading.ts';
import { DEED_NOUNS, DONE_TO_PEOPLE, NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import { singular } from '../../text/token.ts';
import {
  actorsInside,
  actorsOf,
  modifiers,
  type Participant,
  participant,
  phrasesAfter,
  standing,
} from '../participants.ts';

/** `Israeli air strikes killed …`, `died in a US raid`: whose they are; `a Kabul attack` tells where. */
export function raidersOf(reading: Reading, noun: NounChunk): Participant[] {
  const { tokens } = reading.sentence;
  const lemma = singular(tokens[noun.head]?.lemma ?? '');
  if (NOUN_SENSES.get(lemma)?.type !== 'ASSAULT' && !ARMS.has(lemma)) return [];
  const owners = modifiers(noun).filter(
    ({ actor, state, to }) => !isPlace(actor) && (state === null || tokens[to]?.lower === "'s"),
  );
  if (owners.length > 0) return owners.slice(0, 1).map((mention) => participant(noun, standing(mention), 'inside'));
  return phrasesAfter(reading, noun, ['by', 'from'])
    .flatMap((inner) => actorsOf(reading, inner))
    .filter(({ actor }) => !isPlace(actor))
    .slice(0, 1);
}

/** `killed by X's fire`, `X's missiles killed`. */
const ARMS: ReadonlySet<string> = new Set([
  'fire',
  'gunfire',
  'shellfire',
  'missile',
  'rocket',
  'bullet',
  'bomb',
  'drone',
  'shell',
]);

/** `called it X's aggression against Y`: X's. */
export const ownersIn = (noun: NounChunk): Participant[] =>
  modifiers(noun)
    .map((mention) => participant(noun, standing(mention), 'inside'))
    .filter(({ actor }) => !isPlace(actor));

/** Who is praised or blamed for it: of `the invasion of X by Y`, `X's jailing by Y` and `Y's attack on X` it is Y. */
export function answerableFor(reading: Reading, noun: NounChunk): Participant[] {
  if (isOfSeveral(reading, noun)) return [];
  const found = actorsInside(reading, noun);
  const isDoneToHim = isOfVictim(reading, noun);
  if (!isDoneToHim && !isSuffered(reading, noun)) return found;
  const doers = phrasesAfter(reading, noun, ['by', 'from']).flatMap((inner) => actorsOf(reading, inner));
  if (isDoneToHim) return doers.map((doer) => ({ ...doer, closeness: 'inside' }));
  if (modifiers(noun).length > 0) return found;
  return found.filter(({ actor }) => doers.some((doer) => doer.actor === actor));
}

/** `X's jailing`, `X's death`: X suffers it, unless somebody else does: `X's jailing of Y`. */
function isOfVictim(reading: Reading, noun: NounChunk): boolean {
  const [owner, ...others] = modifiers(noun);
  return (
    owner?.actor.kind === 'PERSON' &&
    others.length === 0 &&
    DONE_TO_PEOPLE.has(singular(reading.sentence.tokens[noun.head]?.lower ?? '')) &&
    phrasesAfter(reading, noun, ['of']).length === 0
  );
}

/** `welcomed talks between X and Y`: that they talk, and neither of them. */
const isOfSeveral = (reading: Reading, noun: NounChunk): boolean =>
  modifiers(noun).length === 0 && phrasesAfter(reading, noun, ['between', 'among']).length > 0;

/** What is done to whoever stands behind `of` and `on`: whose deed it is stands before it or behind `by`. */
function isSuffered(reading: Reading, noun: NounChunk): boolean {
  const word = reading.sentence.tokens[noun.head]?.lower ?? '';
  return SUFFERED.has(NOUN_SENSES.get(singular(word))?.type ?? 'CONSULT') || DEEDS.has(singular(word));
}

const SUFFERED: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'SANCTION']);

const DEEDS: ReadonlySet<string> = new Set([...Object.keys(DEED_NOUNS), ...DONE_TO_PEOPLE]);

/** Whose deed it is, where the words say so. */
export const deedsOf = (reading: Reading, noun: NounChunk): Participant[] => {
  const isOwned = ownersIn(noun).length > 0 || phrasesAfter(reading, noun, ['by', 'of']).length > 0;
  return isOwned ? answerableFor(reading, noun) : [];
};
