/** Kinds of many entities, each asked for once. */
import type { Id } from '../domain/id.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { Question } from './traversal.ts';
import { ask } from './walk.ts';

/** Null for an id that names no entity. */
export function* kindsOf(entities: readonly Id[]): Question<ReadonlyMap<Id, EntityKind | null>> {
  const distinct = [...new Set(entities)];
  if (distinct.length === 0) return new Map();
  const kinds = yield* ask<'kinds'>({ ask: 'kinds', entities: distinct });
  return new Map(distinct.map((id, i) => [id, kinds[i] ?? null]));
}
