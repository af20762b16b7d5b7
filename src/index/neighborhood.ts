/** What surrounds an entity in a scope, before anybody expands it: how many neighbors, of what kind, by which relations. */
import type { Id } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { ENTITY_KINDS, type EntityKind, RELATION_TYPES, type RelationType } from '../domain/vocabulary.ts';
import { kindsOf } from './kinds.ts';
import type { Question } from './traversal.ts';
import { otherEnd, seenTiesOf, startWalk } from './walk.ts';

export interface NeighborFacet {
  readonly type: RelationType;
  readonly kind: EntityKind;
  /** Distinct neighbors. */
  readonly count: number;
  /** Hull of what is dated; null where it is open, or nothing is dated. */
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** Each batch of entities has a budget of its own: a count is never cut. */
const AT_ONCE = 100;

/** Distinct neighbors of each entity, in order. */
export function* degrees(entities: readonly Id[], scope: Scope): Question<readonly number[]> {
  const counts: number[] = [];
  for (let i = 0; i < entities.length; i += AT_ONCE) {
    const batch = entities.slice(i, i + AT_ONCE);
    const lists = yield* seenTiesOf(startWalk(scope), batch);
    for (const [at, ties] of lists.entries()) {
      counts.push(new Set(ties.map(({ tie }) => otherEnd(tie, batch[at] ?? ''))).size);
    }
  }
  return counts;
}

/** Most neighbors first, then in order of the vocabulary. */
export function* neighborFacets(entity: Id, scope: Scope): Question<readonly NeighborFacet[]> {
  const [ties = []] = yield* seenTiesOf(startWalk(scope), [entity]);
  const kinds = yield* kindsOf(ties.map(({ tie }) => otherEnd(tie, entity)));
  yield null;
  const facets = new Map<RelationType, Map<EntityKind, { neighbors: Set<Id>; views: View[] }>>();
  for (const { tie, view } of ties) {
    const other = otherEnd(tie, entity);
    const kind = kinds.get(other) ?? 'UNKNOWN';
    const byKind = facets.get(tie.type) ?? new Map<EntityKind, { neighbors: Set<Id>; views: View[] }>();
    const facet = byKind.get(kind) ?? { neighbors: new Set(), views: [] };
    facets.set(tie.type, byKind.set(kind, facet));
    facet.neighbors.add(other);
    facet.views.push(view);
  }
  yield null;
  return [...facets]
    .flatMap(([type, byKind]) =>
      [...byKind].map(([kind, { neighbors, views }]) => ({ type, kind, count: neighbors.size, ...hull(views) })),
    )
    .sort(
      (a, b) =>
        b.count - a.count ||
        RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
        ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind),
    );
}

/** From the first to the last instant of what is dated; null where open. */
export function hull(views: readonly View[]): { readonly earliest: number | null; readonly latest: number | null } {
  let earliest = END;
  let latest = BEGINNING;
  for (const { dated, from, to } of views) {
    if (!dated) continue;
    earliest = Math.min(earliest, from);
    latest = Math.max(latest, to);
  }
  const isDated = earliest !== END || latest !== BEGINNING;
  return {
    earliest: !isDated || earliest === BEGINNING ? null : earliest,
    latest: !isDated || latest === END ? null : latest,
  };
}
