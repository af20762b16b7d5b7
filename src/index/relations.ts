/** Which relations an entity, or the whole graph, has in a scope: ordered, paged and counted. */
import type { Id, RelationId } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { View } from '../domain/view.ts';
import {
  type EntityKind,
  familyOf,
  RELATION_TYPES,
  type RelationFamily,
  type RelationType,
  type Verdict,
} from '../domain/vocabulary.ts';
import { kindsOf } from './kinds.ts';
import { openPage } from './page.ts';
import type { Direction, IdPage, Order, Question, RelationOrderField } from './traversal.ts';
import { eachPageOfTies, otherEnd, type SeenTie, seenTiesOf, startWalk } from './walk.ts';

export interface RelationQuery {
  /** Null asks for the whole graph: then the other end is the target. */
  readonly of: Id | null;
  readonly with: Id | null;
  readonly direction: Direction;
  readonly types: readonly RelationType[] | null;
  readonly family: RelationFamily | null;
  /** Of the other end. */
  readonly kinds: readonly EntityKind[] | null;
  readonly verdicts: readonly Verdict[] | null;
  readonly scope: Scope;
  readonly order: Order<RelationOrderField>;
  readonly first: number;
  readonly after: string | null;
}

/** Ties of a hub looked at before others have their turn. */
const CHUNK = 5_000;

interface Match extends SeenTie {
  readonly other: Id;
}

export function* relations(query: RelationQuery): Question<IdPage<{ readonly id: RelationId; readonly other: Id }>> {
  const page = openPage<{ id: RelationId; other: Id }>({ list: 'relations', ...query });
  yield* eachPageOfMatches(query, (matches) => {
    for (const { tie, view, other } of matches) {
      const value = orderValue(view, query.order.field);
      if (!page.wants(value)) continue;
      const { id } = tie;
      page.offer(value, id, { id, other });
    }
  });
  return page.close();
}

export function* countRelations(query: RelationQuery): Question<number> {
  let count = 0;
  yield* eachPageOfMatches(query, (matches) => {
    count += matches.length;
  });
  return count;
}

function* eachPageOfMatches(query: RelationQuery, visit: (matches: readonly Match[]) => void): Question<void> {
  const { of, scope } = query;
  const types = typesOf(query);
  if (of === null) {
    yield* eachPageOfTies(scope, types, function* (page) {
      const matches = page.map(({ tie, view }) => ({ tie, view, other: tie.target }));
      visit(yield* matching(query, matches));
    });
    return;
  }
  // A list is no walk, so it is never cut: one entity is below any budget.
  const [ties = []] = yield* seenTiesOf(startWalk(scope, types), [of]);
  for (let i = 0; i < ties.length; i += CHUNK) {
    const matches = ties.slice(i, i + CHUNK).map(({ tie, view }) => ({ tie, view, other: otherEnd(tie, of) }));
    visit(yield* matching(query, matches));
    yield null;
  }
}

function* matching(query: RelationQuery, matches: readonly Match[]): Question<readonly Match[]> {
  const { of, direction, verdicts, kinds } = query;
  const found = matches.filter(
    ({ tie, view, other }) =>
      (query.with === null || other === query.with || (of === null && tie.source === query.with)) &&
      (of === null || direction === 'BOTH' || (direction === 'OUT') === (tie.source === of)) &&
      (verdicts === null || verdicts.includes(view.verdict)),
  );
  if (kinds === null) return found;
  const kindOf = yield* kindsOf(found.map(({ other }) => other));
  return found.filter(({ other }) => {
    const kind = kindOf.get(other);
    return kind !== null && kind !== undefined && kinds.includes(kind);
  });
}

function typesOf({ types, family }: RelationQuery): readonly RelationType[] | null {
  if (family === null) return types;
  return (types ?? RELATION_TYPES).filter((type) => familyOf(type) === family);
}

function orderValue(view: View, field: RelationOrderField): number {
  switch (field) {
    case 'VALID':
      return view.from;
    case 'KNOWN':
      return view.firstKnown;
    case 'CONFIDENCE':
      return view.confidence;
    case 'INDEPENDENT_SOURCES':
      return view.independentSources;
  }
}
