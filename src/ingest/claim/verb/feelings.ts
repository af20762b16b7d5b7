/** Whom somebody finds fault with, or approves of, by what moves him: `is alarmed at X's raid`. */
import type { EventType } from '../../../domain/relation-types.ts';
import { isPlace } from '../../cast/actor.ts';
import { isNoun, type NounChunk } from '../../clause/chunk.ts';
import { type Clause, obliquesWith } from '../../clause/clause.ts';
import type { Reading } from '../../clause/reading.ts';
import { CROSS, GLAD, PLEASING, UPSETTING, WORRYING } from '../../lexicon/feelings.ts';
import type { Candidate } from '../candidate.ts';
import { stateOf } from '../durable/state-of.ts';
import { deedsOf } from '../noun/owners.ts';
import { actorsOf, type Participant, unique } from '../participants.ts';
import { act } from './spoken.ts';

interface Feeling {
  readonly type: EventType;
  /** Who is moved. */
  readonly moved: readonly NounChunk[];
  /** By what. */
  readonly causes: readonly NounChunk[];
  /** Whether somebody who is himself named as the cause is meant, and not only whose deed it is. */
  readonly isDirect: boolean;
}

export function feelings(reading: Reading, clause: Clause): Candidate[] {
  const feeling = feelingIn(reading, clause);
  if (!feeling) return [];
  const { type, moved, causes, isDirect } = feeling;
  const others = unique(causes.flatMap((noun) => answering(reading, noun, isDirect)));
  return unique(moved.flatMap((noun) => actorsOf(reading, noun)))
    .filter(({ actor, closeness }) => !isPlace(actor) && closeness !== 'group')
    .flatMap((one) =>
      others
        .filter(({ actor }) => actor !== one.actor && stateOf(reading, one.actor) !== actor)
        .map((other) => act(reading, type, clause, clause, one, other)),
    );
}

function feelingIn(reading: Reading, clause: Clause): Feeling | undefined {
  const { verb, subjects, complement } = clause;
  const type = typeOf(verb.word);
  if (!type) return adjectiveIn(reading, clause);
  if (!verb.passive) return undefined; // `X's visit angered Y`: nothing was said
  const isDirect = !WORRYING.has(verb.word);
  const isAsked = verb.word === 'encourage' && complement !== null;
  return isAsked ? undefined : { type, moved: subjects, causes: obliquesWith(clause, ...CAUSES), isDirect };
}

const typeOf = (verb: string): EventType | undefined =>
  UPSETTING.has(verb) ? 'ACCUSE' : PLEASING.has(verb) ? 'SUPPORT' : undefined;

/** `is angry at X`, and `is disappointed with X` where the participle is taken for an adjective. */
function adjectiveIn(reading: Reading, clause: Clause): Feeling | undefined {
  const { verb, subjects } = clause;
  const next = reading.chunks[verb.index + 1];
  const word = isNoun(next) ? (reading.sentence.tokens[next.head]?.lower ?? '') : '';
  if (!['be', 'remain', 'feel'].includes(verb.word)) return undefined;
  const stem = /ed$/.test(word) ? [word.slice(0, -2), word.slice(0, -1)].find(typeOf) : undefined;
  const type = CROSS.has(word) ? 'ACCUSE' : GLAD.has(word) ? 'SUPPORT' : stem ? typeOf(stem) : undefined;
  const isDirect = stem === undefined || !WORRYING.has(stem);
  return type && { type, moved: subjects, causes: obliquesWith(clause, ...CAUSES, 'of', 'for'), isDirect };
}

const CAUSES = ['by', 'at', 'with', 'over', 'about'] as const;

/** Whose deed it is, where the words say so; named himself only where no worry for him can be meant. */
function answering(reading: Reading, noun: NounChunk, isDirect: boolean): Participant[] {
  const named = actorsOf(reading, noun);
  if (named.length > 0) return isDirect ? named.filter(({ actor }) => !isPlace(actor)) : [];
  return deedsOf(reading, noun).filter(({ actor }) => !isPlace(actor));
}
