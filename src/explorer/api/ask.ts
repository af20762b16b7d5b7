/** Questions in words, and their plans asked again with something changed. */
import { NAME, QUOTE } from './fragments.ts';
import { graphql, query, type Read, type VariablesFor } from './query.ts';

const ANSWER = graphql(
  `fragment Answered on Answer {
  id question refused missing suggestions
  plan { id operation variables inWords acting { ...Name } affected { ...Name } places { ...Name } types from to asOf }
  sentences {
    text verdict entities { ...Name }
    quotes { ...Quote document { id title publisher { ...Name } } }
  }
}`,
  [NAME, QUOTE],
);
export type Answer = Read<typeof ANSWER>;
export type Plan = NonNullable<Answer['plan']>;

export const ASK = query(
  graphql(
    `query Ask($question: String!, $context: ID, $at: TimeScope, $evidence: EvidenceFilter) {
  answer: ask(question: $question, context: $context, at: $at, evidence: $evidence) { ...Answered }
}`,
    [ANSWER],
  ),
);

export const ASK_AGAIN = query(
  graphql(
    `query AskAgain($plan: ID!, $change: PlanChange!, $at: TimeScope, $evidence: EvidenceFilter) {
  answer: askAgain(plan: $plan, change: $change, at: $at, evidence: $evidence) { ...Answered }
}`,
    [ANSWER],
  ),
);
export type PlanChange = VariablesFor<typeof ASK_AGAIN>['change'];
