/** Which place lies in which, as far as the scope knows: asked for once, when two places are compared. */
import type { Id } from '../../domain/glossary.ts';
import type { Scope } from '../../domain/scope.ts';
import { BEGINNING, END } from '../../domain/time.ts';
import type { Graph } from '../../traversal/graph.ts';
import { relationsInScopeOf, startWalk } from '../../traversal/walk.ts';

export interface Places {
  /** Is one of them in the other, at whatever remove? */
  nested(a: Id, b: Id): Promise<boolean>;
}

/** A city in a district in a region in a country in a union: further up nobody looks. */
const MOST_STEPS = 6;

export function openPlaces(graph: Graph, scope: Scope): Places {
  // Where a place lies does not change with the window asked about.
  const always: Scope = { ...scope, from: BEGINNING, to: END, includeUndated: true };
  const known = new Map<Id, Promise<ReadonlySet<Id>>>();
  const around = (place: Id): Promise<ReadonlySet<Id>> => {
    const found = known.get(place) ?? containersOf(graph, place, always);
    known.set(place, found);
    return found;
  };
  return { nested: async (a, b) => (await around(a)).has(b) || (await around(b)).has(a) };
}

async function containersOf(graph: Graph, place: Id, scope: Scope): Promise<ReadonlySet<Id>> {
  const around = new Set<Id>();
  let frontier: readonly Id[] = [place];
  for (let step = 0; step < MOST_STEPS && frontier.length > 0; step++) {
    const lists = await relationsInScopeOf(startWalk(graph, scope, ['LOCATED_IN']), frontier);
    const above = lists.flatMap((found, i) => found.filter(({ relation }) => relation.source === frontier[i]));
    frontier = [...new Set(above.map(({ relation }) => relation.target))].filter((id) => !around.has(id));
    for (const id of frontier) around.add(id);
  }
  return around;
}
