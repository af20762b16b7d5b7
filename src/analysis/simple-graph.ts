/** The graph of a scope as metrics see it: who stands next to whom, once, whatever the relation and its direction. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { Numbering } from '../index/graph/growing.ts';
import type { Question } from '../index/traversal.ts';
import { eachPageOfTies } from '../index/walk.ts';

export interface SimpleGraph {
  /** In order, so that no metric depends on the order in which the graph became known. */
  readonly ids: readonly Id[];
  /** Neighbors of entity `n`, in order: `neighbors[start[n]]` to `neighbors[start[n + 1] - 1]`. */
  readonly start: Uint32Array;
  readonly neighbors: Uint32Array;
}

export function* simpleGraph(scope: Scope): Question<SimpleGraph> {
  const met = new Numbering<Id>();
  const pairs: number[] = [];
  yield* eachPageOfTies(scope, null, (page) => {
    for (const { tie } of page) pairs.push(met.numberOf(tie.source), met.numberOf(tie.target));
    return undefined;
  });
  const ids = [...met.values].sort();
  const rank = new Uint32Array(ids.length);
  for (const [i, id] of ids.entries()) rank[met.numberOf(id)] = i;
  yield null;
  return {
    ids,
    ...(yield* adjacencyOf(
      pairs.map((number) => rank[number] as number),
      ids.length,
    )),
  };
}

export const degreeOf = ({ start }: SimpleGraph, entity: number): number =>
  (start[entity + 1] as number) - (start[entity] as number);

export const neighborsOf = ({ start, neighbors }: SimpleGraph, entity: number): Uint32Array =>
  neighbors.subarray(start[entity], start[entity + 1]);

/** Both directions of each pair, sorted, without repetition. */
function* adjacencyOf(pairs: readonly number[], count: number): Question<Pick<SimpleGraph, 'start' | 'neighbors'>> {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < pairs.length; i += 2) {
    const [a, b] = [pairs[i] as number, pairs[i + 1] as number];
    if (a === b) continue;
    lists[a]?.push(b);
    lists[b]?.push(a);
  }
  yield null;
  const start = new Uint32Array(count + 1);
  const neighbors: number[] = [];
  for (const [i, list] of lists.entries()) {
    for (const [at, neighbor] of list.sort((a, b) => a - b).entries())
      if (neighbor !== list[at - 1]) neighbors.push(neighbor);
    start[i + 1] = neighbors.length;
    if (i % 1_000 === 0) yield null;
  }
  return { start, neighbors: Uint32Array.from(neighbors) };
}
