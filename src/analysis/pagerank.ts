/** PageRank (Page and others, 1999) by power iteration: where one who follows relations at random is found. Sums to 1. */
import type { Question } from '../index/traversal.ts';
import { degreeOf, neighborsOf, type SimpleGraph } from './simple-graph.ts';

const DAMPING = 0.85;
const MOST_ROUNDS = 100;
const SETTLED = 1e-9;

export function* pagerank(graph: SimpleGraph): Question<Float64Array> {
  const count = graph.ids.length;
  let rank = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Nobody is without neighbors here, so nothing leaks.
    const next = new Float64Array(count).fill((1 - DAMPING) / count);
    for (let entity = 0; entity < count; entity++) {
      const share = (DAMPING * (rank[entity] as number)) / degreeOf(graph, entity);
      for (const neighbor of neighborsOf(graph, entity)) next[neighbor] = (next[neighbor] as number) + share;
      if (entity % 10_000 === 9_999) yield null;
    }
    const change = next.reduce((sum, value, i) => sum + Math.abs(value - (rank[i] as number)), 0);
    rank = next;
    if (change < SETTLED) break;
    yield null;
  }
  return rank;
}
