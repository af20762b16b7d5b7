/** What editors write, and what a text would give. */
import { NAME, PAGE, WHEN } from './fragments.ts';
import { type AnswerOf, graphql, lookup, query, type VariablesFor } from './query.ts';

const REFUSED = graphql(`fragment Refused on Error { message }`);

/** The words of a refusal; null where it was done. */
export const refusalOf = (result: { readonly __typename: string; readonly message?: string }): string | null =>
  'message' in result ? (result.message ?? '') : null;

/** Asked only to learn whether a key is an editor’s: of no job an editor hears NOT_FOUND, anybody else a refusal. */
export const EDITOR_CHECK = lookup(graphql(`query EditorCheck { ingestJob(id: "none") { id } }`));

export const REVIEW = query(
  graphql(`mutation Review($id: ID!, $state: ReviewState!, $note: String) {
  reviewStatement(id: $id, state: $state, note: $note) { id review }
}`),
);

export const MERGE = query(
  graphql(
    `mutation Merge($survivor: ID!, $absorbed: [ID!]!, $reason: String!, $force: Boolean) {
  mergeEntities(survivor: $survivor, absorbed: $absorbed, reason: $reason, force: $force) {
    __typename ... on MergeSuccess { decision { id } entity { ...Name } } ...Refused
  }
}`,
    [NAME, REFUSED],
  ),
);

export const SEPARATE = query(
  graphql(
    `mutation Separate($a: ID!, $b: ID!, $reason: String!) {
  declareDistinct(a: $a, b: $b, reason: $reason) { __typename ... on MergeSuccess { decision { id } } ...Refused }
}`,
    [REFUSED],
  ),
);

export const REVERT = query(
  graphql(`mutation Revert($decision: ID!) { revertDecision(decision: $decision) { __typename ...Refused } }`, [
    REFUSED,
  ]),
);

export const ADD_NOTE = query(
  graphql(`mutation AddNote($about: [ID!]!, $body: String!) { addNote(about: $about, body: $body) { id } }`),
);

export const DATE_DOCUMENT = query(
  graphql(
    `mutation DateDocument($id: ID!, $publishedAt: DateTime!) {
  dateDocument(id: $id, publishedAt: $publishedAt) { __typename ... on IngestSuccess { document { id } } ...Refused }
}`,
    [REFUSED],
  ),
);

export const RETRACT = query(
  graphql(`mutation Retract($id: ID!, $reason: String!) { retractDocument(id: $id, reason: $reason) { id } }`),
);

export const RESTORE = query(
  graphql(`mutation Restore($id: ID!, $reason: String!) { restoreDocument(id: $id, reason: $reason) { id } }`),
);

export const DECISIONS = query(
  graphql(
    `query Decisions {
  decisions(first: 25) {
    totalCount pageInfo { ...Page }
    nodes { id decisionKind survivor { ...Name } absorbedLabels label grade decidedBy decidedAt reason revertedAt }
  }
  mergeCandidates(first: 10) { a { ...Name } b { ...Name } score reasons }
}`,
    [NAME, PAGE],
  ),
);
export type Decision = AnswerOf<typeof DECISIONS>['decisions']['nodes'][number];
export type Candidate = AnswerOf<typeof DECISIONS>['mergeCandidates'][number];

/** Those that look alike. */
export const CANDIDATES = query(
  graphql(`query Candidates { mergeCandidates(first: 100) { a { ...Name } b { ...Name } reasons } }`, [NAME]),
);

/** Two that may be the same, and what would move. */
export const COMPARE = query(
  graphql(
    `query Compare($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Entity {
      ...Name summary externalIds { scheme value }
      relations(evidence: { includeDenied: true }, first: 1) { totalCount } documents(retracted: false, first: 1) { totalCount }
    }
  }
}`,
    [NAME],
  ),
);
export type Compared = Extract<NonNullable<AnswerOf<typeof COMPARE>['nodes'][number]>, { readonly kind: string }>;

export const EXTRACT = query(
  graphql(
    `query Extract($input: IngestInput!) {
  extract(input: $input) {
    text warnings
    mentions { start end text entity { ...Name } }
    statements {
      subject predicate object mode role place polarity modality attribution valid { ...When } text start end confidence
    }
    quotations { text speaker start end }
  }
}`,
    [NAME, WHEN],
  ),
);
export type Extracted = AnswerOf<typeof EXTRACT>['extract'];
export type TextInput = VariablesFor<typeof EXTRACT>['input'];

/** Hands in texts too many or too long to wait for. */
export const INGEST_ALL = query(
  graphql(`mutation IngestAll($inputs: [IngestInput!]!) { ingestDocuments(inputs: $inputs) { id total } }`),
);

export const INGEST_JOB = query(
  graphql(
    `query IngestJob($id: ID!) {
  ingestJob(id: $id) {
    total done finishedAt results { __typename ... on IngestSuccess { document { id } new statementsAdded } ...Refused }
  }
}`,
    [REFUSED],
  ),
);
export type IngestJob = AnswerOf<typeof INGEST_JOB>['ingestJob'];

export const INGEST = query(
  graphql(
    `mutation Ingest($input: IngestInput!) {
  ingestDocument(input: $input) { __typename ... on IngestSuccess { document { id } new statementsAdded } ...Refused }
}`,
    [REFUSED],
  ),
);
