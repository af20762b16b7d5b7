/**
 * The second reading of a sentence, without clauses: around each word that tells of an event, the nearest actor to the
 * left and to the right. Alone it is weak; where it finds what the clauses say, that is worth more confidence.
 */
import type { Actor } from '../../cast/actor.ts';
import type { Reading } from '../../clause/reading.ts';
import { NOUN_SENSES } from '../../lexicon/event-nouns.ts';
import { VERB_SENSES } from '../../lexicon/verbs.ts';
import { singular } from '../../text/token.ts';
import type { Candidate } from '../candidate.ts';
import { standing } from '../participants.ts';

export interface Sighting {
  readonly predicate: string;
  readonly subject: Actor;
  readonly object: Actor | null;
}

const REACH = 12; // tokens

export function sightings(reading: Reading): Sighting[] {
  const { tokens } = reading.sentence;
  return tokens.flatMap((token) => {
    const senses = token.pos === 'VERB' ? VERB_SENSES.get(token.lemma) : undefined;
    const types = senses?.map(({ type }) => type) ?? [NOUN_SENSES.get(singular(token.lemma))?.type];
    const subject = nearest(reading, token.index, -1);
    const object = nearest(reading, token.index, 1);
    return types.flatMap((predicate) => (predicate && subject ? [{ predicate, subject, object }] : []));
  });
}

function nearest({ mentions }: Reading, at: number, side: -1 | 1): Actor | null {
  const reachable = mentions.filter((mention) =>
    side < 0 ? mention.to <= at && at - mention.to <= REACH : mention.from > at && mention.from - at <= REACH,
  );
  const found = side < 0 ? reachable.at(-1) : reachable[0];
  return found ? standing(found) : null;
}

export const agrees = (seen: readonly Sighting[], candidate: Candidate): boolean =>
  seen.some(
    (one) =>
      one.predicate === candidate.predicate &&
      isPair(one, candidate) &&
      (one.object === candidate.object || candidate.object === null || one.subject === candidate.object),
  );

const isPair = (seen: Sighting, { subject, object }: Candidate): boolean =>
  seen.subject === subject || (seen.subject === object && seen.object === subject);
