/** Who matters in the graph of a scope: by neighbors, by standing among the well connected, and as a go-between. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { Question } from '../index/traversal.ts';
import { betweenness } from './betweenness.ts';
import { pagerank } from './pagerank.ts';
import { degreeOf, simpleGraph } from './simple-graph.ts';

export interface CentralityAnswer {
  readonly entity: Id;
  readonly degree: number;
  readonly pagerank: number;
  readonly betweenness: number;
}

/** Highest PageRank first, then by id. Parallel relations count once; betweenness of large graphs is an estimate. */
export function* centrality({
  scope,
  first,
}: {
  readonly scope: Scope;
  readonly first: number;
}): Question<readonly CentralityAnswer[]> {
  const graph = yield* simpleGraph(scope);
  if (graph.ids.length === 0) return [];
  const ranks = yield* pagerank(graph);
  const between = yield* betweenness(graph);
  return graph.ids
    .map((entity, i) => ({
      entity,
      degree: degreeOf(graph, i),
      pagerank: ranks[i] as number,
      betweenness: between[i] as number,
    }))
    .sort((a, b) => b.pagerank - a.pagerank || (a.entity < b.entity ? -1 : 1))
    .slice(0, first);
}
