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

/** Those that are of one of these kinds; null admits all. */
export async function ofKinds<Row>(
  graph: Graph,
  rows: readonly Row[],
  kinds: readonly EntityKind[] | null,
  idOf: (row: Row) => Id,
): Promise<readonly Row[]> {
  if (kinds === null) return rows;
  const kindOf = await kindsOf(graph, rows.map(idOf));
  return rows.filter((row) => {
    const kind = kindOf.get(idOf(row));
    return kind !== null && kind !== undefined && kinds.includes(kind);
  });
}
