/** Views that are kept on the server. */
import { PAGE } from './fragments.ts';
import { type AnswerOf, graphql, lookup, query } from './query.ts';

const SAVED = graphql(`fragment Saved on SavedView { id slug title author createdAt state }`);

export const SAVE_VIEW = query(
  graphql(
    `mutation SaveView($title: String!, $operation: String!, $variables: JSON!, $state: JSON) {
  saveView(title: $title, operation: $operation, variables: $variables, state: $state) { ...Saved }
}`,
    [SAVED],
  ),
);

export const SAVED_VIEWS = query(
  graphql(`query SavedViews { savedViews(first: 25) { totalCount pageInfo { ...Page } nodes { ...Saved } } }`, [
    PAGE,
    SAVED,
  ]),
);
export type Saved = AnswerOf<typeof SAVED_VIEWS>['savedViews']['nodes'][number];

/** Whether a view still holds means running it again, so it is asked one by one. */
export const SAVED_VIEW = lookup(graphql(`query SavedView($slug: String!) { savedView(slug: $slug) { current } }`));
