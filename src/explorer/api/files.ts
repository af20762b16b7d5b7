/** Files that only the server can read: what is in them, and tables into the graph. */
import { WHEN } from './fragments.ts';
import { type AnswerOf, graphql, query, type VariablesFor } from './query.ts';

export const READ_FILE = query(
  graphql(
    `query ReadFile($file: FileInput!) {
  readFile(file: $file) {
    documents { text title publisher published url lang author pages }
    table {
      map rows rejected
      statements { subject predicate object place polarity modality attribution valid { ...When } start end confidence }
    }
    failures
  }
}`,
    [WHEN],
  ),
);
export type FileReading = AnswerOf<typeof READ_FILE>['readFile'];
export type FileInput = VariablesFor<typeof READ_FILE>['file'];

export const INGEST_TABLE = query(
  graphql(`mutation IngestTable($file: FileInput!) {
  ingestTable(file: $file) {
    __typename ... on TableIngested { rows statementsAdded rejected } ... on Error { message }
  }
}`),
);
