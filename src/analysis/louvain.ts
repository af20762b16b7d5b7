/**
 * Communities by the Louvain method (Blondel and others, 2008): each entity moves to the neighboring community where
 * modularity gains most, then communities become the entities of a smaller graph, until nothing gains. Entities move
 * in order of id and equal gains go to the smallest number, so no chance is involved.
 */
import type { Question } from '../index/traversal.ts';
import type { SimpleGraph } from './simple-graph.ts';

/** Neighbors with weights, itself among them where edges lie inside. */
type Weighted = readonly ReadonlyMap<number, number>[];

/** A gain less than this is rounding. */
const LEAST_GAIN = 1e-12;
const MOST_ROUNDS = 50;

/** The community of each entity. */
export function* louvain(graph: SimpleGraph): Question<Uint32Array> {
  const community = Uint32Array.from(graph.ids, (_, i) => i);
  let weighted: Weighted = graph.ids.map((_, i) => {
    const neighbors = graph.neighbors.subarray(graph.start[i], graph.start[i + 1]);
    return new Map(Array.from(neighbors, (neighbor): [number, number] => [neighbor, 1]));
  });
  for (;;) {
    const moved = yield* move(weighted);
    const { names, count } = renumber(moved);
    for (const [i, at] of community.entries()) community[i] = names[at] as number;
    if (count === weighted.length) return community;
    weighted = merge(weighted, names, count);
    yield null;
  }
}

/** The community of each node once none gains by moving. */
function* move(graph: Weighted): Question<readonly number[]> {
  const community = graph.map((_, i) => i);
  const strength = graph.map((neighbors) => sum(neighbors.values()));
  const total = [...strength];
  const all = sum(strength);
  for (let round = 0, isMoving = true; isMoving && round < MOST_ROUNDS; round++) {
    isMoving = false;
    for (let node = 0; node < graph.length; node++) {
      const own = community[node] as number;
      const weight = strength[node] as number;
      total[own] = (total[own] as number) - weight;
      const best = bestFor(node, graph, community, (to, shared) => shared - ((total[to] as number) * weight) / all);
      total[best] = (total[best] as number) + weight;
      community[node] = best;
      if (best !== own) isMoving = true;
      if (node % 1_000 === 999) yield null;
    }
  }
  return community;
}

/** Where a node gains most; it stays where nothing is better. */
function bestFor(
  node: number,
  graph: Weighted,
  community: readonly number[],
  gainOf: (to: number, shared: number) => number,
): number {
  const own = community[node] as number;
  const shared = new Map<number, number>([[own, 0]]);
  for (const [neighbor, weight] of graph[node] ?? []) {
    if (neighbor === node) continue;
    const to = community[neighbor] as number;
    shared.set(to, (shared.get(to) ?? 0) + weight);
  }
  let best = own;
  let most = gainOf(own, shared.get(own) ?? 0);
  for (const to of [...shared.keys()].sort((a, b) => a - b)) {
    const gain = gainOf(to, shared.get(to) ?? 0);
    if (gain <= most + LEAST_GAIN) continue;
    best = to;
    most = gain;
  }
  return best;
}

/** Communities as 0, 1, 2 …, in order of their first node. */
function renumber(community: readonly number[]): { readonly names: Uint32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  const names = new Uint32Array(community.length);
  for (const [node, of] of community.entries()) {
    const number = numbers.get(of) ?? numbers.size;
    numbers.set(of, number);
    names[node] = number;
  }
  return { names, count: numbers.size };
}

function merge(graph: Weighted, names: Uint32Array, count: number): Weighted {
  const merged = Array.from({ length: count }, () => new Map<number, number>());
  for (const [node, neighbors] of graph.entries()) {
    const into = merged[names[node] as number];
    for (const [neighbor, weight] of neighbors) {
      const to = names[neighbor] as number;
      into?.set(to, (into.get(to) ?? 0) + weight);
    }
  }
  return merged;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
