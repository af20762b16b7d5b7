/**
 * Which groups the graph of a scope falls into: entities more closely related with each other than with the rest, by
 * the Louvain method (Blondel and others, 2008), without chance.
 */
import type { Id } from '../domain/glossary.ts';
import type { Scope } from '../domain/scope.ts';
import type { RunOptions, Traversal } from '../traversal/graph.ts';
import { inThread } from './metrics/in-thread.ts';
import { simpleGraph } from './metrics/simple-graph.ts';

export interface CommunityAnswer {
  readonly size: number;
  /** The best connected three. */
  readonly central: readonly Id[];
  /** Best connected first; of a large one the first hundred. */
  readonly members: readonly Id[];
}

const MOST_MEMBERS = 100;
const CENTRAL = 3;

/** The largest first, then by their smallest id. */
export async function communities(
  traversal: Traversal,
  { scope, minSize, first }: { readonly scope: Scope; readonly minSize: number; readonly first: number },
  options: RunOptions = {},
): Promise<readonly CommunityAnswer[]> {
  const { ids, pairs } = await traversal.run((graph) => simpleGraph(graph, scope), options);
  if (ids.length === 0) return [];
  const community = await inThread({ metric: 'communities', count: ids.length, pairs }, options.signal);
  const degree = new Uint32Array(ids.length);
  for (const entity of pairs) degree[entity] = (degree[entity] ?? 0) + 1;
  const groups = new Map<number, number[]>();
  for (const [entity, of] of community.entries()) {
    const group = groups.get(of);
    if (group) group.push(entity);
    else groups.set(of, [entity]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= minSize)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, first)
    .map((group) => {
      const ranked = [...group].sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b);
      const members = ranked.slice(0, MOST_MEMBERS).map((entity) => ids[entity] ?? '');
      return { size: group.length, central: members.slice(0, CENTRAL), members };
    });
}
