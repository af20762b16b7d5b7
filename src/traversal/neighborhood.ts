/** What surrounds an entity in a scope, before anybody expands it: how many neighbors, of what kind, by which relations. */
import type { Id } from '../domain/glossary.ts';
import { RELATION_TYPES, type RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { ENTITY_KINDS, type EntityKind } from '../domain/vocabulary.ts';
import type { Question } from './graph.ts';
import { kindsOf } from './kinds.ts';
import { otherEnd, relationsInScopeOf, startWalk } from './walk.ts';

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
export const degrees =
  (entities: readonly Id[], scope: Scope): Question<readonly number[]> =>
  async (graph) => {
    const counts: number[] = [];
    for (let i = 0; i < entities.length; i += AT_ONCE) {
      const batch = entities.slice(i, i + AT_ONCE);
      const lists = await relationsInScopeOf(startWalk(graph, scope), batch);
      for (const [at, relations] of lists.entries()) {
        counts.push(new Set(relations.map(({ relation }) => otherEnd(relation, batch[at] ?? ''))).size);
      }
    }
    return counts;
  };

/** Most neighbors first, then in order of the vocabulary. */
export const neighborFacets =
  (entity: Id, scope: Scope): Question<readonly NeighborFacet[]> =>
  async (graph) => {
    const [relations = []] = await relationsInScopeOf(startWalk(graph, scope), [entity]);
    const kinds = await kindsOf(
      graph,
      relations.map(({ relation }) => otherEnd(relation, entity)),
    );
    await graph.pause();
    const facets = new Map<RelationType, Map<EntityKind, Facet>>();
    for (const { relation, view } of relations) {
      const { type } = relation;
      const other = otherEnd(relation, entity);
      const kind = kinds.get(other) ?? 'UNKNOWN';
      const ofType = facets.get(type) ?? new Map<EntityKind, Facet>();
      facets.set(type, ofType);
      const facet = ofType.get(kind) ?? { type, kind, neighbors: new Set(), views: [] };
      ofType.set(kind, facet);
      facet.neighbors.add(other);
      facet.views.push(view);
    }
    await graph.pause();
    return [...facets.values()]
      .flatMap((ofType) => [...ofType.values()])
      .map(({ type, kind, neighbors, views }) => ({ type, kind, count: neighbors.size, ...hull(views) }))
      .sort(
        (a, b) =>
          b.count - a.count ||
          RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
          ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind),
      );
  };

interface Facet {
  readonly type: RelationType;
  readonly kind: EntityKind;
  readonly neighbors: Set<Id>;
  readonly views: View[];
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
