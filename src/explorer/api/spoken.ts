/** On which relations somebody is on record: asked only where the view is narrowed to them, the surest first. */
import { type AnswerOf, graphql, query } from './query.ts';

export const SPOKEN = query(
  graphql(`query Spoken($filter: StatementFilter, $at: TimeScope, $evidence: EvidenceFilter) {
  statements(filter: $filter, orderBy: { field: CONFIDENCE }, first: 100) {
    totalCount nodes {
      relation {
        id relationType role source { id } target { id }
        standing(at: $at, evidence: $evidence) {
          verdict modality confidence valid { earliest latest origin } evidence { independentSources statements }
        }
      }
    }
  }
}`),
);
export type Spoken = AnswerOf<typeof SPOKEN>['statements']['nodes'][number];
