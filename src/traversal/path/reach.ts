/** All that lies within some hops of one end of a path, whatever it is worth: nothing is folded yet. */
import type { Id } from '../../domain/glossary.ts';
import { otherEnd, relationsOf, type Walk } from '../walk.ts';

export interface Reach {
  readonly center: Id;
  readonly distance: Map<Id, number>;
  /** Those just `radius` hops away. */
  frontier: readonly Id[];
  radius: number;
}

/** Picks those that a path may pass through. */
export type Passable = (entities: readonly Id[]) => Promise<readonly Id[]>;

export const openReach = (center: Id): Reach => ({
  center,
  distance: new Map([[center, 0]]),
  frontier: [center],
  radius: 0,
});

/** One hop wider. The other end of the path is never inside: it is only ever the last step. */
export async function widen(walk: Walk, reach: Reach, otherCenter: Id, passable: Passable): Promise<void> {
  const met = new Set<Id>();
  for (const [i, relations] of (await relationsOf(walk, reach.frontier)).entries()) {
    const entity = reach.frontier[i] ?? '';
    for (const relation of relations) met.add(otherEnd(relation, entity));
    await walk.graph.pause();
  }
  met.delete(otherCenter);
  for (const id of reach.distance.keys()) met.delete(id);
  reach.radius += 1;
  reach.frontier = await passable([...met]);
  for (const id of reach.frontier) reach.distance.set(id, reach.radius);
  await walk.graph.pause();
}

/** Who may stand `hops` steps from the center in a path without repetition: the center only at its own end. */
export function within({ center, distance }: Reach, hops: number): ReadonlySet<Id> {
  if (hops === 0) return new Set([center]);
  const inside = new Set<Id>();
  for (const [id, away] of distance) if (away > 0 && away <= hops) inside.add(id);
  return inside;
}
