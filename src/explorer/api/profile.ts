/** What there is to know of one actor: offices in time, last events, own words, disputes, documents. */
import { HAPPENED, NAME, QUOTATION, RELATION, STATEMENT } from './fragments.ts';
import { type AnswerOf, graphql, lookup } from './query.ts';

export const PROFILE = lookup(
  graphql(
    `query Profile($id: ID!, $at: TimeScope, $evidence: EvidenceFilter) {
  entity(id: $id) {
    ... on Person { positions(at: $at, evidence: $evidence, first: 8) { nodes { ...Relation } } }
    ... on State { officeHolders(at: $at, evidence: $evidence, first: 8) { nodes { ...Relation } } }
    ... on Organization { members(at: $at, evidence: $evidence, first: 12) { nodes { ...Relation } } }
    ... on Format { members(at: $at, evidence: $evidence, first: 12) { nodes { ...Relation } } }
    ... on Agreement { parties(at: $at, evidence: $evidence, first: 12) { nodes { ...Relation } } }
    strongest: relations(at: $at, evidence: $evidence, orderBy: { field: INDEPENDENT_SOURCES }, first: 6) {
      totalCount nodes { ...Relation }
    }
    events(at: $at, evidence: $evidence, orderBy: { field: WHEN }, first: 5) {
      totalCount timeline(unit: MONTH) { start count } nodes { ...Happened }
    }
    said(counts: true, at: $at, first: 3) { totalCount nodes { ...Statement } }
    denied: said(polarity: DENIED, counts: true, at: $at, first: 3) { totalCount nodes { ...Statement } }
    quotations(counts: true, at: $at, first: 4) { totalCount nodes { ...Quotation } }
    documents(retracted: false, first: 5) { totalCount nodes { id title publishedAt publisher { ...Name } } }
  }
  contradictions(about: $id, at: $at, evidence: $evidence, first: 12) {
    totalCount nodes { kind reason a { ...Statement } b { ...Statement } }
  }
}`,
    [NAME, RELATION, HAPPENED, STATEMENT, QUOTATION],
  ),
);
export type Profile = NonNullable<AnswerOf<typeof PROFILE>['entity']>;
export type Disputes = AnswerOf<typeof PROFILE>['contradictions'];
