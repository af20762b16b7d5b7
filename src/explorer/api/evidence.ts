/** The words behind a drawn line, the search for claims, one document, what happened when. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { EventStatus, Polarity, Verdict } from '../../domain/vocabulary.ts';
import type { EvidenceFilter, TimeScope } from '../state/scope.ts';
import {
  type Connection,
  type Mention,
  NAME,
  type Name,
  PAGE,
  type Page,
  RELATION,
  type Relation,
  STATEMENT,
  type Statement,
  WHEN,
  type When,
} from './fragments.ts';
import { query } from './query.ts';

export type RelationWithStatements = Relation & { readonly statements: Connection<Statement> };
type EdgeVariables = {
  readonly a: string;
  readonly b: string;
  readonly types: readonly RelationType[];
  readonly at: TimeScope;
  readonly evidence: EvidenceFilter;
  readonly after: string | null;
};

export const EVIDENCE = query<
  { readonly a: (Name & { readonly relations: Connection<RelationWithStatements> }) | null; readonly b: Name | null },
  EdgeVariables
>(`query Evidence($a: ID!, $b: ID!, $types: [RelationType!], $at: TimeScope, $evidence: EvidenceFilter, $after: String) {
  a: entity(id: $a) {
    ${NAME}
    relations(with: $b, types: $types, at: $at, evidence: $evidence, orderBy: { field: VALID, direction: DESC }, first: 8, after: $after) {
      totalCount ${PAGE}
      nodes { ${RELATION} statements(first: 10) { totalCount ${PAGE} nodes { ${STATEMENT} } } }
    }
  }
  b: entity(id: $b) { ${NAME} }
}`);

export const MORE_STATEMENTS = query<
  { readonly node: { readonly statements?: Connection<Statement> } | null },
  { readonly id: string; readonly after: string | null }
>(`query MoreStatements($id: ID!, $after: String) {
  node(id: $id) { ... on Relation { statements(first: 50, after: $after) { totalCount ${PAGE} nodes { ${STATEMENT} } } } }
}`);

export type StatementFilter = {
  readonly aboutAny?: readonly string[];
  readonly text?: string;
  readonly saidBy?: string;
  readonly publisher?: string;
  readonly polarity?: Polarity;
  readonly reportedAs?: readonly string[];
  readonly predicates?: readonly RelationType[];
  readonly at?: TimeScope;
};

export const CLAIMS = query<
  { readonly statements: Connection<Statement> },
  {
    readonly filter: StatementFilter;
    readonly orderBy: { readonly field: string; readonly direction: string };
    readonly after: string | null;
  }
>(`query Claims($filter: StatementFilter, $orderBy: StatementOrder, $after: String) {
  statements(filter: $filter, orderBy: $orderBy, first: 50, after: $after) { totalCount ${PAGE} nodes { ${STATEMENT} } }
}`);

export type Bucket = { readonly start: string; readonly end: string; readonly count: number };

export const HISTOGRAM = query<
  {
    readonly statements: {
      readonly totalCount: number;
      readonly years: readonly Bucket[];
      readonly buckets: readonly Bucket[];
    };
  },
  { readonly filter: StatementFilter; readonly unit: string; readonly axis: string }
>(`query Histogram($filter: StatementFilter, $unit: TimeUnit!, $axis: TimeAxis!) {
  statements(filter: $filter, first: 1) {
    totalCount
    years: timeline(unit: YEAR, axis: $axis) { start end count }
    buckets: timeline(unit: $unit, axis: $axis) { start end count }
  }
}`);

export type DocumentRead = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly lang: string;
  readonly text: string;
  readonly publisher: Name | null;
  readonly publishedAt: string | null;
  readonly published: When | null;
  readonly retractedAt: string | null;
  readonly mentions: readonly Mention[];
  readonly reprints: readonly { readonly id: string; readonly title: string; readonly publisher: Name | null }[];
  readonly statements: Connection<Statement>;
};

export const DOCUMENT = query<{ readonly node: Partial<DocumentRead> | null }, { readonly id: string }>(
  `query Document($id: ID!) {
  node(id: $id) {
    id
    ... on Document {
      title url lang text publisher { ${NAME} } publishedAt published { ${WHEN} } retractedAt
      mentions { start end text entity { id } }
      reprints { id title publisher { ${NAME} } }
      statements(first: 100) { totalCount ${PAGE} nodes { ${STATEMENT} } }
    }
  }
}`,
);

export type EventRow = {
  readonly id: string;
  readonly headline: string;
  readonly eventType: RelationType;
  readonly mode: string | null;
  readonly status: EventStatus;
  readonly when: When;
  readonly place: Name | null;
  readonly verdict: Verdict;
  readonly confidence: number;
  readonly ties: readonly { readonly source: { readonly id: string }; readonly target: { readonly id: string } }[];
};

export const EVENTS = query<
  { readonly events: Connection<EventRow> },
  {
    readonly filter: {
      readonly participants?: readonly string[];
      readonly at: TimeScope;
      readonly evidence: EvidenceFilter;
    };
    readonly after: string | null;
  }
>(`query Events($filter: EventFilter, $after: String) {
  events(
    filter: $filter
    orderBy: { field: WHEN, direction: ASC }
    first: 40
    after: $after
  ) {
    totalCount ${PAGE}
    nodes {
      id headline eventType mode status when { ${WHEN} } place { ${NAME} } verdict confidence
      ties { source { id } target { id } }
    }
  }
}`);

export const PUBLISHERS = query<
  { readonly entities: { readonly pageInfo: Page; readonly nodes: readonly Name[] } },
  { readonly first: number }
>(`query Publishers($first: Int!) {
  entities(filter: { kinds: [MEDIA] }, first: $first) { ${PAGE} nodes { ${NAME} } }
}`);
