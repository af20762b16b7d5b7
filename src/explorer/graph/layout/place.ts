/** Where a node starts before the layout moves it: beside what it hangs on, never at random, so a view looks the same twice. */
import type { Position } from '../../state/state.ts';
import type { GraphModel } from '../model.ts';

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const STEP = 90;

/** Positions for all nodes; those that have one keep it. */
export const placeAll = (
  graph: GraphModel,
  known: Readonly<Record<string, Position>>,
): Readonly<Record<string, Position>> => {
  const placed: Record<string, Position> = {};
  for (const id of graph.nodes()) if (known[id]) placed[id] = known[id];
  graph.nodes().forEach((id, index) => {
    if (placed[id] === undefined) placed[id] = near(graph, id, placed) ?? spiral(index);
  });
  return placed;
};

const spiral = (index: number, [x, y]: Position = [0, 0], step = STEP): Position => {
  const radius = step * Math.sqrt(index + 0.5);
  return [x + radius * Math.cos(index * GOLDEN_ANGLE), y + radius * Math.sin(index * GOLDEN_ANGLE)];
};

const near = (graph: GraphModel, id: string, placed: Readonly<Record<string, Position>>): Position | null => {
  const anchors = graph.neighbors(id).flatMap((other) => (placed[other] ? [placed[other]] : []));
  if (anchors.length === 0) return null;
  return spiral(2 + (hash(id) % 9), [mean(anchors.map(([x]) => x)), mean(anchors.map(([, y]) => y))], STEP * 0.8);
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** FNV-1a: any stable number will do. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
};
