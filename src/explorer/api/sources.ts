/** In which documents the statements about some entities, and those behind what is drawn, stand. */
import { NAME, STATEMENT, WHEN } from './fragments.ts';
import { type AnswerOf, graphql, query } from './query.ts';

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
      id relationType source { id } target { id } event { standing(at: $at, evidence: $evidence) { mode } }
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

/** The words behind what is drawn, with where they stand. */
export const QUOTED_RELATIONS = query(
  graphql(
    `query QuotedRelations($input: EgoNetworkInput!, $at: TimeScope, $evidence: EvidenceFilter) {
  egoNetwork(input: $input) {
    relations {
      id relationType role source { ...Name } target { ...Name }
      event { standing(at: $at, evidence: $evidence) { mode } }
      standing(at: $at, evidence: $evidence) {
        verdict confidence evidence { independentSources }
        statements(first: 20) { totalCount nodes { ...Statement } }
      }
    }
  }
}`,
    [NAME, STATEMENT],
  ),
);
export type QuotedRelation = AnswerOf<typeof QUOTED_RELATIONS>['egoNetwork']['relations'][number];
