/** One document with all that was read from it, and the list of documents. */
import { NAME, PAGE, QUOTATION, STATEMENT, WHEN } from './fragments.ts';
import { type AnswerOf, graphql, lookup, query, type VariablesFor } from './query.ts';

export const DOCUMENT = lookup(
  graphql(
    `query Document($id: ID!) {
  node(id: $id) {
    __typename
    ... on Document {
      id title url lang text publisher { ...Name } publishedAt published { ...When } retractedAt
      mentions { start end text entity { id } }
      retrievedAt reprints { id title retractedAt publisher { ...Name } }
      retractions { at author reason retracted }
      counted: statements(counts: true, first: 1) { totalCount }
      statements(first: 100) { totalCount pageInfo { ...Page } nodes { ...Statement } }
      quotations(first: 100) { totalCount nodes { ...Quotation } }
    }
  }
}`,
    [NAME, WHEN, PAGE, STATEMENT, QUOTATION],
  ),
);
export type DocumentRead = Extract<NonNullable<AnswerOf<typeof DOCUMENT>['node']>, { __typename: 'Document' }>;

const LISTED = graphql(
  `fragment Listed on Document {
  id title url lang publisher { ...Name } publishedAt published { ...When } retractedAt
  statements(counts: true, first: 1) { totalCount } quotations(counts: true, first: 1) { totalCount } reprints { id retractedAt } retrievedAt
}`,
  [NAME, WHEN],
);

export const DOCUMENTS = query(
  graphql(
    `query Documents($query: String, $lang: String, $publisher: ID, $from: DateTime, $to: DateTime, $dated: Boolean, $retracted: Boolean, $after: String) {
  documents(query: $query, lang: $lang, publisher: $publisher, publishedFrom: $from, publishedTo: $to, dated: $dated, retracted: $retracted, first: 40, after: $after) {
    totalCount pageInfo { ...Page } nodes { ...Listed }
  }
}`,
    [PAGE, LISTED],
  ),
);
export type DocumentRow = AnswerOf<typeof DOCUMENTS>['documents']['nodes'][number];
export type DocumentsAsked = Omit<VariablesFor<typeof DOCUMENTS>, 'after' | 'dated'>;

/** The first of both: those that are dated, and those that nobody has dated. */
export const FIRST_DOCUMENTS = query(
  graphql(
    `query FirstDocuments($query: String, $lang: String, $publisher: ID, $from: DateTime, $to: DateTime, $retracted: Boolean) {
  dated: documents(query: $query, lang: $lang, publisher: $publisher, publishedFrom: $from, publishedTo: $to, dated: true, retracted: $retracted, first: 40) {
    totalCount pageInfo { ...Page } nodes { ...Listed }
  }
  undated: documents(query: $query, lang: $lang, publisher: $publisher, publishedFrom: $from, publishedTo: $to, dated: false, retracted: $retracted, first: 40) {
    totalCount pageInfo { ...Page } nodes { ...Listed }
  }
  retracted: documents(query: $query, lang: $lang, publisher: $publisher, publishedFrom: $from, publishedTo: $to, retracted: true, first: 1) { totalCount }
}`,
    [PAGE, LISTED],
  ),
);

/** What the statements of some documents come to. */
export const RELATIONS_TOLD = query(
  graphql(`query RelationsTold($ids: [ID!]!, $at: TimeScope, $evidence: EvidenceFilter) {
  nodes(ids: $ids) {
    id
    ... on Document {
      statements(first: 100) {
        nodes {
          relation { id source { id } target { id } standing(at: $at, evidence: $evidence) { verdict modality confidence } }
        }
      }
    }
  }
}`),
);

/** Those that nobody has dated and that count: known only from the day they were read. */
export const UNDATED = query(
  graphql(`query Undated {
  documents(dated: false, retracted: false, first: 1) { totalCount nodes { id title retrievedAt } } }`),
);

/** Which of some are still to be dated. */
export const DATED = query(
  graphql(`query Dated($ids: [ID!]!) { nodes(ids: $ids) { id ... on Document { publishedAt retractedAt } } }`),
);

/** In which languages they are, whatever language is chosen. */
export const LANGUAGES = query(
  graphql(`query Languages($query: String, $publisher: ID, $from: DateTime, $to: DateTime) {
  documents(query: $query, publisher: $publisher, publishedFrom: $from, publishedTo: $to, first: 1) {
    languages { lang count }
  }
}`),
);
