/** Where two statements in the scope cannot both be so: both are shown, and neither is preferred. */
import type { Id, RelationId } from '../domain/glossary.ts';
import { durableRelationId, isRelationId } from '../domain/id.ts';
import { DURABLE_TYPES, isEventType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { StoredStatement } from '../store/stored.ts';
import type { Graph, GraphEvent, Question, RankedPage } from '../traversal/graph.ts';
import { openPage } from '../traversal/page.ts';
import {
  compareIds,
  eventsInScope,
  eventsOf,
  inScope,
  pagesOfEvents,
  pagesOfRelations,
  type RelationInScope,
  relationsInScopeOf,
  relationsOf,
  startWalk,
} from '../traversal/walk.ts';
import {
  type Conflict,
  type ContradictionKind,
  conflictsInDurable,
  conflictsInEvent,
  conflictsOfRole,
  countOf,
  type Pair,
  pairKey,
  pairsOf,
} from './contradiction/conflicts.ts';
import { openPlaces } from './contradiction/places.ts';
import { reasonOf } from './contradiction/reason.ts';

export interface ContradictionQuery {
  readonly about: Id | null;
  /** One event id, or the id of one durable relation. */
  readonly group: Id | RelationId | null;
  readonly kinds: readonly ContradictionKind[] | null;
  readonly scope: Scope;
  readonly first: number;
  readonly after: string | null;
}

export interface ContradictionAnswer {
  readonly kind: ContradictionKind;
  /** Statements; `a` is the one known earlier. */
  readonly a: Id;
  readonly b: Id;
  /** One sentence. */
  readonly reason: string;
}

type Sought = Pick<ContradictionQuery, 'about' | 'group' | 'kinds' | 'scope'>;

const answerOf = (pair: Pair): ContradictionAnswer => ({
  kind: pair.kind,
  a: pair.a.id,
  b: pair.b.id,
  reason: reasonOf(pair),
});

/** Latest known first. */
export const contradictions =
  (query: ContradictionQuery): Question<RankedPage<ContradictionAnswer>> =>
  async (graph) => {
    const order = { field: 'KNOWN', direction: 'DESC' } as const;
    const page = openPage<{ readonly pair: Pair }>({ list: 'contradictions', order, ...query });
    for await (const conflict of conflictsIn(graph, query)) {
      for (const pair of pairsOf(conflict)) {
        // In the order of the page: once one comes too late for it, so do the rest of its conflict.
        if (page.isPast(pair.b.known, pairKey(pair))) break;
        page.offer(pair.b.known, pairKey(pair), { pair });
      }
    }
    const { items, hasNextPage } = page.close();
    return { items: items.map(({ pair, cursor }) => ({ ...answerOf(pair), cursor })), hasNextPage };
  };

export const countContradictions =
  (query: Sought): Question<number> =>
  async (graph) => {
    let count = 0;
    for await (const conflict of conflictsIn(graph, query)) count += countOf(conflict);
    return count;
  };

/** What contradicts one statement, latest known first, at most `most`. */
export const contradictionsOf =
  (
    { id, group, predicate }: Pick<StoredStatement, 'id' | 'group' | 'predicate'>,
    scope: Scope,
    most: number,
  ): Question<readonly ContradictionAnswer[]> =>
  async (graph) => {
    if (group === null) return [];
    const sought = isEventType(predicate) ? group : durableRelationId(predicate, group);
    const found: Pair[] = [];
    for await (const conflict of conflictsIn(graph, { about: null, group: sought, kinds: null, scope })) {
      const own = only(conflict, id);
      if (own) found.push(...firstOf(pairsOf(own), most));
    }
    return found
      .sort((x, y) => y.b.known - x.b.known || compareIds(pairKey(x), pairKey(y)))
      .slice(0, most)
      .map(answerOf);
  };

function* firstOf<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  let count = 0;
  for (const item of items) {
    if (++count > most) return;
    yield item;
  }
}

