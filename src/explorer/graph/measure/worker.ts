/** Betweenness and communities of a drawn graph, beside the page: they take longer than a frame. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

export type MeasureOrder = {
  readonly order: number;
  readonly nodes: readonly string[];
  readonly links: readonly (readonly [from: string, to: string, weight: number])[];
};
export type Measured = {
  readonly order: number;
  readonly centrality: Readonly<Record<string, number>>;
  /** Numbered from 0, the largest first. */
  readonly community: Readonly<Record<string, number>>;
};

self.addEventListener('message', ({ data: { order, nodes, links } }: MessageEvent<MeasureOrder>) => {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const id of nodes) graph.addNode(id);
  for (const [from, to, weight] of links) graph.mergeEdge(from, to, { weight });
  const measured: Measured = { order, centrality: betweenness(graph), community: communities(graph) };
  self.postMessage(measured);
});

/** Where no line is, everybody is a community of their own. */
const communities = (graph: UndirectedGraph<object, { weight: number }>): Record<string, number> => {
  if (graph.size === 0) return Object.fromEntries(graph.nodes().map((id, index) => [id, index]));
  // The same graph has the same communities each time: no chance in it.
  const found = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false, rng: () => 0.5 });
  const sizes = new Map<number, number>();
  for (const number of Object.values(found)) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  const ranks = new Map([...sizes].sort(([x, a], [y, b]) => b - a || x - y).map(([number], rank) => [number, rank]));
  return Object.fromEntries(Object.entries(found).map(([id, number]) => [id, ranks.get(number) ?? 0]));
};
