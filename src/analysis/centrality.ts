/** Who matters in the graph of a scope: by neighbors, by standing among the well connected, and as a go-between. */
import type { Id } from '../domain/glossary.ts';
import type { Scope } from '../domain/scope.ts';
import type { RunOptions, Traversal } from '../traversal/graph.ts';
import { compareIds } from '../traversal/walk.ts';
import { inThread } from './metrics/in-thread.ts';
import { simpleGraph } from './metrics/simple-graph.ts';

export interface CentralityAnswer {
  readonly entity: Id;
  readonly degree: number;
  /** The chance of being found there by one who follows relations at random (Page and others, 1999); sums to 1. */
  readonly pagerank: number;
  /** The share of shortest paths between two others that lead through it (Brandes, 2001). */
  readonly betweenness: number;
}

/** Highest PageRank first, then by id. Parallel relations count once; betweenness of large graphs is an estimate. */
export async function centrality(
  traversal: Traversal,
  { scope, first }: { readonly scope: Scope; readonly first: number },
  options: RunOptions = {},
): Promise<readonly CentralityAnswer[]> {
  const { ids, pairs } = await traversal.run((graph) => simpleGraph(graph, scope), options);
  if (ids.length === 0) return [];
  const { degree, pagerank, betweenness } = await inThread(
    { metric: 'centrality', count: ids.length, pairs },
    options.signal,
  );
  return ids
    .map((entity, i) => ({
      entity,
      degree: degree[i] ?? 0,
      pagerank: pagerank[i] ?? 0,
      betweenness: betweenness[i] ?? 0,
    }))
    .sort((a, b) => b.pagerank - a.pagerank || compareIds(a.entity, b.entity))
    .slice(0, first);
}
