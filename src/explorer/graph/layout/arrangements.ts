/** The layouts to choose from, each a pure function of a sketch. */
import type { Position } from '../../state/state.ts';
import { groupBy } from '../measure/group.ts';
import { besideEachOther } from './groups.ts';
import { forceLayout } from './layout.ts';
import type { Sketch, SketchNode } from './sketch.ts';

export const ARRANGEMENTS = {
  force: 'Free',
  circle: 'Around the selection',
  layers: 'In layers',
  time: 'By first contact',
  groups: 'Group by group',
} as const;
export type Arrangement = keyof typeof ARRANGEMENTS;

type Places = Readonly<Record<string, Position>>;
const ROW = 95;
const COLUMN = 165;
const RING = 210;

export const arrange = (sketch: Sketch, how: Arrangement): Places => {
  if (how === 'force') return forceLayout(sketch);
  const free = ARRANGERS[how](sketch);
  return Object.fromEntries(
    sketch.nodes.map(({ id, fixed, position }) => [id, fixed ? position : (free.get(id) ?? position)]),
  );
};

const ARRANGERS: Readonly<Record<Exclude<Arrangement, 'force'>, (sketch: Sketch) => ReadonlyMap<string, Position>>> = {
  circle: (sketch) => rings(sketch),
  layers: (sketch) => layers(sketch),
  time: (sketch) => alongTime(sketch),
  groups: (sketch) => besideEachOther(sketch),
};

/** How many lines away from the middle; what no line reaches comes last. */
const distances = ({ nodes, links, centers }: Sketch): ReadonlyMap<string, number> => {
  const near = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const [from, to] of links) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const away = new Map(centersOf(nodes, centers).map((id) => [id, 0]));
  for (const [id, far] of away) for (const next of near.get(id) ?? []) if (!away.has(next)) away.set(next, far + 1);
  const last = Math.max(0, ...away.values()) + 1;
  return new Map(nodes.map(({ id }) => [id, away.get(id) ?? last]));
};

/** The selected, else the best connected. */
const centersOf = (nodes: readonly SketchNode[], centers: readonly string[]): readonly string[] =>
  centers.length > 0
    ? centers
    : byDegree(nodes)
        .slice(0, 1)
        .map(({ id }) => id);

const byDegree = (nodes: readonly SketchNode[]): readonly SketchNode[] =>
  [...nodes].sort((x, y) => y.degree - x.degree || (x.id < y.id ? -1 : 1));

const byDistance = (sketch: Sketch): readonly (readonly [number, readonly SketchNode[]])[] => {
  const away = distances(sketch);
  const groups = groupBy(byDegree(sketch.nodes), ({ id }) => away.get(id) ?? 0);
  return [...groups].sort(([x], [y]) => x - y);
};

/** The middle, and around it one ring for every line further away, wide enough for its names. */
const rings = (sketch: Sketch): ReadonlyMap<string, Position> => {
  let radius = 0;
  return new Map(
    byDistance(sketch).flatMap(([far, nodes]) => {
      const needed = (nodes.length * COLUMN) / (2 * Math.PI);
      radius = far === 0 && nodes.length === 1 ? 0 : Math.max(radius + RING, needed);
      return nodes.map(({ id }, index): [string, Position] => {
        const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
        return [id, [Math.round(radius * Math.cos(angle)), Math.round(radius * 0.75 * Math.sin(angle))]];
      });
    }),
  );
};

const MOST_IN_A_ROW = 10;

const layers = (sketch: Sketch): ReadonlyMap<string, Position> => {
  let y = 0;
  return new Map(
    byDistance(sketch).flatMap(([, nodes]) => {
      const rows = Math.ceil(nodes.length / MOST_IN_A_ROW);
      const top = y;
      y += rows * ROW + ROW * 0.6;
      return nodes.map(({ id }, index): [string, Position] => {
        const row = Math.floor(index / MOST_IN_A_ROW);
        const inRow = Math.min(MOST_IN_A_ROW, nodes.length - row * MOST_IN_A_ROW);
        return [id, [Math.round(((index % MOST_IN_A_ROW) - (inRow - 1) / 2) * COLUMN), Math.round(top + row * ROW)]];
      });
    }),
  );
};

/** From left to right in the order of the first dated relation; what bears no date stands below. */
const alongTime = ({ nodes }: Sketch): ReadonlyMap<string, Position> => {
  const dated = nodes
    .filter(({ first }) => first !== null)
    .sort((x, y) => (x.first ?? 0) - (y.first ?? 0) || (x.id < y.id ? -1 : 1));
  const lanes = Math.max(1, Math.ceil(Math.sqrt(dated.length / 2)));
  const place = (index: number, below: number): Position => [
    Math.round((index / lanes) * COLUMN),
    Math.round(((index % lanes) - (lanes - 1) / 2) * ROW + below),
  ];
  const undated = nodes.filter(({ first }) => first === null);
  return new Map([
    ...dated.map(({ id }, index): [string, Position] => [id, place(index, 0)]),
    ...undated.map(({ id }, index): [string, Position] => [
      id,
      [(index % 12) * COLUMN, Math.round(((lanes + 1) / 2 + 1 + Math.floor(index / 12)) * ROW)],
    ]),
  ]);
};
