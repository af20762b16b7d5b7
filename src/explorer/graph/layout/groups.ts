/** Each group by itself, and the groups side by side in rows, the largest first: frames around them do not overlap. */
import type { Position } from '../../state/state.ts';
import { groupBy } from '../measure/group.ts';
import { forceLayout, untangled } from './layout.ts';
import type { Sketch, SketchNode } from './sketch.ts';

/** Room for a name on either side and below, and for the heading of a frame. */
const AROUND = { x: 80, top: 48, bottom: 62 };
const GAP = 64;
const WIDER = 1.6;

type Box = {
  readonly places: Readonly<Record<string, Position>>;
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly tall: number;
};

export const besideEachOther = (sketch: Sketch): ReadonlyMap<string, Position> => {
  const groups = [...groupBy(sketch.nodes, ({ group }) => group ?? '').values()];
  const alone = packed(groups.map((nodes) => boxOf(layoutInside(nodes, sketch))));
  // Each group knew the lines inside it alone; those between groups pass their nodes, too. What moves out of their way
  // widens its group, so the groups are set side by side once more.
  const nodes = sketch.nodes.map((node) => ({ ...node, position: alone.get(node.id) ?? node.position }));
  const clear = untangled({ ...sketch, nodes });
  return packed(groups.map((some) => boxOf(Object.fromEntries(some.map(({ id }) => [id, clear[id] ?? [0, 0]])))));
};

const packed = (unsorted: readonly Box[]): ReadonlyMap<string, Position> => {
  const boxes = unsorted.toSorted((x, y) => y.wide * y.tall - x.wide * x.tall);
  const area = boxes.reduce((sum, { wide, tall }) => sum + (wide + GAP) * (tall + GAP), 0);
  const width = Math.max(Math.sqrt(area * WIDER), ...boxes.map(({ wide }) => wide));
  const placed = new Map<string, Position>();
  let [x, y, high] = [0, 0, 0];
  for (const box of boxes) {
    if (x > 0 && x + box.wide > width) [x, y, high] = [0, y + high + GAP, 0];
    for (const [id, [px, py]] of Object.entries(box.places)) placed.set(id, [px - box.left + x, py - box.top + y]);
    [x, high] = [x + box.wide + GAP, Math.max(high, box.tall)];
  }
  return placed;
};

const layoutInside = (nodes: readonly SketchNode[], { links }: Sketch): Box['places'] => {
  const inside = new Set(nodes.map(({ id }) => id));
  return forceLayout({
    // From the same start each time, wherever they stood.
    nodes: nodes.map((node, index) => ({ ...node, fixed: false, position: [index * 17, (index % 5) * 23] })),
    links: links.filter(([from, to]) => inside.has(from) && inside.has(to)),
    centers: [],
  });
};

const boxOf = (places: Box['places']): Box => {
  const [xs, ys] = [Object.values(places).map(([x]) => x), Object.values(places).map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - AROUND.x, Math.min(...ys) - AROUND.top];
  return {
    places,
    left,
    top,
    wide: Math.max(...xs) + AROUND.x - left,
    tall: Math.max(...ys) + AROUND.bottom - top,
  };
};
