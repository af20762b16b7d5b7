/** The one place where a question's walk asks for relations, looks at them in its scope, and counts the work done. */

import { passes, type View } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import type { EventType, RelationType } from '../domain/relation-types.ts';
import { isWindowed, type Scope } from '../domain/scope.ts';
import type { Graph, GraphEvent, GraphRelation, Others, PageAsked, Work } from './graph.ts';

/** Relations a walk may examine before it says `truncated`: answers must not depend on the machine, so no clock decides. */
const BUDGET = 2_000_000;
/** Entities asked for at once: enough to make a round trip worth it, few enough to stop near the budget. */
const BATCH = 500;
/** Folds between two offers to let others run. */
const FOLDS = 1_000;
/** Rows of the whole graph asked for at once. */
const PAGE = 2_000;

export interface Walk {
  readonly graph: Graph;
  readonly scope: Scope;
  readonly types: readonly RelationType[] | null;
  exploredEntities: number;
  exploredRelations: number;
  truncated: boolean;
}

/** A relation that belongs to the answer, with what it comes to in the scope. */
export interface RelationInScope {
  readonly relation: GraphRelation;
  readonly view: View;
}

export interface EventInScope {
  readonly event: GraphEvent;
  readonly view: View;
}

export const startWalk = (graph: Graph, scope: Scope, types: readonly RelationType[] | null = null): Walk => ({
  graph,
  scope,
  types,
  exploredEntities: 0,
  exploredRelations: 0,
  truncated: false,
});

export const workOf = ({ exploredEntities, exploredRelations, truncated }: Walk): Work => ({
  exploredEntities,
  exploredRelations,
  truncated,
});

/**
 * The relations of each entity, in order, not yet looked at; only those whose other end is in `others`, where it is
 * given. Past the budget the remaining entities have none, and the walk is truncated.
 */
export async function relationsOf(
  walk: Walk,
  entities: readonly Id[],
  others?: Others,
): Promise<readonly (readonly GraphRelation[])[]> {
  const all: (readonly GraphRelation[])[] = [];
  const { graph, types, scope } = walk;
  for (let i = 0; i < entities.length; i += BATCH) {
    const batch = entities.slice(i, i + BATCH);
    if (isSpent(walk)) {
      all.push(...batch.map(() => []));
      continue;
    }
    const lists = await graph.relationsOf(batch, { types, scope, ...(others && { others }) });
    for (const [at, list] of lists.entries()) all.push(examine(walk, batch[at] ?? '', list, others));
    await graph.pause();
  }
  return all;
}

/** Whom relations lead to from these entities, each once, but for those that cannot be in scope. */
export async function neighborsOf(walk: Walk, entities: readonly Id[]): Promise<ReadonlySet<Id>> {
  const met = new Set<Id>();
  for (let i = 0; i < entities.length && !isSpent(walk); i += BATCH) {
    for (const id of await neighborsOfSome(walk, entities.slice(i, i + BATCH))) met.add(id);
    await walk.graph.pause();
  }
  return met;
}

async function neighborsOfSome(walk: Walk, entities: readonly Id[]): Promise<Iterable<Id>> {
  const { graph, types, scope } = walk;
  if (graph.neighborsOf) {
    const { ids, examined } = await graph.neighborsOf(entities, { types, scope });
    walk.exploredEntities += entities.length;
    walk.exploredRelations += examined;
    return ids;
  }
  const lists = await relationsOf(walk, entities);
  return lists.flatMap((relations, i) =>
    relations.filter((relation) => relation.mayPass(scope)).map((relation) => otherEnd(relation, entities[i] ?? '')),
  );
}

/** Those of the relations that are in the walk's scope. */
export async function inScope(walk: Walk, relations: readonly GraphRelation[]): Promise<readonly RelationInScope[]> {
  const found: RelationInScope[] = [];
  const isWindow = isWindowed(walk.scope);
  let units = 0;
  for (const [i, relation] of relations.entries()) {
    if (i % FOLDS === FOLDS - 1) {
      await walk.graph.pause(units);
      units = 0;
    }
    const view = isWindow && !relation.mayPass(walk.scope) ? null : relation.view(walk.scope);
    units += view?.statements ?? 1;
    if (view && passes(view, walk.scope)) found.push({ relation, view });
  }
  await walk.graph.pause(units);
  return found;
}

