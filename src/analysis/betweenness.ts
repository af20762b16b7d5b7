/**
 * Betweenness (Brandes, 2001): the share of shortest paths between two others that lead through an entity. Above 2,000
 * entities it is estimated from 256 pivots, drawn with a fixed seed (Brandes and Pich, 2007).
 */
import type { Question } from '../index/traversal.ts';
import { neighborsOf, type SimpleGraph } from './simple-graph.ts';

const MOST_EXACT = 2_000;
const PIVOTS = 256;
const SEED = 20_220_207;

export function* betweenness(graph: SimpleGraph): Question<Float64Array> {
  const count = graph.ids.length;
  const sources = count > MOST_EXACT ? pivots(count) : Array.from({ length: count }, (_, i) => i);
  const sum = new Float64Array(count);
  const search = openSearch(count);
  for (const source of sources) {
    accumulate(graph, source, search, sum);
    yield null;
  }
  // Each pair was counted from both its ends.
  const scale = count > 2 ? count / sources.length / ((count - 1) * (count - 2)) : 0;
  return sum.map((value) => value * scale);
}

interface Search {
  readonly distance: Int32Array;
  readonly pathCount: Float64Array;
  readonly dependency: Float64Array;
  readonly order: Uint32Array;
}

const openSearch = (count: number): Search => ({
  distance: new Int32Array(count),
  pathCount: new Float64Array(count),
  dependency: new Float64Array(count),
  order: new Uint32Array(count),
});

/** Adds what each entity contributes to the shortest paths from one source. */
function accumulate(graph: SimpleGraph, source: number, search: Search, sum: Float64Array): void {
  const { distance, pathCount, dependency, order } = search;
  const reached = breadthFirst(graph, source, search);
  dependency.fill(0);
  // From the farthest inwards, each passes on what depends on it to those just before it.
  for (let i = reached - 1; i > 0; i--) {
    const entity = order[i] as number;
    const share = (1 + (dependency[entity] as number)) / (pathCount[entity] as number);
    for (const before of neighborsOf(graph, entity)) {
      if (distance[before] !== (distance[entity] as number) - 1) continue;
      dependency[before] = (dependency[before] as number) + (pathCount[before] as number) * share;
    }
    sum[entity] = (sum[entity] as number) + (dependency[entity] as number);
  }
}

/** Distances and numbers of shortest paths; returns how many entities were reached. */
function breadthFirst(graph: SimpleGraph, source: number, { distance, pathCount, order }: Search): number {
  distance.fill(-1);
  pathCount.fill(0);
  distance[source] = 0;
  pathCount[source] = 1;
  order[0] = source;
  let reached = 1;
  for (let i = 0; i < reached; i++) {
    const entity = order[i] as number;
    const next = (distance[entity] as number) + 1;
    for (const neighbor of neighborsOf(graph, entity)) {
      if (distance[neighbor] === -1) {
        distance[neighbor] = next;
        order[reached++] = neighbor;
      }
      if (distance[neighbor] === next) {
        pathCount[neighbor] = (pathCount[neighbor] as number) + (pathCount[entity] as number);
      }
    }
  }
  return reached;
}

/** Distinct entities, drawn by a fixed sequence (mulberry32): the same graph has the same pivots. */
function pivots(count: number): readonly number[] {
  let state = SEED;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = new Set<number>();
  while (drawn.size < PIVOTS) drawn.add(Math.floor(random() * count));
  return [...drawn];
}
