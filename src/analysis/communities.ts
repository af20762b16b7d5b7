/** Which groups the graph of a scope falls into: entities more closely tied with each other than with the rest. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { Question } from '../index/traversal.ts';
import { louvain } from './louvain.ts';
import { degreeOf, simpleGraph } from './simple-graph.ts';

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
export function* communities({
  scope,
  minSize,
  first,
}: {
  readonly scope: Scope;
  readonly minSize: number;
  readonly first: number;
}): Question<readonly CommunityAnswer[]> {
  const graph = yield* simpleGraph(scope);
  const community = yield* louvain(graph);
  const groups = new Map<number, number[]>();
  for (const [entity, of] of community.entries()) {
    const group = groups.get(of);
    if (group) group.push(entity);
    else groups.set(of, [entity]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= minSize)
    .sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
    .slice(0, first)
    .map((group) => {
      const ranked = [...group].sort((a, b) => degreeOf(graph, b) - degreeOf(graph, a) || a - b);
      const members = ranked.slice(0, MOST_MEMBERS).map((entity) => graph.ids[entity] as Id);
      return { size: group.length, central: members.slice(0, CENTRAL), members };
    });
}
