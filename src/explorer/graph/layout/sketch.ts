/** What a layout needs of the graph, as plain data that can be sent to a worker. */
import type { Position } from '../../state/state.ts';
import { type GraphModel, pairsOf } from '../model.ts';
import { placeAll } from './place.ts';

export type SketchNode = {
  readonly id: string;
  readonly label: string;
  readonly position: Position;
  readonly fixed: boolean;
  readonly degree: number;
  /** Epoch milliseconds of its first dated relation in view; null where none is dated. */
  readonly first: number | null;
  /** The group it belongs to, where the view has groups. */
  readonly group: string | null;
};
export type Sketch = {
  readonly nodes: readonly SketchNode[];
  readonly links: readonly (readonly [from: string, to: string])[];
  /** Around which the view is arranged, where the layout has a middle. */
  readonly centers: readonly string[];
};

export const sketchOf = (
  graph: GraphModel,
  known: Readonly<Record<string, Position>>,
  fixed: ReadonlySet<string>,
  centers: readonly string[] = [],
  groupOf: (id: string) => string | null = () => null,
): Sketch => {
  const start = placeAll(graph, known);
  return {
    nodes: graph.mapNodes((id, { label }) => ({
      id,
      label,
      position: start[id] ?? [0, 0],
      fixed: fixed.has(id),
      degree: graph.degree(id),
      first: firstOf(graph, id),
      group: groupOf(id),
    })),
    links: pairsOf(graph).flatMap(([first]) => (first === undefined ? [] : [[first.a, first.b] as const])),
    centers: centers.filter((id) => graph.hasNode(id)),
  };
};

const firstOf = (graph: GraphModel, id: string): number | null => {
  const starts = graph
    .mapEdges(id, (_, { earliest }) => earliest)
    .flatMap((earliest) => (earliest === null ? [] : [Date.parse(earliest)]));
  return starts.length === 0 ? null : Math.min(...starts);
};
