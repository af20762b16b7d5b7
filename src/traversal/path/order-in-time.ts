/** Whether instants can be chosen within the windows of the hops so that they never go back, and with which relations. */

import type { RelationInScope } from '../walk.ts';
import type { Parallel } from './parallel.ts';

/** The earliest instant at which one can be beyond a hop; null where it is over by then. Undated: any time will do. */
export function instantAfter(hop: Parallel, clock: number): number | null {
  let earliest: number | null = null;
  for (const { view } of hop) {
    if (view.to < clock) continue;
    const then = Math.max(clock, view.from);
    if (earliest === null || then < earliest) earliest = then;
  }
  return earliest;
}

/** Whoever is beyond each hop as early as can be has the most choice left, so going greedily decides it. */
export function isPassable(hops: readonly Parallel[], clock: number = Number.NEGATIVE_INFINITY): boolean {
  let now: number | null = clock;
  for (const hop of hops) {
    now = instantAfter(hop, now);
    if (now === null) return false;
  }
  return true;
}

/**
 * One relation for each hop, in order of time: the weakest as strong as can be, then the strongest hop by hop. Null where no
 * choice is in order.
 */
export function strongestInTime(hops: readonly Parallel[]): readonly RelationInScope[] | null {
  const levels = [...new Set(hops.flat().map(({ view }) => view.confidence))].sort((a, b) => b - a);
  const level = levels.find((least) => isPassable(hops.map((hop) => hop.filter(isAtLeast(least)))));
  if (level === undefined) return null;
  const strong = hops.map((hop) => hop.filter(isAtLeast(level)));
  const chosen: RelationInScope[] = [];
  let clock = Number.NEGATIVE_INFINITY;
  for (const [i, hop] of strong.entries()) {
    const rest = strong.slice(i + 1);
    const next = hop.find((found) => {
      const then = instantAfter([found], clock);
      return then !== null && isPassable(rest, then);
    });
    if (!next) return null;
    clock = Math.max(clock, next.view.from);
    chosen.push(next);
  }
  return chosen;
}

const isAtLeast =
  (least: number) =>
  ({ view }: RelationInScope): boolean =>
    view.confidence >= least;
