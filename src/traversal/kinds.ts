/** Kinds of many entities, each asked for once. */
import type { Id } from '../domain/glossary.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { Graph } from './graph.ts';

/** Null for an id that names no entity. */
export async function kindsOf(graph: Graph, entities: readonly Id[]): Promise<ReadonlyMap<Id, EntityKind | null>> {
  const distinct = [...new Set(entities)];
  if (distinct.length === 0) return new Map();
  const kinds = await graph.kinds(distinct);
  return new Map(distinct.map((id, i) => [id, kinds[i] ?? null]));
}

/** Those of the entities that are of one of these kinds; null admits all. */
export async function ofKinds(
  graph: Graph,
  entities: readonly Id[],
  kinds: readonly EntityKind[] | null,
): Promise<readonly Id[]> {
  if (kinds === null) return entities;
  const kindOf = await kindsOf(graph, entities);
  return entities.filter((id) => {
    const kind = kindOf.get(id);
    return kind !== null && kind !== undefined && kinds.includes(kind);
  });
}
