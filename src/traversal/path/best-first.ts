/**
 * Paths of one length in their order: weakest confidence descending, then ids. For each place the best that any rest
 * of a walk can still be worth is known from the goal backwards, so the most promising beginning is always extended
 * first, and a path that comes out is the next in order.
 */
import type { Id } from '../../domain/glossary.ts';
import type { RelationInScope, Walk } from '../walk.ts';
import { openHeap } from './heap.ts';
import { instantAfter, strongestInTime } from './order-in-time.ts';
import type { Hop, Parallel } from './parallel.ts';

/** Beginnings extended for one length before the walk says that it was cut. */
const MOST_STEPS = 200_000;

/** A path, as the relation of each hop. */
export interface FoundPath {
  readonly entities: readonly Id[];
  readonly relations: readonly RelationInScope[];
}

interface Beginning {
  readonly entities: readonly Id[];
  readonly hops: readonly Parallel[];
  /** What the whole path can be worth at most; just that once `relations` are chosen. */
  readonly worth: number;
  /** Earliest instant at its end, where hops must be in order of time. */
  readonly clock: number;
  readonly relations: readonly RelationInScope[] | null;
}

export async function bestFirst(
  walk: Walk,
  hops: readonly Hop[],
  from: Id,
  most: number,
  timeRespecting: boolean,
): Promise<readonly FoundPath[]> {
  const rest = await bestRest(walk, hops);
  const heap = openHeap<Beginning>(byPromise);
  const found: FoundPath[] = [];
  heap.push({ entities: [from], hops: [], worth: Infinity, clock: -Infinity, relations: null });
  for (let steps = 1; found.length < most; steps++) {
    const next = heap.pop();
    if (!next) break;
    if (steps > MOST_STEPS) {
      walk.truncated = true;
      break;
    }
    if (steps % 200 === 0) await walk.graph.pause();
    if (next.relations) found.push({ entities: next.entities, relations: next.relations });
    else if (next.hops.length < hops.length) await extend(walk, next, { hops, rest, timeRespecting, push: heap.push });
    else finish(next, timeRespecting, heap.push);
  }
  return found;
}

interface Search {
  readonly hops: readonly Hop[];
  readonly rest: readonly ReadonlyMap<Id, number>[];
  readonly timeRespecting: boolean;
  readonly push: (beginning: Beginning) => void;
}

async function extend(walk: Walk, beginning: Beginning, { hops, rest, timeRespecting, push }: Search): Promise<void> {
  const { entities } = beginning;
  const place = beginning.hops.length;
  let pushed = 0;
  for (const [to, parallel] of hops[place]?.get(entities[place] ?? '') ?? []) {
    const reach = rest[place + 1]?.get(to);
    if (reach === undefined || entities.includes(to)) continue;
    const clock = timeRespecting ? instantAfter(parallel, beginning.clock) : 0;
    if (clock === null) continue;
    const worth = Math.min(beginning.worth, strengthOf(parallel), reach);
    if (++pushed % 1_000 === 0) await walk.graph.pause();
    push({ entities: [...entities, to], hops: [...beginning.hops, parallel], worth, clock, relations: null });
  }
}

/** Chooses the relations; a choice that must be in order of time may be worth less than was hoped, and queues again. */
function finish(complete: Beginning, timeRespecting: boolean, push: (beginning: Beginning) => void): void {
  const { hops } = complete;
  const relations = timeRespecting ? strongestInTime(hops) : hops.map(([best]) => best as RelationInScope);
  if (!relations) return;
  push({ ...complete, relations, worth: Math.min(...relations.map(({ view }) => view.confidence)) });
}

/** By place, what the weakest relation of the best rest of a walk is worth; infinite at the goal. */
async function bestRest(walk: Walk, hops: readonly Hop[]): Promise<readonly ReadonlyMap<Id, number>[]> {
  const last = hops.at(-1);
  const goals = new Set([...(last?.values() ?? [])].flatMap((reached) => [...reached.keys()]));
  const rest: Map<Id, number>[] = [new Map([...goals].map((id) => [id, Infinity]))];
  for (const hop of [...hops].reverse()) {
    const after = rest[0] as Map<Id, number>;
    const here = new Map<Id, number>();
    for (const [from, reached] of hop) {
      for (const [to, parallel] of reached) {
        const beyond = after.get(to);
        if (beyond === undefined) continue;
        here.set(from, Math.max(here.get(from) ?? -Infinity, Math.min(strengthOf(parallel), beyond)));
      }
    }
    rest.unshift(here);
    await walk.graph.pause();
  }
  return rest;
}

const strengthOf = (parallel: Parallel): number => parallel[0]?.view.confidence ?? 0;

/** A beginning comes before what it may still become: so equals come out in order of their ids. */
function byPromise(a: Beginning, b: Beginning): number {
  if (a.worth !== b.worth) return b.worth - a.worth;
  const shared = Math.min(a.entities.length, b.entities.length);
  for (let i = 0; i < shared; i++) {
    const [x, y] = [a.entities[i] as Id, b.entities[i] as Id];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.entities.length - b.entities.length;
}
