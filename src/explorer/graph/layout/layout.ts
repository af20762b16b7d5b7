/**
 * Where nodes lie: springs along the lines and distance between all (d3-force), then names that overlap are moved apart
 * and groups that no line joins are set side by side. No chance in it: the same graph lies the same way.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Position } from '../../state/state.ts';
import { groupBy } from '../measure/group.ts';
import type { Sketch, SketchNode } from './sketch.ts';

/** Few nodes have room for the words on their lines. */
const lengthFor = (count: number): number => (count <= 15 ? 185 : count <= 60 ? 125 : 105);
/** Views are wider than high. */
const WIDER = 1.5;
const HALF_HEIGHT = 30;
const GAP = 60;
/** Of so many, it is seen whether one lies on a line that is not its own. */
const FEW = 60;
/** Between a line and a node with its name. */
const CLEAR = 34;

type Body = SimulationNodeDatum & {
  readonly id: string;
  readonly fixed: boolean;
  readonly halfWidth: number;
  x: number;
  y: number;
};

/** What is fixed stays where it is; what is not moves from where it starts. */
export const forceLayout = ({ nodes, links }: Sketch): Readonly<Record<string, Position>> => {
  const bodies = nodes.map(bodyOf);
  const length = lengthFor(bodies.length);
  const simulation = forceSimulation(bodies)
    .force('link', forceLink<Body, { source: number; target: number }>(linksOf(nodes, links)).distance(length))
    .force(
      'charge',
      forceManyBody()
        .strength(-length * 3.2)
        .distanceMax(length * 8),
    )
    .force('collide', forceCollide(length * 0.28))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.05 * WIDER * WIDER))
    .stop();
  simulation.tick(bodies.length > 200 ? 90 : 300);
  if (!bodies.some(({ fixed }) => fixed)) {
    // The forces are round: only the drawing is wide.
    for (const body of bodies) body.x *= WIDER / 1.15;
    packGroups(bodies, links);
  }
  return settled(bodies, links);
};

/** Where nodes lie once none hides another or stands on a line that is not its own. */
export const untangled = ({ nodes, links }: Sketch): Readonly<Record<string, Position>> =>
  settled(nodes.map(bodyOf), links);

const settled = (bodies: readonly Body[], links: Sketch['links']): Readonly<Record<string, Position>> => {
  const clear = bodies.length <= FEW ? clearing(bodies, links) : () => false;
  for (let round = 0; round < 80 && [clear(), separate(bodies)].some((moved) => moved); round++);
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)] as const]));
};

/** Names are set at 12 px and break at 130 px: about 6.4 px a letter. */
const bodyOf = ({ id, label, position: [x, y], fixed }: SketchNode): Body => ({
  id,
  fixed,
  halfWidth: Math.max(24, Math.min(65, label.length * 3.2)) + 6,
  x,
  y,
  ...(fixed ? { fx: x, fy: y } : {}),
});

const linksOf = (nodes: readonly SketchNode[], links: Sketch['links']): { source: number; target: number }[] => {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  return links.flatMap(([from, to]) => {
    const [source, target] = [indexOf.get(from), indexOf.get(to)];
    return source === undefined || target === undefined ? [] : [{ source, target }];
  });
};

/** Groups that no line joins, the largest in the middle and the others in rows below it. */
const packGroups = (bodies: readonly Body[], links: Sketch['links']): void => {
  const groups = [...groupsOf(bodies, links)].sort((x, y) => y.length - x.length);
  const [first = [], ...others] = groups;
  if (others.length === 0) return;
  const main = boxOf(first);
  const width = Math.max(main.right - main.left, 700);
  let [x, y, high] = [main.left, main.bottom + GAP, 0];
  for (const group of others) {
    const box = boxOf(group);
    const [wide, tall] = [box.right - box.left, box.bottom - box.top];
    if (x > main.left && x + wide > main.left + width) [x, y, high] = [main.left, y + high + GAP / 2, 0];
    for (const body of group) [body.x, body.y] = [body.x - box.left + x, body.y - box.top + y];
    [x, high] = [x + wide + GAP / 3, Math.max(high, tall)];
  }
};

const groupsOf = (bodies: readonly Body[], links: Sketch['links']): Iterable<readonly Body[]> => {
  const root = new Map(bodies.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const above = root.get(id) ?? id;
    if (above === id) return id;
    const top = find(above);
    root.set(id, top);
    return top;
  };
  for (const [from, to] of links) root.set(find(from), find(to));
  return groupBy(bodies, ({ id }) => find(id)).values();
};

const boxOf = (bodies: readonly Body[]) => ({
  left: Math.min(...bodies.map(({ x, halfWidth }) => x - halfWidth)),
  right: Math.max(...bodies.map(({ x, halfWidth }) => x + halfWidth)),
  top: Math.min(...bodies.map(({ y }) => y - HALF_HEIGHT)),
  bottom: Math.max(...bodies.map(({ y }) => y + HALF_HEIGHT)),
});

/** A node on a line that is not its own would seem to be an end of it: one round of moving node or line aside. */
const clearing = (bodies: readonly Body[], links: Sketch['links']): (() => boolean) => {
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  const lines = links.flatMap(([from, to]) => {
    const [a, b] = [bodyById.get(from), bodyById.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [{ a, b }];
  });
  return () => {
    let moved = false;
    for (const body of bodies) {
      for (const { a, b } of lines) if (body !== a && body !== b) moved = stepAside(body, a, b) || moved;
    }
    return moved;
  };
};

const stepAside = (body: Body, a: Body, b: Body): boolean => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return false;
  const along = ((body.x - a.x) * dx + (body.y - a.y) * dy) / length;
  if (along < 0 || along > length) return false;
  // Left of the line is positive; one that lies on it goes left.
  const aside = ((body.y - a.y) * dx - (body.x - a.x) * dy) / length;
  if (Math.abs(aside) >= CLEAR) return false;
  const step = (aside < 0 ? -1 : 1) * Math.min(CLEAR - Math.abs(aside) + 1, 12);
  // Where the node has to stay, the line goes the other way by its free ends.
  const moving = body.fixed ? [a, b].filter(({ fixed }) => !fixed) : [body];
  for (const one of moving) {
    const way = one === body ? step : -step;
    [one.x, one.y] = [one.x - (dy / length) * way, one.y + (dx / length) * way];
  }
  return moving.length > 0;
};

/** A node with its name below is a box; boxes that overlap move apart along the shorter way. */
const separate = (bodies: readonly Body[]): boolean => {
  let moved = false;
  for (let i = 0; i < bodies.length; i++) {
    for (let j = i + 1; j < bodies.length; j++) moved = part(bodies[i], bodies[j]) || moved;
  }
  return moved;
};

const part = (a: Body | undefined, b: Body | undefined): boolean => {
  if (a === undefined || b === undefined || (a.fixed && b.fixed)) return false;
  const overX = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
  const overY = 2 * HALF_HEIGHT - Math.abs(a.y - b.y);
  if (overX <= 0 || overY <= 0) return false;
  const share = a.fixed || b.fixed ? 1 : 0.5;
  const [x, y] = overX < overY ? [overX + 1, 0] : [0, overY + 1];
  const [signX, signY] = [a.x < b.x ? -1 : 1, a.y < b.y ? -1 : 1];
  if (!a.fixed) [a.x, a.y] = [a.x + signX * x * share, a.y + signY * y * share];
  if (!b.fixed) [b.x, b.y] = [b.x - signX * x * share, b.y - signY * y * share];
  return true;
};
