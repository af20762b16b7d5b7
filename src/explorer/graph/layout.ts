/**
 * Positions for the nodes that have none yet: springs along the lines, everything else keeps its distance
 * (Fruchterman and Reingold 1991), then names that overlap are moved apart. No chance in it: the same graph lies the same way.
 */
import type { Position } from '../state/state.ts';
import type { GraphModel } from './model.ts';
import { placeAll } from './place.ts';

/** Few nodes have room for the words on their lines. */
const lengthFor = (count: number): number => (count <= 15 ? 175 : count <= 60 ? 110 : 125);
const GRAVITY = 0.055;
/** Views are wider than high. */
const WIDER = 1.55;

type Body = {
  readonly id: string;
  readonly fixed: boolean;
  readonly halfWidth: number;
  x: number;
  y: number;
  dx: number;
  dy: number;
};

export const layOut = (
  graph: GraphModel,
  known: Readonly<Record<string, Position>>,
  fixed: ReadonlySet<string>,
): Readonly<Record<string, Position>> => {
  const start = placeAll(graph, known);
  const bodies = graph.mapNodes((id, { label }): Body => {
    const [x, y] = start[id] ?? [0, 0];
    // Names are set at 12 px and break at 130 px: about 6.4 px a letter.
    return {
      id,
      fixed: fixed.has(id),
      halfWidth: Math.max(24, Math.min(65, label.length * 3.2)) + 6,
      x,
      y,
      dx: 0,
      dy: 0,
    };
  });
  const indexOf = new Map(bodies.map(({ id }, index) => [id, index]));
  const springs = springsOf(graph, indexOf);
  const length = lengthFor(bodies.length);
  const rounds = bodies.length > 200 ? 120 : 300;
  for (let round = 0; round < rounds; round++) step(bodies, springs, length, 90 * (1 - round / rounds) + 1);
  for (let round = 0; round < 80 && separate(bodies); round++);
  return Object.fromEntries(bodies.map(({ id, x, y }) => [id, [Math.round(x), Math.round(y)] as const]));
};

type Spring = readonly [from: number, to: number];

const springsOf = (graph: GraphModel, indexOf: ReadonlyMap<string, number>): readonly Spring[] => {
  const pairs = new Map<string, Spring>();
  graph.forEachEdge((_edge, _facts, a, b) => {
    const [from, to] = [indexOf.get(a) ?? 0, indexOf.get(b) ?? 0];
    if (from !== to) pairs.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [from, to]);
  });
  return [...pairs.values()];
};

const step = (bodies: readonly Body[], springs: readonly Spring[], length: number, heat: number): void => {
  for (const body of bodies) {
    body.dx = (-body.x / WIDER) * GRAVITY * 4;
    body.dy = -body.y * GRAVITY * 4;
  }
  for (let i = 0; i < bodies.length; i++)
    for (let j = i + 1; j < bodies.length; j++) repel(bodies[i], bodies[j], length);
  for (const [from, to] of springs) attract(bodies[from], bodies[to], length);
  for (const body of bodies) {
    if (body.fixed) continue;
    const far = Math.hypot(body.dx, body.dy) || 1;
    const move = Math.min(far, heat) / far;
    body.x += body.dx * move;
    body.y += body.dy * move;
  }
};

const repel = (a: Body | undefined, b: Body | undefined, length: number): void => {
  if (a === undefined || b === undefined) return;
  const dx = (a.x - b.x) / WIDER || 0.5;
  const dy = a.y - b.y || 0.5;
  const force = (length * length) / (dx * dx + dy * dy);
  a.dx += dx * force;
  a.dy += dy * force;
  b.dx -= dx * force;
  b.dy -= dy * force;
};

const attract = (a: Body | undefined, b: Body | undefined, length: number): void => {
  if (a === undefined || b === undefined) return;
  const dx = (a.x - b.x) / WIDER;
  const dy = a.y - b.y;
  const force = Math.hypot(dx, dy) / length;
  a.dx -= dx * force;
  a.dy -= dy * force;
  b.dx += dx * force;
  b.dy += dy * force;
};

/** A node with its name below is a box; boxes that overlap move apart along the shorter way. */
const HALF_HEIGHT = 30;

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
