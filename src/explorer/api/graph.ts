/** What is drawn, what could be added, what something is called. */
import { NAME, type Name } from './fragments.ts';
import { type AnswerOf, graphql, lookup, query, type VariablesFor } from './query.ts';

/** The most that the API takes: with it, `truncated` says that a walk was cut, not that a view is rich. */
export const MOST_RELATIONS = 20_000;

/** With a limit of as many entities as there are centers, this is what lies between them. */
export const DRAWN = query(
  graphql(
    `query Drawn($input: EgoNetworkInput!, $at: TimeScope, $evidence: EvidenceFilter) {
  egoNetwork(input: $input) {
    entities { ...Name summary degree(at: $at, evidence: $evidence) }
    bundles {
      a { id } b { id } relationType count forward backward earliest latest
      disputed planned requested hypothetical cancelled deniedOnly
      strongest {
        id source { id } role standing { verdict confidence evidence { independentSources statements } }
      }
    }
    stats { truncated tookMs }
  }
}`,
    [NAME],
  ),
);
export type Drawn = AnswerOf<typeof DRAWN>;
export type DrawnEntity = Drawn['egoNetwork']['entities'][number];
export type Bundle = Drawn['egoNetwork']['bundles'][number];
export type EgoInput = VariablesFor<typeof DRAWN>['input'];

export const NEIGHBORS = query(
  graphql(`query Neighbors($input: EgoNetworkInput!) {
  egoNetwork(input: $input) { entities { id } stats { truncated tookMs } }
}`),
);

const SAID = graphql(`fragment Said on Entity {
  said(counts: true, first: 1) { totalCount } quotations(counts: true, first: 1) { totalCount }
}`);
export const SEARCH = query(
  graphql(
    `query Search($text: String!, $first: Int!) {
  search(query: $text, first: $first) { edges { matchedName node { ...Name summary degree } } }
}`,
    [NAME],
  ),
);
/** Those of them who said something. */
export const SPEAKERS = query(
  graphql(
    `query Speakers($text: String!, $first: Int!) {
  search(query: $text, first: $first) { edges { matchedName node { ...Name summary degree ...Said } } }
}`,
    [NAME, SAID],
  ),
);
export const SPEAKERS_AMONG = query(
  graphql(`query SpeakersAmong($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { ...Name summary ...Said } } }`, [
    NAME,
    SAID,
  ]),
);

export type Found = AnswerOf<typeof SEARCH>['search']['edges'][number]['node'];

export const NAMES = query(
  graphql(`query Names($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { label kind } } }`),
);

/** What short ids of a link stand for. */
export const BY_SHORT_ID = query(
  graphql(`query ByShortId($shortIds: [String!]!) { entitiesByShortId(shortIds: $shortIds) { id } }`),
);

/** The entity that answers to an id now; null where none does. */
export const entityOf = (node: AnswerOf<typeof NAMES>['nodes'][number] | undefined): Name | null =>
  node != null && 'kind' in node ? node : null;

export const ACTOR = lookup(
  graphql(
    `query Actor($id: ID!, $at: TimeScope, $evidence: EvidenceFilter) {
  entity(id: $id) {
    ...Name summary degree(at: $at, evidence: $evidence) names { text lang } externalIds { scheme value url }
    neighborFacets(at: $at, evidence: $evidence) { relationType kind count earliest latest }
    said(counts: true, at: $at, first: 1) { totalCount }
    quotations(counts: true, at: $at, first: 1) { totalCount }
    notes(first: 20) { nodes { id body author createdAt } }
    mergedFrom { id decisionKind absorbedLabels decidedBy reason revertedAt }
  }
}`,
    [NAME],
  ),
);
export type Facet = NonNullable<AnswerOf<typeof ACTOR>['entity']>['neighborFacets'][number];

/** Asked only to learn whether the server is there. */
export const REVISION = query(graphql('query Revision { revision }'));
