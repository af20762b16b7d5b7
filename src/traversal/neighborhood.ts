/** What surrounds an entity in a scope, before anybody expands it: how many neighbors, of what kind, by which relations. */
import { at } from '../domain/fold/columns.ts';
import type { View } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import { RELATION_TYPES, type RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import { BEGINNING, END } from '../domain/time.ts';
import { ENTITY_KINDS, type EntityKind } from '../domain/vocabulary.ts';
import type { Graph, Question } from './graph.ts';
import { kindsOf } from './kinds.ts';
import { eachTie, type Ties } from './ties.ts';
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
    const counts = new Map<Id, number>();
    for (const id of entities) {
      const ties = await graph.ties?.(id, scope);
      if (ties) counts.set(id, await neighborsAmong(graph, ties, scope));
    }
    const others = entities.filter((id) => !counts.has(id));
    for (let i = 0; i < others.length; i += AT_ONCE) {
      const batch = others.slice(i, i + AT_ONCE);
      const lists = await relationsInScopeOf(startWalk(graph, scope), batch);
      for (const [place, id] of batch.entries()) {
        counts.set(id, new Set(lists[place]?.map(({ relation }) => otherEnd(relation, id))).size);
      }
    }
    return entities.map((id) => counts.get(id) ?? 0);
  };

async function neighborsAmong(graph: Graph, ties: Ties, scope: Scope): Promise<number> {
  const isMet = new Uint8Array(ties.others.length);
  let count = 0;
  await eachTie(graph, ties, scope, null, (i) => {
    const other = at(ties.other, i);
    if (isMet[other] === 0) count++;
    isMet[other] = 1;
  });
  return count;
}

/** Most neighbors first, then in order of the vocabulary. */
export const neighborFacets =
  (entity: Id, scope: Scope): Question<readonly NeighborFacet[]> =>
  async (graph) => {
    const ties = await graph.ties?.(entity, scope);
    const facets = ties ? await facetsAmong(graph, ties, scope) : await facetsOf(graph, entity, scope);
    return facets
      .map(({ type, kind, count, dates }) => ({ type, kind, count, ...dates.hull }))
      .sort(
        (a, b) =>
          b.count - a.count ||
          RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
          ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind),
      );
  };

async function facetsAmong(graph: Graph, ties: Ties, scope: Scope): Promise<readonly Facet[]> {
  const facets = new Facets();
  // Ties of one type stand side by side.
  const lastType = new Array<RelationType>(ties.others.length);
  await eachTie(graph, ties, scope, null, (i, view) => {
    const [other, type] = [at(ties.other, i), ties.typeAt(i)];
    facets.add(type, ties.kinds[other] ?? 'UNKNOWN', view, lastType[other] !== type);
    lastType[other] = type;
  });
  return facets.all;
}

async function facetsOf(graph: Graph, entity: Id, scope: Scope): Promise<readonly Facet[]> {
  const [relations = []] = await relationsInScopeOf(startWalk(graph, scope), [entity]);
  const kinds = await kindsOf(
    graph,
    relations.map(({ relation }) => otherEnd(relation, entity)),
  );
  await graph.pause();
  const facets = new Facets();
  const lastType = new Map<Id, RelationType>();
  for (const { relation, view } of relations) {
    const [other, type] = [otherEnd(relation, entity), relation.type];
    facets.add(type, kinds.get(other) ?? 'UNKNOWN', view, lastType.get(other) !== type);
    lastType.set(other, type);
  }
  return facets.all;
}

interface Facet {
  readonly type: RelationType;
  readonly kind: EntityKind;
  count: number;
  readonly dates: Dates;
}

class Facets {
  readonly #byType = new Map<RelationType, Map<EntityKind, Facet>>();

  add(type: RelationType, kind: EntityKind, view: Dated, isNew: boolean): void {
    const ofType = this.#byType.get(type) ?? new Map<EntityKind, Facet>();
    if (ofType.size === 0) this.#byType.set(type, ofType);
    const facet = ofType.get(kind) ?? { type, kind, count: 0, dates: new Dates() };
    if (facet.count === 0) ofType.set(kind, facet);
    if (isNew) facet.count++;
    facet.dates.add(view);
  }

  get all(): readonly Facet[] {
    return [...this.#byType.values()].flatMap((ofType) => [...ofType.values()]);
  }
}

type Dated = Pick<View, 'dated' | 'from' | 'to'>;

interface Hull {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** From the first to the last instant of what is dated; null where open. */
export function hull(views: readonly Dated[]): Hull {
  const dates = new Dates();
  for (const view of views) dates.add(view);
  return dates.hull;
}

class Dates {
  #earliest = END;
  #latest = BEGINNING;

  add({ dated, from, to }: Dated): void {
    if (!dated) return;
    this.#earliest = Math.min(this.#earliest, from);
    this.#latest = Math.max(this.#latest, to);
  }

  get hull(): Hull {
    const [earliest, latest] = [this.#earliest, this.#latest];
    const isDated = earliest !== END || latest !== BEGINNING;
    return {
      earliest: !isDated || earliest === BEGINNING ? null : earliest,
      latest: !isDated || latest === END ? null : latest,
    };
  }
}
