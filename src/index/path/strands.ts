/** For one length of path: at each hop, the ties in scope that lie on some walk of that length between the two ends. */
import type { Id } from '../../domain/id.ts';
import type { Question, Tie } from '../traversal.ts';
import { byStrength, otherEnd, type SeenTie, seen, tiesOf, type Walk } from '../walk.ts';
import { type Ball, within } from './ball.ts';

/** Parallel ties, strongest first. Never empty. */
export type Strand = readonly SeenTie[];

/** By the entity it leaves, then by the one it reaches. */
export type Hop = ReadonlyMap<Id, ReadonlyMap<Id, Strand>>;

/** Hops in order from the first ball's center to the second's: as many as both radii and the step between them. */
export function* strandsBetween(walk: Walk, start: Ball, goal: Ball): Question<readonly Hop[]> {
  const left = within(start, start.radius);
  yield null;
  const meeting = yield* hopBetween(walk, left, within(goal, goal.radius));
  const hops: Hop[] = [meeting];
  for (let away = start.radius - 1; away >= 0; away--) {
    hops.unshift(yield* hopBetween(walk, within(start, away), leftOf(hops[0])));
  }
  for (let away = goal.radius - 1; away >= 0; away--) {
    hops.push(yield* hopBetween(walk, rightOf(hops.at(-1)), within(goal, away)));
  }
  return hops;
}

function* hopBetween(walk: Walk, left: ReadonlySet<Id>, right: ReadonlySet<Id>): Question<Hop> {
  const hop = new Map<Id, Map<Id, Strand>>();
  if (left.size === 0 || right.size === 0) return hop;
  const fromLeft = left.size <= right.size;
  const [few, many] = fromLeft ? [left, right] : [right, left];
  yield null;
  const lists = yield* tiesOf(walk, [...few], many);
  for (const [i, entity] of [...few].entries()) {
    if (i % 500 === 499) yield null;
    for (const [other, strand] of yield* strandsOf(walk, entity, lists[i] ?? [])) {
      const [from, to] = fromLeft ? [entity, other] : [other, entity];
      hop.set(from, (hop.get(from) ?? new Map<Id, Strand>()).set(to, strand));
    }
  }
  return hop;
}

/** The ties of an entity by their other end, those that are in scope. */
function* strandsOf(walk: Walk, entity: Id, ties: readonly Tie[]): Question<ReadonlyMap<Id, Strand>> {
  const strands = new Map<Id, SeenTie[]>();
  for (const found of yield* seen(walk, ties)) {
    const other = otherEnd(found.tie, entity);
    const strand = strands.get(other);
    if (strand) strand.push(found);
    else strands.set(other, [found]);
  }
  for (const strand of strands.values()) if (strand.length > 1) strand.sort(byStrength);
  return strands;
}

const leftOf = (hop: Hop | undefined): ReadonlySet<Id> => new Set(hop?.keys());
const rightOf = (hop: Hop | undefined): ReadonlySet<Id> =>
  new Set([...(hop?.values() ?? [])].flatMap((reached) => [...reached.keys()]));
