/** In which documents the statements about some entities, and those behind what is drawn, stand. */
import { NAME, WHEN } from './fragments.ts';
import { graphql, query } from './query.ts';

export const SOURCES = query(
  graphql(`query Sources($filter: StatementFilter) {
  statements(filter: $filter, orderBy: { field: CONFIDENCE }, first: 100) {
    totalCount nodes { document { id publisher { id label } } }
  }
}`),
);

export const PRINTED_SOURCES = query(
  graphql(
    `query PrintedSources($input: EgoNetworkInput!, $at: TimeScope, $evidence: EvidenceFilter) {
  egoNetwork(input: $input) {
    relations {
      relationType source { id } target { id }
      standing(at: $at, evidence: $evidence) {
        statements(first: 20) {
          nodes { document { id title url publishedAt published { ...When } publisher { ...Name } } }
        }
      }
    }
  }
}`,
    [NAME, WHEN],
  ),
);
