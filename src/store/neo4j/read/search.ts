/** Search by name: candidates from the index of names, ranked like those of every store. */
import type { EntityKind } from '../../../domain/vocabulary.ts';
import { LONGEST_QUERY, rankHits } from '../../rank-hits.ts';
import type { ReadOptions, SearchHit } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { entityOf } from '../projected-row.ts';
import { queries } from '../queries.ts';
import { nameQuery } from '../words.ts';

const MOST_CANDIDATES = 600;

export async function search(
  connection: Connection,
  asked: string,
  kinds: readonly EntityKind[] | null,
  options?: ReadOptions,
): Promise<readonly SearchHit[]> {
  const query = nameQuery(asked);
  if (query === null || asked.length > LONGEST_QUERY) return [];
  const found = await connection.run(queries.entityCandidates, { query, limit: MOST_CANDIDATES, kinds }, options);
  return rankHits(
    asked,
    found.map(({ entity }) => entityOf(entity)),
  );
}