/** The relations in scope of each entity, in order. */
export async function relationsInScopeOf(
  walk: Walk,
  entities: readonly Id[],
): Promise<readonly (readonly RelationInScope[])[]> {
  const all: (readonly RelationInScope[])[] = [];
  for (const relations of await relationsOf(walk, entities)) all.push(await inScope(walk, relations));
  return all;
}

type Listed<Type> = Omit<PageAsked<Type>, 'limit'>;

/** Every relation of the graph in scope, in order of id, a page at a time. Lists are not walks: no budget cuts them. */
export async function* pagesOfRelations(
  graph: Graph,
  scope: Scope,
  types: readonly RelationType[] | null,
): AsyncGenerator<readonly RelationInScope[]> {
  const walk = startWalk(graph, scope, types);
  for await (const page of unfoldedRelations(graph, { scope, types })) yield await inScope(walk, page);
}

/** The same, not yet looked at. */
export async function* unfoldedRelations(
  graph: Graph,
  asked: Listed<RelationType>,
): AsyncGenerator<readonly GraphRelation[]> {
  const { types } = asked;
  const pages = paged((after) => graph.relationsAfter(after, { ...asked, limit: PAGE }));
  for await (const page of pages) yield types ? page.filter(({ type }) => types.includes(type)) : page;
}

/** Every event of the graph, in order of id, a page at a time: not yet looked at. */
export async function* pagesOfEvents(graph: Graph, asked: Listed<EventType>): AsyncGenerator<readonly GraphEvent[]> {
  const { types } = asked;
  for await (const page of paged((after) => graph.eventsAfter(after, { ...asked, limit: PAGE }))) {
    yield types ? page.filter(({ type }) => types.includes(type)) : page;
    await graph.pause();
  }
}

async function* paged<Row extends { readonly id: string }>(
  next: (after: string | null) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let after: string | null = null; ; ) {
    const page: readonly Row[] = await next(after);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

/** The events that any of these entities take part in, each once, in order of id. */
export async function eventsOf(
  graph: Graph,
  entities: readonly Id[],
  types: readonly EventType[] | null,
  scope: Scope,
): Promise<readonly GraphEvent[]> {
  const lists: (readonly GraphEvent[])[] = [];
  for (let i = 0; i < entities.length; i += BATCH) {
    lists.push(...(await graph.eventsOf(entities.slice(i, i + BATCH), { types, scope })));
  }
  const wanted = lists.map((list) => (types === null ? list : list.filter((event) => types.includes(event.type))));
  const [only = []] = wanted;
  if (wanted.length <= 1) return only;
  // An id is made when it is read, so it is read once.
  const byId = new Map(wanted.flat().map((event) => [event.id, event]));
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

/** Those of the events that are in scope. */
export async function eventsInScope(
  graph: Graph,
  scope: Scope,
  events: readonly GraphEvent[],
): Promise<readonly EventInScope[]> {
  const found: EventInScope[] = [];
  const isWindow = isWindowed(scope);
  let units = 0;
  for (const [i, event] of events.entries()) {
    if (i % FOLDS === FOLDS - 1) {
      await graph.pause(units);
      units = 0;
    }
    const view = isWindow && !event.mayPass(scope) ? null : event.view(scope);
    units += view?.statements ?? 1;
    if (view && passes(view, scope)) found.push({ event, view });
  }
  await graph.pause(units);
  return found;
}

export const otherEnd = ({ source, target }: GraphRelation, entity: Id): Id => (source === entity ? target : source);

/** Highest confidence first, then the smallest id: what stands for parallel relations. */
export const byStrength = (a: RelationInScope, b: RelationInScope): number =>
  b.view.confidence - a.view.confidence || compareIds(a.relation.id, b.relation.id);

export const compareIds = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** True once the budget is used up; the walk then says that it was cut. */
export function isSpent(walk: Walk): boolean {
  const isUsedUp = walk.exploredRelations >= BUDGET;
  if (isUsedUp) walk.truncated = true;
  return isUsedUp;
}

/** An engine may answer with more than was asked for. */
function examine(
  walk: Walk,
  entity: Id,
  relations: readonly GraphRelation[],
  others: Others | undefined,
): readonly GraphRelation[] {
  walk.exploredEntities += 1;
  walk.exploredRelations += relations.length;
  const { types } = walk;
  const ofTypes = types === null ? relations : relations.filter((relation) => types.includes(relation.type));
  return others === undefined ? ofTypes : ofTypes.filter((relation) => others.has(otherEnd(relation, entity)));
}
