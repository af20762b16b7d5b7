/** Where two statements in the scope cannot both be so: both are shown, and neither is preferred. */
import { durableId, type Id, type RelationId } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { DURABLE_TYPES, isEventType, type RelationType } from '../domain/vocabulary.ts';
import { happeningById, tieById } from '../index/by-id.ts';
import { openPage } from '../index/page.ts';
import type { IdPage, Question, Tie } from '../index/traversal.ts';
import {
  eachPageOfHappenings,
  eachPageOfTies,
  happeningsOf,
  type SeenTie,
  seen,
  seenHappenings,
  seenTiesOf,
  startWalk,
  tiesOf,
} from '../index/walk.ts';
import type { StoredStatement } from '../store/store.ts';
import { type Conflict, conflictsInDurable, conflictsInEvent, conflictsOfRole } from './contradiction/conflicts.ts';
import { openPlaces, type Places } from './contradiction/places.ts';

export type ContradictionKind = 'DENIAL' | 'DATE' | 'PLACE' | 'ROLE';

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

/** Latest known first. */
export function* contradictions(query: ContradictionQuery): Question<IdPage<ContradictionAnswer>> {
  const order = { field: 'KNOWN', direction: 'DESC' } as const;
  const page = openPage<ContradictionAnswer>({ list: 'contradictions', order, ...query });
  yield* eachConflict(query, ({ kind, a, b, reason }) => {
    if (page.wants(b.known)) {
      page.offer(b.known, `${a.id} ${b.id} ${kind}`, { kind, a: a.id, b: b.id, reason });
    }
  });
  return page.close();
}

export function* countContradictions(query: Sought): Question<number> {
  let count = 0;
  yield* eachConflict(query, () => {
    count += 1;
  });
  return count;
}

/** What contradicts one statement, latest known first. */
export function* contradictionsOf(
  { id, founder, predicate }: Pick<StoredStatement, 'id' | 'founder' | 'predicate'>,
  scope: Scope,
): Question<readonly ContradictionAnswer[]> {
  if (founder === null) return [];
  const group = isEventType(predicate) ? founder : durableId(predicate, founder);
  const found: Conflict[] = [];
  yield* eachConflict({ about: null, group, kinds: null, scope }, (conflict) => {
    if (conflict.a.id === id || conflict.b.id === id) found.push(conflict);
  });
  return found
    .sort((x, y) => y.b.known - x.b.known || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1))
    .map(({ kind, a, b, reason }) => ({ kind, a: a.id, b: b.id, reason }));
}

function* eachConflict(sought: Sought, visit: (conflict: Conflict) => void): Question<void> {
  const { kinds } = sought;
  const wanted = (conflict: Conflict) => {
    if (kinds === null || kinds.includes(conflict.kind)) visit(conflict);
  };
  if (kinds === null || kinds.some((kind) => kind !== 'ROLE')) yield* eachInEvents(sought, wanted);
  if (kinds === null || kinds.includes('DENIAL') || kinds.includes('ROLE')) yield* eachInDurables(sought, wanted);
}

function* eachInEvents(sought: Sought, visit: (conflict: Conflict) => void): Question<void> {
  const { about, group, kinds, scope } = sought;
  const places = kinds === null || kinds.includes('PLACE') ? openPlaces(scope) : null;
  if (group !== null) {
    const event = group.includes(':') ? null : yield* happeningById(group);
    if (event) yield* eachIn([event], scope, places, visit);
  } else if (about !== null) {
    yield* eachIn(yield* happeningsOf([about], null, scope), scope, places, visit);
  } else {
    yield* eachPageOfHappenings(scope, null, (page) => eachIn(page, scope, places, visit));
  }
}

function* eachIn(
  events: Parameters<typeof seenHappenings>[1],
  scope: Scope,
  places: Places | null,
  visit: (conflict: Conflict) => void,
): Question<void> {
  const several = events.filter(({ statementCount }) => statementCount > 1);
  for (const { event } of yield* seenHappenings(scope, several)) {
    for (const conflict of yield* conflictsInEvent(event, scope, places)) visit(conflict);
    yield null;
  }
}

function* eachInDurables(sought: Sought, visit: (conflict: Conflict) => void): Question<void> {
  const { about, group, scope } = sought;
  const byEnds = new Map<string, SeenTie[]>();
  const collect = (ties: readonly SeenTie[]) => {
    for (const found of ties) {
      if (group === null || found.tie.id === group) conflictsInDurable(found, scope).forEach(visit);
      if (found.tie.role !== null) join(byEnds, found);
    }
    return undefined;
  };
  if (group !== null) collect(yield* parallelTo(group, scope));
  else if (about !== null) collect((yield* seenTiesOf(startWalk(scope, DURABLE_TYPES), [about]))[0] ?? []);
  else yield* eachPageOfTies(scope, DURABLE_TYPES, collect);
  for (const parallel of byEnds.values()) {
    conflictsOfRole(parallel, group, scope).forEach(visit);
    yield null;
  }
}

function join(byEnds: Map<string, SeenTie[]>, found: SeenTie): void {
  const key = `${found.tie.type} ${found.tie.source} ${found.tie.target}`;
  const parallel = byEnds.get(key);
  if (parallel) parallel.push(found);
  else byEnds.set(key, [found]);
}

/** A durable relation and those of the same ends and type. */
function* parallelTo(relation: RelationId, scope: Scope): Question<readonly SeenTie[]> {
  const tie: Tie | null = relation.includes(':') ? yield* tieById(relation) : null;
  if (tie === null || isEventType(tie.type)) return [];
  const types: readonly RelationType[] = [tie.type];
  const [ties = []] = yield* tiesOf(startWalk(scope, types), [tie.source], new Set([tie.target]));
  return yield* seen(
    startWalk(scope),
    ties.filter(({ source }) => source === tie.source),
  );
}
