/** Which relations an entity, or the whole graph, has in a scope: ordered, paged and counted. */
import { at } from '../domain/fold/columns.ts';
import type { View } from '../domain/fold/view.ts';
import type { Id } from '../domain/glossary.ts';
import { familyOf, RELATION_TYPES, type RelationFamily, type RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind, Verdict } from '../domain/vocabulary.ts';
import type { CountedPage, Direction, Graph, GraphRelation, Order, Question, RelationOrderField } from './graph.ts';
import { kindsOf } from './kinds.ts';
import { openPage } from './page.ts';
import { eachTie, type Ties, type TieView } from './ties.ts';
import { otherEnd, pagesOfRelations, type RelationInScope, relationsInScopeOf, startWalk } from './walk.ts';

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

export interface ListedRelation extends RelationInScope {
  readonly other: Id;
}

/** Relations of a hub looked at before others have their turn. */
const CHUNK = 5_000;

export const relations =
  (query: RelationQuery): Question<CountedPage<ListedRelation>> =>
  async (graph) => {
    const page = openPage<RelationInScope>({ list: 'relations', ...query });
    const ties = query.of === null ? null : await graph.ties?.(query.of, query.scope);
    if (ties) return ofHub(graph, query, ties);
    let count = 0;
    for await (const matches of pagesOfMatches(graph, query)) {
      count += matches.length;
      for (const match of matches) {
        const value = orderValue(match.view, query.order.field);
        if (page.wants(value)) page.offer(value, match.relation.id, match);
      }
    }
    const { items, hasNextPage } = page.close();
    return { items: items.map((item) => ({ ...item, other: otherIn(query, item.relation) })), hasNextPage, count };
  };

async function ofHub(graph: Graph, query: RelationQuery, ties: Ties): Promise<CountedPage<ListedRelation>> {
  const { with: other, direction, verdicts, kinds, scope, order } = query;
  const page = openPage<{ readonly tie: number }>({ list: 'relations', ...query });
  const isOther = ties.others.map(
    (id, i) => (other === null || id === other) && (kinds === null || isAmong(kinds, ties.kinds[i] ?? null)),
  );
  let count = 0;
  await eachTie(graph, ties, scope, typesOf(query), (tie, view) => {
    if (!isOther[at(ties.other, tie)] || (verdicts !== null && !verdicts.includes(view.verdict))) return;
    if (direction !== 'BOTH' && (direction === 'OUT') !== (ties.isSource[tie] === 1)) return;
    count++;
    const value = orderValue(view, order.field);
    if (page.wants(value)) page.offer(value, ties.relationAt(tie).id, { tie });
  });
  const { items, hasNextPage } = page.close();
  const shown = items.map(({ tie, cursor }) => {
    const relation = ties.relationAt(tie);
    // What passed has statements in the scope.
    return { relation, view: relation.view(scope) as View, other: otherIn(query, relation), cursor };
  });
  return { items: shown, hasNextPage, count };
}

const isAmong = (kinds: readonly EntityKind[], kind: EntityKind | null): boolean =>
  kind !== null && kinds.includes(kind);

async function* pagesOfMatches(graph: Graph, query: RelationQuery): AsyncGenerator<readonly RelationInScope[]> {
  const { of, scope } = query;
  const types = typesOf(query);
  if (of === null) {
    for await (const page of pagesOfRelations(graph, scope, types)) yield matching(graph, query, page);
    return;
  }
  // A list is no walk, so it is never cut: one entity is below any budget.
  const [found = []] = await relationsInScopeOf(startWalk(graph, scope, types), [of]);
  for (let i = 0; i < found.length; i += CHUNK) {
    yield matching(graph, query, found.slice(i, i + CHUNK));
    await graph.pause();
  }
}

async function matching(
  graph: Graph,
  query: RelationQuery,
  listed: readonly RelationInScope[],
): Promise<readonly RelationInScope[]> {
  const { of, direction, verdicts, kinds } = query;
  const found = listed.filter(
    ({ relation, view }) =>
      (query.with === null ||
        otherIn(query, relation) === query.with ||
        (of === null && relation.source === query.with)) &&
      (of === null || direction === 'BOTH' || (direction === 'OUT') === (relation.source === of)) &&
      (verdicts === null || verdicts.includes(view.verdict)),
  );
  if (kinds === null) return found;
  const kindOf = await kindsOf(
    graph,
    found.map(({ relation }) => otherIn(query, relation)),
  );
  return found.filter(({ relation }) => {
    const kind = kindOf.get(otherIn(query, relation));
    return kind !== null && kind !== undefined && kinds.includes(kind);
  });
}

const otherIn = ({ of }: RelationQuery, relation: GraphRelation): Id =>
  of === null ? relation.target : otherEnd(relation, of);

function typesOf({ types, family }: RelationQuery): readonly RelationType[] | null {
  if (family === null) return types;
  return (types ?? RELATION_TYPES).filter((type) => familyOf(type) === family);
}

function orderValue(view: TieView, field: RelationOrderField): number {
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
