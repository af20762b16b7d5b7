/** How each event between the actors in view took place: asked only where somebody filters by it. */
import { type AnswerOf, graphql, query } from './query.ts';

export const MODES = query(
  graphql(`query Modes($input: EgoNetworkInput!, $at: TimeScope, $evidence: EvidenceFilter) {
  egoNetwork(input: $input) {
    relations {
      id relationType role source { id } target { id } event { standing(at: $at, evidence: $evidence) { mode } }
      standing(at: $at, evidence: $evidence) {
        verdict modality confidence valid { earliest latest origin } evidence { independentSources statements }
      }
    }
  }
}`),
);
export type Moded = AnswerOf<typeof MODES>['egoNetwork']['relations'][number];

/** The surest; beyond them a filter by mode does not reach. */
export const MOST_MODED = 2000;
