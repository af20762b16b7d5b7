/** Search by name, the part that every store does alike: candidates ranked by how well their best name fits. */

import { scorerOf } from '../domain/name.ts';
import type { Entity } from '../domain/record/entity.ts';
import type { SearchHit } from './store.ts';

/** No name is longer, in characters. */
export const LONGEST_QUERY = 200;
export const MOST_HITS = 200;

export function rankHits(query: string, candidates: Iterable<Entity>): readonly SearchHit[] {
  const scoreOf = scorerOf(query);
  return [...candidates]
    .flatMap((entity) => hitOf(scoreOf, entity) ?? [])
    .sort((a, b) => b.score - a.score || byLabel(a.entity, b.entity))
    .slice(0, MOST_HITS);
}

/** The label wins over another name that fits as well, then the earlier name. */
function hitOf(scoreOf: (name: string) => number, entity: Entity): SearchHit | null {
  let best: SearchHit = { entity, score: scoreOf(entity.label), matchedName: entity.label };
  for (const { text } of entity.names) {
    const score = scoreOf(text);
    if (score > best.score) best = { entity, score, matchedName: text };
  }
  return best.score > 0 ? best : null;
}

const byLabel = (a: Entity, b: Entity): number => compare(a.label, b.label) || compare(a.id, b.id);
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
