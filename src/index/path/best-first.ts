/**
 * Paths of one length in their order: weakest confidence descending, then ids. For each place the best that any rest
 * of a walk can still be worth is known from the goal backwards, so the most promising beginning is always extended
 * first, and a path that comes out is the next in order.
 */
import type { Id } from '../../domain/id.ts';
import type { Question } from '../traversal.ts';
import type { SeenTie, Walk } from '../walk.ts';
import { openHeap } from './heap.ts';
import { instantAfter, strongestInTime } from './order-in-time.ts';
import type { Hop, Strand } from './strands.ts';

/** Beginnings extended for one length before the walk says that it was cut. */
const MOST_STEPS = 200_000;

/** A path, as the tie of each hop. */
export interface FoundPath {
  readonly entities: readonly Id[];
  readonly ties: readonly SeenTie[];
}

interface Beginning {
  readonly entities: readonly Id[];
  readonly strands: readonly Strand[];
  /** What the whole path can be worth at most; just that once `ties` are chosen. */
  readonly worth: number;
  /** Earliest instant at its end, where hops must be in order of time. */
  readonly clock: number;
  readonly ties: readonly SeenTie[] | null;
}

export function* bestFirst(
  walk: Walk,
  hops: readonly Hop[],
  from: Id,
  most: number,
  timeRespecting: boolean,
): Question<readonly FoundPath[]> {
  const rest = yield* bestRest(hops);
  const heap = openHeap<Beginning>(byPromise);
  const found: FoundPath[] = [];
  heap.push({ entities: [from], strands: [], worth: Infinity, clock: -Infinity, ties: null });
  for (let steps = 1; found.length < most; steps++) {
    const next = heap.pop();
    if (!next) break;
    if (steps > MOST_STEPS) {
      walk.truncated = true;
      break;
    }
    if (steps % 200 === 0) yield null;
    if (next.ties) found.push({ entities: next.entities, ties: next.ties });
    else if (next.strands.length < hops.length) yield* extend(next, hops, rest, timeRespecting, heap.push);
    else finish(next, timeRespecting, heap.push);
  }
  return found;
}

function* extend(
  beginning: Beginning,
  hops: readonly Hop[],
  rest: readonly ReadonlyMap<Id, number>[],
  timeRespecting: boolean,
  push: (beginning: Beginning) => void,
): Question<void> {
  const { entities, strands } = beginning;
  const place = strands.length;
  let pushed = 0;
  for (const [to, strand] of hops[place]?.get(entities[place] ?? '') ?? []) {
    const reach = rest[place + 1]?.get(to);
    if (reach === undefined || entities.includes(to)) continue;
    const clock = timeRespecting ? instantAfter(strand, beginning.clock) : 0;
    if (clock === null) continue;
    const worth = Math.min(beginning.worth, strengthOf(strand), reach);
    if (++pushed % 1_000 === 0) yield null;
    push({ entities: [...entities, to], strands: [...strands, strand], worth, clock, ties: null });
  }
}

/** Chooses the ties; a choice that must be in order of time may be worth less than was hoped, and queues again. */
function finish(complete: Beginning, timeRespecting: boolean, push: (beginning: Beginning) => void): void {
  const { strands } = complete;
  const ties = timeRespecting ? strongestInTime(strands) : strands.map(([best]) => best as SeenTie);
  if (!ties) return;
  push({ ...complete, ties, worth: Math.min(...ties.map(({ view }) => view.confidence)) });
}

/** By place, what the weakest tie of the best rest of a walk is worth; infinite at the goal. */
function* bestRest(hops: readonly Hop[]): Question<readonly ReadonlyMap<Id, number>[]> {
  const last = hops.at(-1);
  const goals = new Set([...(last?.values() ?? [])].flatMap((reached) => [...reached.keys()]));
  const rest: Map<Id, number>[] = [new Map([...goals].map((id) => [id, Infinity]))];
  for (const hop of [...hops].reverse()) {
    const after = rest[0] as Map<Id, number>;
    const here = new Map<Id, number>();
    for (const [from, reached] of hop) {
      for (const [to, strand] of reached) {
        const beyond = after.get(to);
        if (beyond === undefined) continue;
        here.set(from, Math.max(here.get(from) ?? -Infinity, Math.min(strengthOf(strand), beyond)));
      }
    }
    rest.unshift(here);
    yield null;
  }
  return rest;
}

const strengthOf = (strand: Strand): number => strand[0]?.view.confidence ?? 0;

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
