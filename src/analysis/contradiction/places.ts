/** Which place lies in which, as far as the scope knows: asked for once, when two places are compared. */
import type { Id } from '../../domain/id.ts';
import type { Scope } from '../../domain/scope.ts';
import { BEGINNING, END } from '../../domain/time.ts';
import type { Question } from '../../index/traversal.ts';
import { seenTiesOf, startWalk } from '../../index/walk.ts';

export interface Places {
  /** Is one of them in the other, at whatever remove? */
  nested(a: Id, b: Id): Question<boolean>;
}

/** A city in a district in a region in a country in a union: further up nobody looks. */
const MOST_STEPS = 6;

export function openPlaces(scope: Scope): Places {
  // Where a place lies does not change with the window asked about.
  const always: Scope = { ...scope, from: BEGINNING, to: END, includeUndated: true };
  const known = new Map<Id, ReadonlySet<Id>>();
  function* around(place: Id): Question<ReadonlySet<Id>> {
    const found = known.get(place) ?? (yield* containersOf(place, always));
    known.set(place, found);
    return found;
  }
  return {
    *nested(a, b) {
      return (yield* around(a)).has(b) || (yield* around(b)).has(a);
    },
  };
}

function* containersOf(place: Id, scope: Scope): Question<ReadonlySet<Id>> {
  const around = new Set<Id>();
  let frontier: readonly Id[] = [place];
  for (let step = 0; step < MOST_STEPS && frontier.length > 0; step++) {
    const lists = yield* seenTiesOf(startWalk(scope, ['LOCATED_IN']), frontier);
    const above = lists.flatMap((ties, i) => ties.filter(({ tie }) => tie.source === frontier[i]));
    frontier = [...new Set(above.map(({ tie }) => tie.target))].filter((id) => !around.has(id));
    for (const id of frontier) around.add(id);
  }
  return around;
}
