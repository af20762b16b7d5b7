/** All that lies within some hops of one end of a path, whatever it is worth: nothing is folded yet. */
import type { Id } from '../../domain/id.ts';
import type { Question } from '../traversal.ts';
import { otherEnd, tiesOf, type Walk } from '../walk.ts';

export interface Ball {
  readonly center: Id;
  readonly distance: Map<Id, number>;
  /** Those just `radius` hops away. */
  frontier: readonly Id[];
  radius: number;
}

/** Picks those that a path may pass through. */
export type Passable = (entities: readonly Id[]) => Question<readonly Id[]>;

export const openBall = (center: Id): Ball => ({
  center,
  distance: new Map([[center, 0]]),
  frontier: [center],
  radius: 0,
});

/** One hop wider. The other end of the path is never inside: it is only ever the last step. */
export function* growBall(walk: Walk, ball: Ball, otherCenter: Id, passable: Passable): Question<void> {
  const met = new Set<Id>();
  for (const [i, ties] of (yield* tiesOf(walk, ball.frontier)).entries()) {
    const entity = ball.frontier[i] ?? '';
    for (const tie of ties) met.add(otherEnd(tie, entity));
    yield null;
  }
  met.delete(otherCenter);
  yield null;
  for (const id of ball.distance.keys()) met.delete(id);
  ball.radius += 1;
  ball.frontier = yield* passable([...met]);
  for (const id of ball.frontier) ball.distance.set(id, ball.radius);
  yield null;
}

/** Who may stand `hops` steps from the center in a path without repetition: the center only at its own end. */
export function within({ center, distance }: Ball, hops: number): ReadonlySet<Id> {
  if (hops === 0) return new Set([center]);
  const inside = new Set<Id>();
  for (const [id, away] of distance) if (away > 0 && away <= hops) inside.add(id);
  return inside;
}
