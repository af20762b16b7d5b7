/** Questions in words. */
import { NAME, QUOTE } from './fragments.ts';
import { type AnswerOf, graphql, query } from './query.ts';

export const ASK = query(
  graphql(
    `query Ask($question: String!, $context: ID, $at: TimeScope, $evidence: EvidenceFilter) {
  ask(question: $question, context: $context, at: $at, evidence: $evidence) {
    id question refused missing suggestions
    plan { operation variables inWords }
    sentences {
      text verdict entities { ...Name }
      quotes { ...Quote document { id title publisher { ...Name } } }
    }
  }
}`,
    [NAME, QUOTE],
  ),
);
export type Answer = AnswerOf<typeof ASK>['ask'];
