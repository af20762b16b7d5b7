/** Where a clause says that it happened. */
import { type Actor, isPlace } from '../cast/actor.ts';
import type { NounChunk } from '../clause/chunk.ts';
import { type Clause, obliquesWith } from '../clause/clause.ts';
import type { Reading } from '../clause/reading.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { TokenRange } from '../text/token.ts';

const LOCATIVE = ['in', 'at', 'near', 'outside'] as const;

export function placeOf(reading: Reading, clause: Clause, sense: Sense | null): Actor | null {
  const visited = sense?.mode === 'visit' ? [...obliquesWith(clause, 'to'), ...clause.objects] : [];
  const governor =
    clause.link === 'purpose' && clause.governor !== null ? reading.clauseOf.get(clause.governor) : undefined;
  const around = governor ? obliquesWith(governor, ...LOCATIVE) : [];
  return firstPlace([...obliquesWith(clause, ...LOCATIVE), ...visited, ...around]);
}

/** The city within the words for a host: `Moscow` of a visit to Moscow. */
export const placeInside = ({ mentions }: Reading, { from, to }: TokenRange): Actor | null =>
  mentions.find((mention) => mention.from >= from && mention.to <= to && isPlace(mention.actor))?.actor ?? null;

export function firstPlace(nouns: readonly NounChunk[]): Actor | null {
  return (
    nouns
      .flatMap(({ mentions }) => mentions)
      .map(({ actor }) => actor)
      .find(isPlace) ?? null
  );
}
