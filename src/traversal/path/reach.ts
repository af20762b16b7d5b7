/** All that lies within some hops of one end of a path, whatever it is worth: nothing is folded yet. */
import type { Id } from '../../domain/glossary.ts';
import type { Others } from '../graph.ts';
import { neighborsOf, type Walk } from '../walk.ts';

export interface Reach {
  readonly center: Id;
  readonly distance: Map<Id, number>;
  /** By distance. */
  readonly rings: (readonly Id[])[];
}

/** Picks those that a path may pass through. */
export type Passable = (entities: readonly Id[]) => Promise<readonly Id[]>;

export const openReach = (center: Id): Reach => ({
  center,
  distance: new Map([[center, 0]]),
  rings: [[center]],
});

export const radiusOf = ({ rings }: Reach): number => rings.length - 1;

/** One hop wider. The other end of the path is never inside: it is only ever the last step. */
export async function widen(walk: Walk, reach: Reach, otherCenter: Id, passable: Passable): Promise<void> {
  const beyond: Id[] = [];
  for (const id of await neighborsOf(walk, reach.rings.at(-1) ?? []))
    if (id !== otherCenter && !reach.distance.has(id)) beyond.push(id);
  const ring = await passable(beyond);
  for (const id of ring) reach.distance.set(id, reach.rings.length);
  reach.rings.push(ring);
  await walk.graph.pause();
}

/** Who may stand `hops` steps from the center in a path without repetition: the center only at its own end. */
export function within({ center, distance, rings }: Reach, hops: number): Others {
  if (hops === 0) return new Set([center]);
  const inside = rings.slice(1, hops + 1);
  return {
    size: inside.reduce((sum, ring) => sum + ring.length, 0),
    has(id) {
      const away = distance.get(id);
      return away !== undefined && away > 0 && away <= hops;
    },
    *[Symbol.iterator]() {
      for (const ring of inside) yield* ring;
    },
  };
}
