/** The graph of a scope as metrics see it: who stands next to whom, once, whatever the relation and its direction. */
import type { Id } from '../../domain/glossary.ts';
import type { Scope } from '../../domain/scope.ts';
import type { Graph } from '../../traversal/graph.ts';
import { pagesOfRelations } from '../../traversal/walk.ts';

export interface SimpleGraph {
  /** In order, so that no metric depends on the order in which the graph became known. */
  readonly ids: readonly Id[];
  /** Pairs of positions in `ids`, side by side, the smaller first; each pair once, in order. */
  readonly pairs: Uint32Array;
}

export async function simpleGraph(graph: Graph, scope: Scope): Promise<SimpleGraph> {
  const neighbors = new Map<Id, Set<Id>>();
  for await (const page of pagesOfRelations(graph, scope, null)) {
    for (const { relation } of page) join(neighbors, relation.source, relation.target);
  }
  const ids = [...new Set([...neighbors].flatMap(([a, others]) => [a, ...others]))].sort();
  await graph.pause();
  const place = new Map(ids.map((id, i) => [id, i]));
  const pairs = ids.flatMap((a, i) => {
    const others = [...(neighbors.get(a) ?? [])].map((b) => place.get(b) ?? 0).sort((x, y) => x - y);
    return others.flatMap((other) => [i, other]);
  });
  return { ids, pairs: Uint32Array.from(pairs) };
}

function join(neighbors: Map<Id, Set<Id>>, one: Id, other: Id): void {
  if (one === other) return;
  const [a, b] = one < other ? [one, other] : [other, one];
  const known = neighbors.get(a);
  if (known) known.add(b);
  else neighbors.set(a, new Set([b]));
}