/** The part of a conflict that one statement has; null where it takes no part. */
function only(conflict: Conflict, id: Id): Conflict | null {
  const [one, other] = [
    conflict.one.filter((point) => point.id === id),
    conflict.other.filter((point) => point.id === id),
  ];
  if (one.length > 0) return { ...conflict, one };
  return other.length > 0 ? { ...conflict, other } : null;
}

async function* conflictsIn(graph: Graph, sought: Sought): AsyncGenerator<Conflict> {
  const { kinds } = sought;
  if (kinds === null || kinds.some((kind) => kind !== 'ROLE')) yield* conflictsInEvents(graph, sought);
  if (kinds === null || kinds.includes('DENIAL') || kinds.includes('ROLE')) yield* conflictsInDurables(graph, sought);
}

async function* conflictsInEvents(graph: Graph, sought: Sought): AsyncGenerator<Conflict> {
  const { scope, kinds } = sought;
  const places = openPlaces(graph, scope);
  for await (const events of eventsSought(graph, sought)) {
    const several = events.filter(({ statementCount }) => statementCount > 1);
    for (const { event } of await eventsInScope(graph, scope, several)) {
      yield* await conflictsInEvent(graph, event, scope, kinds, places);
      await graph.pause();
    }
  }
}

async function* eventsSought(graph: Graph, { about, group, scope }: Sought): AsyncGenerator<readonly GraphEvent[]> {
  if (group !== null) {
    if (!isRelationId(group)) yield (await graph.events([group])).filter((event) => event !== null);
  } else if (about !== null) yield eventsOf(graph, [about], null, scope);
  else yield* pagesOfEvents(graph, { scope, types: null });
}

async function* conflictsInDurables(graph: Graph, sought: Sought): AsyncGenerator<Conflict> {
  const { group, kinds, scope } = sought;
  const isWanted = (kind: ContradictionKind) => kinds === null || kinds.includes(kind);
  const byEnds = new Map<string, RelationInScope[]>();
  for await (const relations of durablesSought(graph, sought)) {
    for (const found of relations) {
      if (found.relation.role !== null) join(byEnds, found);
      const isSought = isWanted('DENIAL') && (group === null || found.relation.id === group);
      if (isSought) yield* await conflictsInDurable(graph, found.relation, scope);
    }
    await graph.pause();
  }
  if (isWanted('ROLE')) yield* conflictsOfRoles(graph, [...byEnds.values()], sought);
}

async function* conflictsOfRoles(graph: Graph, byEnds: readonly RelationInScope[][], { group, scope }: Sought) {
  for (const parallel of byEnds) {
    if (parallel.length > 1) yield* await conflictsOfRole(graph, parallel, group, scope);
    await graph.pause();
  }
}

function join(byEnds: Map<string, RelationInScope[]>, found: RelationInScope): void {
  const { type, source, target } = found.relation;
  const key = `${type} ${source} ${target}`;
  const parallel = byEnds.get(key);
  if (parallel) parallel.push(found);
  else byEnds.set(key, [found]);
}

async function* durablesSought(
  graph: Graph,
  { about, group, scope }: Sought,
): AsyncGenerator<readonly RelationInScope[]> {
  if (group !== null) yield parallelTo(graph, group, scope);
  else if (about !== null) {
    const [relations = []] = await relationsInScopeOf(startWalk(graph, scope, DURABLE_TYPES), [about]);
    yield relations;
  } else yield* pagesOfRelations(graph, scope, DURABLE_TYPES);
}

/** A durable relation and those of the same ends and type. */
async function parallelTo(graph: Graph, id: RelationId, scope: Scope): Promise<readonly RelationInScope[]> {
  const [relation] = isRelationId(id) ? await graph.relations([id]) : [];
  if (!relation || isEventType(relation.type)) return [];
  const walk = startWalk(graph, scope, [relation.type]);
  const [found = []] = await relationsOf(walk, [relation.source], new Set([relation.target]));
  return inScope(
    walk,
    found.filter(({ source }) => source === relation.source),
  );
}
