/** The metrics themselves, by graphology: they take a while and never pause, so they run in a thread of their own. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { betweenness, pagerank } from 'graphology-metrics/centrality/index.js';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';

export interface Task {
  readonly metric: 'centrality' | 'communities';
  readonly count: number;
  /** As in `SimpleGraph`. */
  readonly pairs: Uint32Array;
}

export interface Centrality {
  readonly degree: Float64Array;
  readonly pagerank: Float64Array;
  readonly betweenness: Float64Array;
}

/** Above so many entities betweenness is estimated from so many pivots (Brandes and Pich, 2007), drawn with this seed. */
const MOST_EXACT = 2_000;
const PIVOTS = 256;
const SEED = 20_220_207;

/** A CommonJS module whose types speak of an ES module's default. */
const communitiesOf = louvain as unknown as typeof louvain.default;

export function compute({ metric, count, pairs }: Task): Centrality | Float64Array {
  const graph = new UndirectedGraph();
  for (let i = 0; i < count; i++) graph.addNode(i);
  for (let i = 0; i < pairs.length; i += 2) graph.addEdge(pairs[i], pairs[i + 1]);
  const column = (values: Readonly<Record<string, number>>) =>
    Float64Array.from({ length: count }, (_, i) => values[i] ?? 0);
  if (metric === 'communities') return column(communitiesOf(graph, { randomWalk: false }));
  return {
    degree: Float64Array.from({ length: count }, (_, i) => graph.degree(i)),
    pagerank: column(pagerank(graph, { getEdgeWeight: null, tolerance: 1e-9, maxIterations: 10_000 })),
    betweenness: count > MOST_EXACT ? estimated(graph) : column(betweenness(graph, { getEdgeWeight: null })),
  };
}

/** As graphology's, but from the pivots alone. */
function estimated(graph: UndirectedGraph): Float64Array {
  const count = graph.order;
  const search = createUnweightedIndexedBrandes(graph);
  const sum = new Float64Array(count);
  const dependency = new Float64Array(count);
  for (const source of pivots(count)) {
    const [stack, before, paths] = search(source);
    dependency.fill(0);
    while (stack.size > 0) {
      const entity = stack.pop() as number;
      const share = (1 + (dependency[entity] as number)) / (paths[entity] as number);
      for (const earlier of before[entity] ?? []) {
        dependency[earlier] = (dependency[earlier] as number) + (paths[earlier] as number) * share;
      }
      if (entity !== source) sum[entity] = (sum[entity] as number) + (dependency[entity] as number);
    }
  }
  return sum.map((value) => (value * count) / PIVOTS / ((count - 1) * (count - 2)));
}

/** Distinct entities, drawn by a fixed sequence (mulberry32): the same graph has the same pivots. */
function pivots(count: number): ReadonlySet<number> {
  let state = SEED;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = new Set<number>();
  while (drawn.size < PIVOTS) drawn.add(Math.floor(random() * count));
  return drawn;
}
