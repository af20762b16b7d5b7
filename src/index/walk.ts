/** The one place where a question's walk asks for ties, folds them in its scope, and counts the work done. */
import type { Id, RelationId } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import { passes, type View } from '../domain/view.ts';
import type { EventType, RelationType } from '../domain/vocabulary.ts';
import type { GraphAnswer, GraphAnswers, GraphAsk, Happening, Question, Tie, Work } from './traversal.ts';

/** Ties a walk may examine before it says `truncated`: answers must not depend on the machine, so no clock decides. */
const BUDGET = 2_000_000;
/** Entities asked for at once: enough to make a round trip worth it, few enough to stop near the budget. */
const BATCH = 500;
/** Ties folded between two offers to let others run. */
const FOLDS = 1_000;
/** Rows of the whole graph asked for at once. */
const PAGE = 2_000;

export interface Walk {
  readonly scope: Scope;
  readonly types: readonly RelationType[] | null;
  exploredEntities: number;
  exploredRelations: number;
  truncated: boolean;
}

/** A tie that belongs to the answer, with what it is worth in the scope. */
export interface SeenTie {
  readonly tie: Tie;
  readonly view: View;
}

export interface SeenHappening {
  readonly event: Happening;
  readonly view: View;
}

export const startWalk = (scope: Scope, types: readonly RelationType[] | null = null): Walk => ({
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

/** Asks, and gives the answer the type that belongs to the ask. */
export function* ask<Kind extends keyof GraphAnswers>(
  question: Extract<GraphAsk, { readonly ask: Kind }>,
): Generator<GraphAsk | null, GraphAnswers[Kind], GraphAnswer | null> {
  return (yield question) as GraphAnswers[Kind];
}

/**
 * The ties of each entity, in order, not yet folded; only those whose other end is in `others`, where it is given.
 * Past the budget the remaining entities have none, and the walk is truncated.
 */
export function* tiesOf(
  walk: Walk,
  entities: readonly Id[],
  others?: ReadonlySet<Id>,
): Question<readonly (readonly Tie[])[]> {
  const all: (readonly Tie[])[] = [];
  const { types, scope } = walk;
  for (let i = 0; i < entities.length; i += BATCH) {
    const batch = entities.slice(i, i + BATCH);
    if (isSpent(walk)) {
      all.push(...batch.map(() => []));
      continue;
    }
    const lists = yield* ask<'ties'>({ ask: 'ties', entities: batch, types, scope, ...(others && { others }) });
    for (const [at, list] of lists.entries()) all.push(examine(walk, batch[at] ?? '', list, others));
  }
  return all;
}

/** Those of the ties that are in the walk's scope. */
export function* seen(walk: Walk, ties: readonly Tie[]): Question<readonly SeenTie[]> {
  const found: SeenTie[] = [];
  for (const [i, tie] of ties.entries()) {
    if (i % FOLDS === FOLDS - 1) yield null;
    const view = tie.see(walk.scope);
    if (view && passes(view, walk.scope)) found.push({ tie, view });
  }
  return found;
}

/** The ties in scope of each entity, in order. */
export function* seenTiesOf(walk: Walk, entities: readonly Id[]): Question<readonly (readonly SeenTie[])[]> {
  const all: (readonly SeenTie[])[] = [];
  for (const ties of yield* tiesOf(walk, entities)) all.push(yield* seen(walk, ties));
  return all;
}

/** Every tie of the graph in scope, in order of id, a page at a time. Lists are not walks: no budget cuts them. */
export function* eachPageOfTies(
  scope: Scope,
  types: readonly RelationType[] | null,
  visit: (page: readonly SeenTie[]) => Question<void> | undefined,
): Question<void> {
  const walk = startWalk(scope, types);
  let after: RelationId | null = null;
  for (;;) {
    const page: readonly Tie[] = yield* ask<'allTies'>({ ask: 'allTies', after, limit: PAGE, types, scope });
    const more = visit(yield* seen(walk, types ? page.filter((tie) => types.includes(tie.type)) : page));
    if (more) yield* more;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

/** Every event of the graph, in order of id, a page at a time: not yet folded. */
export function* eachPageOfHappenings(
  scope: Scope,
  types: readonly EventType[] | null,
  visit: (page: readonly Happening[]) => Question<void> | undefined,
): Question<void> {
  let after: Id | null = null;
  for (;;) {
    const page: readonly Happening[] = yield* ask<'allHappenings'>({
      ask: 'allHappenings',
      after,
      limit: PAGE,
      types,
      scope,
    });
    const more = visit(types ? page.filter((event) => types.includes(event.type)) : page);
    if (more) yield* more;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

/** The events that any of these entities take part in, each once, in order of id. */
export function* happeningsOf(
  entities: readonly Id[],
  types: readonly EventType[] | null,
  scope: Scope,
): Question<readonly Happening[]> {
  const lists: (readonly Happening[])[] = [];
  for (let i = 0; i < entities.length; i += BATCH) {
    const batch = entities.slice(i, i + BATCH);
    lists.push(...(yield* ask<'happenings'>({ ask: 'happenings', entities: batch, types, scope })));
  }
  const wanted = lists.map((list) => (types === null ? list : list.filter((event) => types.includes(event.type))));
  const [only = []] = wanted;
  if (wanted.length <= 1) return only;
  // An id is made when it is read, so it is read once.
  const byId = new Map(wanted.flat().map((event) => [event.id, event]));
  return [...byId.keys()].sort().map((id) => byId.get(id) as Happening);
}

/** Those of the events that are in scope. */
export function* seenHappenings(scope: Scope, events: readonly Happening[]): Question<readonly SeenHappening[]> {
  const found: SeenHappening[] = [];
  for (const [i, event] of events.entries()) {
    if (i % FOLDS === FOLDS - 1) yield null;
    const view = event.see(scope);
    if (view && passes(view, scope)) found.push({ event, view });
  }
  return found;
}

export const otherEnd = (tie: Tie, entity: Id): Id => (tie.source === entity ? tie.target : tie.source);

/** Highest confidence first, then the smallest id: what stands for parallel ties. */
export const byStrength = (a: SeenTie, b: SeenTie): number =>
  b.view.confidence - a.view.confidence || (a.tie.id < b.tie.id ? -1 : a.tie.id > b.tie.id ? 1 : 0);

/** True once the budget is used up; the walk then says that it was cut. */
export function isSpent(walk: Walk): boolean {
  const isUsedUp = walk.exploredRelations >= BUDGET;
  if (isUsedUp) walk.truncated = true;
  return isUsedUp;
}

/** An engine may answer with more than was asked for. */
function examine(walk: Walk, entity: Id, ties: readonly Tie[], others: ReadonlySet<Id> | undefined): readonly Tie[] {
  walk.exploredEntities += 1;
  walk.exploredRelations += ties.length;
  const { types } = walk;
  const ofTypes = types === null ? ties : ties.filter((tie) => types.includes(tie.type));
  return others === undefined ? ofTypes : ofTypes.filter((tie) => others.has(otherEnd(tie, entity)));
}
