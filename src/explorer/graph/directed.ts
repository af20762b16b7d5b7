/** Lines as rows that each run one way, for tables and files: what goes both ways is two rows. */
import type { EdgeFacts, GraphModel } from './model.ts';

export type DirectedRow = {
  readonly source: string;
  readonly target: string;
  /** False for mutual types, where source and target could change places. */
  readonly directed: boolean;
  readonly count: number;
  /** All else of it is told of both ways together where there is a row for each. */
  readonly edge: EdgeFacts;
};

export const directedRows = (graph: GraphModel): readonly DirectedRow[] =>
  graph
    .mapEdges((_, edge) => edge)
    .flatMap((edge): readonly DirectedRow[] => {
      const { a, b, ways, forward, backward, count } = edge;
      const there = {
        source: a,
        target: b,
        directed: ways !== 'mutual',
        count: ways === 'both' ? forward : count,
        edge,
      };
      return ways === 'both' ? [there, { ...there, source: b, target: a, count: backward }] : [there];
    });
