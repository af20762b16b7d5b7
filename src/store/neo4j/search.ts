/** Search by name: candidates from the index of names, ranked like those of every store. */
import type { EntityKind } from '../../domain/vocabulary.ts';
import { LONGEST_QUERY, rankHits } from '../rank-hits.ts';
import type { SearchHit } from '../store.ts';
import type { Reader } from './connection.ts';
import { entitiesByIds } from './noun/entity.ts';
import { queries } from './query/queries.ts';
import { nameQuery } from './words.ts';

const MOST_CANDIDATES = 600;

export async function search(
  reader: Reader,
  asked: string,
  kinds: readonly EntityKind[] | null,
): Promise<readonly SearchHit[]> {
  const query = nameQuery(asked);
  if (query === null || asked.length > LONGEST_QUERY) return [];
  const found = await reader.run(queries.entityCandidates, { query, limit: MOST_CANDIDATES, kinds });
  const candidates = await entitiesByIds(
    reader,
    found.map(({ id }) => id),
  );
  return rankHits(
    asked,
    candidates.filter((entity) => entity !== null),
  );
}
