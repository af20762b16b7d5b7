/** Questions that stand, and what they found. */
import { NAME, PAGE, QUOTE } from './fragments.ts';
import { type AnswerOf, graphql, query, type VariablesFor } from './query.ts';

export const STANDING_QUESTIONS = query(
  graphql(
    `query StandingQuestions {
  standingQuestions(first: 50) {
    nodes { id title questionKind about { ...Name } webhook webhookSecret author createdAt }
    pageInfo { ...Page }
  }
}`,
    [NAME, PAGE],
  ),
);
export type StandingQuestion = AnswerOf<typeof STANDING_QUESTIONS>['standingQuestions']['nodes'][number];
export type StandingKind = StandingQuestion['questionKind'];

export const ADD_QUESTION = query(
  graphql(`mutation AddStandingQuestion($title: String!, $ask: StandingQuestionInput!, $webhook: URL) {
  addStandingQuestion(title: $title, ask: $ask, webhook: $webhook) { id }
}`),
);
export type StandingInput = VariablesFor<typeof ADD_QUESTION>['ask'];

export const DELETE_QUESTION = query(
  graphql(`mutation DeleteStandingQuestion($id: ID!) { deleteStandingQuestion(id: $id) { id } }`),
);

export const ALERTS = query(
  graphql(
    `query Alerts($question: ID, $after: String) {
  alerts(question: $question, first: 10, after: $after) {
    pageInfo { ...Page }
    nodes {
      id place at headline questionKind verdictBefore verdictAfter entities { ...Name }
      question { id title }
      relations { id relationType source { ...Name } target { ...Name } standing { verdict modality } }
      quotes { ...Quote document { id title publishedAt publisher { ...Name } } }
    }
  }
}`,
    [NAME, PAGE, QUOTE],
  ),
);
export type Alert = AnswerOf<typeof ALERTS>['alerts']['nodes'][number];

/** Enough to count what is new, and to know whether there is anything to follow. */
export const LATEST_ALERTS = query(
  graphql(`query LatestAlerts {
  alerts(first: 50) { nodes { place } }
  standingQuestions(first: 1) { nodes { id } }
}`),
);

export const ALERTED = query(graphql(`subscription Alerted($since: Int) { alerted(since: $since) { place } }`));
