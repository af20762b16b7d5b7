/** One document with all that was read from it, and the list of documents. */
import { NAME, PAGE, STATEMENT, WHEN } from './fragments.ts';
import { type AnswerOf, graphql, lookup } from './query.ts';

export const DOCUMENT = lookup(
  graphql(
    `query Document($id: ID!) {
  node(id: $id) {
    __typename
    ... on Document {
      id title url lang text publisher { ...Name } publishedAt published { ...When } retractedAt
      mentions { start end text entity { id } }
      reprints { id title publisher { ...Name } }
      retractions { at author reason retracted }
      statements(first: 100) { totalCount pageInfo { ...Page } nodes { ...Statement } }
    }
  }
}`,
    [NAME, WHEN, PAGE, STATEMENT],
  ),
);
export type DocumentRead = Extract<NonNullable<AnswerOf<typeof DOCUMENT>['node']>, { __typename: 'Document' }>;
