/** The graph as a matrix: rows act, columns are acted upon; what is mutual stands in both. Pure. */
import { toneOf } from '../../../domain/relation-types.ts';
import type { LineKey } from '../../state/state.ts';
import { toneOfPair } from '../../words/line.ts';
import type { EdgeFacts, GraphModel } from '../model.ts';
import { seriated } from './seriation.ts';

/** More rows than these are no picture any more. */
export const MOST_ROWS = 60;

export type Cell = {
  readonly count: number;
  readonly disputed: number;
  readonly tone: ReturnType<typeof toneOf>;
  readonly edges: readonly EdgeFacts[];
  readonly line: LineKey;
};
export type Matrix = {
  /** In the order of rows and columns. */
  readonly ids: readonly string[];
  /** Actors that have no place in it. */
  readonly left: number;
  readonly cellAt: (row: string, column: string) => Cell | null;
  /** The highest count in it. */
  readonly most: number;
};

export const matrixOf = (graph: GraphModel, order: 'likeness' | 'name'): Matrix => {
  const best = [...graph.nodes()]
    .filter((id) => graph.degree(id) > 0)
    .sort((x, y) => new Set(graph.neighbors(y)).size - new Set(graph.neighbors(x)).size || (x < y ? -1 : 1))
    .slice(0, MOST_ROWS);
  const nameOf = (id: string): string => graph.getNodeAttribute(id, 'label');
  const ids = order === 'likeness' ? seriated(graph, best) : best.sort((x, y) => nameOf(x).localeCompare(nameOf(y)));
  const cells = cellsOf(graph, new Set(ids));
  return {
    ids,
    left: graph.order - ids.length,
    cellAt: (row, column) => cells.get(`${row} ${column}`) ?? null,
    most: Math.max(1, ...[...cells.values()].map(({ count }) => count)),
  };
};

const cellsOf = (graph: GraphModel, shown: ReadonlySet<string>): ReadonlyMap<string, Cell> => {
  const runs = new Map<string, { edge: EdgeFacts; count: number }[]>();
  const run = (from: string, to: string, edge: EdgeFacts, count: number): void => {
    const key = `${from} ${to}`;
    runs.set(key, [...(runs.get(key) ?? []), { edge, count }]);
  };
  graph.forEachEdge((_, edge) => {
    if (!shown.has(edge.a) || !shown.has(edge.b)) return;
    run(edge.a, edge.b, edge, edge.ways === 'both' ? edge.forward : edge.count);
    if (edge.ways === 'both') run(edge.b, edge.a, edge, edge.backward);
    if (edge.ways === 'mutual') run(edge.b, edge.a, edge, edge.count);
  });
  return new Map([...runs].map(([key, all]) => [key, cellOf(all)]));
};

const cellOf = (all: readonly { readonly edge: EdgeFacts; readonly count: number }[]): Cell => {
  const edges = all.map(({ edge }) => edge);
  const [first] = edges;
  if (first === undefined) throw new TypeError('cellOf: wanted at least one relation');
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    disputed: edges.reduce((sum, { disputed }) => sum + disputed, 0),
    tone: edges.length === 1 ? toneOf(first.relationType) : toneOfPair(edges),
    edges,
    line: { a: first.a, b: first.b, relationType: edges.length === 1 ? first.relationType : null },
  };
};
