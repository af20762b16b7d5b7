/** The words behind a drawn line, the search for claims, what happened when. */
import { HAPPENED, NAME, PAGE, QUOTATION, RELATION, STATEMENT } from './fragments.ts';
import { type AnswerOf, graphql, lookup, query, type VariablesFor } from './query.ts';

export const EVIDENCE = lookup(
  graphql(
    `query Evidence($a: ID!, $b: ID!, $types: [RelationType!], $at: TimeScope, $evidence: EvidenceFilter, $after: String) {
  a: entity(id: $a) {
    ...Name
    relations(with: $b, types: $types, at: $at, evidence: $evidence, orderBy: { field: VALID, direction: DESC }, first: 8, after: $after) {
      totalCount pageInfo { ...Page }
      nodes { ...Relation standing { statements(first: 10) { totalCount pageInfo { ...Page } nodes { ...Statement } } } }
    }
  }
  b: entity(id: $b) { ...Name }
}`,
    [NAME, PAGE, RELATION, STATEMENT],
  ),
);
export type RelationsBetween = NonNullable<AnswerOf<typeof EVIDENCE>['a']>['relations'];
export type RelationWithStatements = RelationsBetween['nodes'][number];

/** What editors rejected between two, and what stands in texts that were taken back: why nothing is left of a line. */
export const REJECTED = query(
  graphql(
    `query Rejected($a: ID!, $b: ID!, $types: [RelationType!]) {
  there: statements(filter: { subject: $a, object: $b, predicates: $types, reviews: [REJECTED] }, first: 10) { totalCount nodes { ...Statement } }
  back: statements(filter: { subject: $b, object: $a, predicates: $types, reviews: [REJECTED] }, first: 10) { totalCount nodes { ...Statement } }
}`,
    [STATEMENT],
  ),
);

export const MORE_STATEMENTS = lookup(
  graphql(
    `query MoreStatements($id: ID!, $at: TimeScope, $evidence: EvidenceFilter, $after: String) {
  node(id: $id) {
    ... on Relation {
      standing(at: $at, evidence: $evidence) {
        statements(first: 50, after: $after) { totalCount pageInfo { ...Page } nodes { ...Statement } }
      }
    }
  }
}`,
    [PAGE, STATEMENT],
  ),
);

export const CLAIMS = query(
  graphql(
    `query Claims($filter: StatementFilter, $orderBy: StatementOrder, $after: String) {
  statements(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
    totalCount pageInfo { ...Page } nodes { ...Statement }
  }
}`,
    [PAGE, STATEMENT],
  ),
);
export type StatementFilter = NonNullable<VariablesFor<typeof CLAIMS>['filter']>;

/** How many there are of what the list of claims or quotations leaves out at first. */
export const CLAIMS_LEFT_OUT = query(
  graphql(`query ClaimsLeftOut($filter: StatementFilter) { statements(filter: $filter, first: 1) { totalCount } }`),
);
export const QUOTATIONS_LEFT_OUT = query(
  graphql(
    `query QuotationsLeftOut($query: String, $speaker: ID, $at: TimeScope) {
  quotations(query: $query, speaker: $speaker, counts: false, at: $at, first: 1) { totalCount }
}`,
  ),
);

/** What was said in quotation marks; a window of world time does not count there. */
export const QUOTATIONS = query(
  graphql(
    `query Quotations($query: String, $speaker: ID, $counts: Boolean, $at: TimeScope, $after: String) {
  quotations(query: $query, speaker: $speaker, counts: $counts, at: $at, first: 50, after: $after) {
    totalCount pageInfo { ...Page } nodes { ...Quotation }
  }
}`,
    [PAGE, QUOTATION],
  ),
);

export const HISTOGRAM = query(
  graphql(`query Histogram($filter: StatementFilter, $unit: TimeUnit!, $axis: TimeAxis!) {
  statements(filter: $filter, first: 1) {
    totalCount
    years: timeline(unit: YEAR, axis: $axis) { start end count }
    buckets: timeline(unit: $unit, axis: $axis) { start end count }
  }
}`),
);
export type Bucket = AnswerOf<typeof HISTOGRAM>['statements']['buckets'][number];

export const EVENTS = query(
  graphql(
    `query Events($filter: EventFilter, $direction: SortDirection = ASC, $after: String) {
  events(filter: $filter, orderBy: { field: WHEN, direction: $direction }, first: 100, after: $after) {
    totalCount pageInfo { ...Page } nodes { ...Happened }
  }
}`,
    [PAGE, HAPPENED],
  ),
);

export const PUBLISHERS = query(
  graphql(
    `query Publishers($first: Int!) {
  entities(filter: { kinds: [MEDIA] }, first: $first) { pageInfo { ...Page } nodes { ...Name documentCount } }
  documents(retracted: false, first: 1) { totalCount }
}`,
    [NAME, PAGE],
  ),
);
export type Outlet = AnswerOf<typeof PUBLISHERS>['entities']['nodes'][number];
export const OUTLETS = query(
  graphql(
    `query Outlets($text: String!, $first: Int!) {
  search(query: $text, kinds: [MEDIA], first: $first) { edges { node { ...Name documentCount } } }
}`,
    [NAME],
  ),
);
