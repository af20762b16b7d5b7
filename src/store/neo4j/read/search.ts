/** Search by name: candidates from the index of names, ranked by how well their best name fits. */
import { nameScore } from '../../../domain/name.ts';
import type { Entity } from '../../../domain/projected.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import type { ReadOptions, SearchHit } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { entityOf } from '../projected-row.ts';
import { queries } from '../queries.ts';
import { nameQuery } from '../words.ts';

const MOST_CANDIDATES = 600;
const MOST_HITS = 200;

export async function search(
  connection: Connection,
  asked: string,
  kinds: readonly EntityKind[] | null,
  options?: ReadOptions,
): Promise<readonly SearchHit[]> {
  const query = nameQuery(asked);
  if (query === null) return [];
  const found = await connection.run(queries.entityCandidates, { query, limit: MOST_CANDIDATES, kinds }, options);
  return found
    .flatMap(({ entity }) => hitOf(asked, entityOf(entity)) ?? [])
    .sort((a, b) => b.score - a.score || byLabel(a.entity, b.entity))
    .slice(0, MOST_HITS);
}

/** The label wins over another name that fits as well, then the earlier name. */
function hitOf(query: string, entity: Entity): SearchHit | null {
  let best: SearchHit = { entity, score: nameScore(query, entity.label), matchedName: entity.label };
  for (const { text } of entity.names) {
    const score = nameScore(query, text);
    if (score > best.score) best = { entity, score, matchedName: text };
  }
  return best.score > 0 ? best : null;
}

const byLabel = (a: Entity, b: Entity): number => compare(a.label, b.label) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
