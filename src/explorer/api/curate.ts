/** What editors write, what a text would give, and views that are kept on the server. */
import type { RelationType } from '../../domain/relation-types.ts';
import type { Modality, Polarity, ReviewState } from '../../domain/vocabulary.ts';
import { type Connection, NAME, type Name, PAGE, WHEN, type When } from './fragments.ts';
import { query } from './query.ts';

export const REVIEW = query<
  { readonly reviewStatement: { readonly id: string; readonly review: ReviewState } | null },
  { readonly id: string; readonly state: ReviewState; readonly note: string | null }
>(`mutation Review($id: ID!, $state: ReviewState!, $note: String) {
  reviewStatement(id: $id, state: $state, note: $note) { id review }
}`);

export type Refused = { readonly __typename: string; readonly message?: string };
const REFUSED =
  '... on InvalidInputError { message } ... on ConflictError { message } ... on NotFoundError { message }';

export const MERGE = query<
  { readonly mergeEntities: Refused & { readonly entity?: Name } },
  { readonly survivor: string; readonly absorbed: readonly string[]; readonly reason: string }
>(`mutation Merge($survivor: ID!, $absorbed: [ID!]!, $reason: String!) {
  mergeEntities(survivor: $survivor, absorbed: $absorbed, reason: $reason) {
    __typename ... on MergeSuccess { entity { ${NAME} } } ${REFUSED}
  }
}`);

export const SEPARATE = query<
  { readonly declareDistinct: Refused },
  { readonly a: string; readonly b: string; readonly reason: string }
>(`mutation Separate($a: ID!, $b: ID!, $reason: String!) {
  declareDistinct(a: $a, b: $b, reason: $reason) { __typename ${REFUSED} }
}`);

export const REVERT = query<{ readonly revertDecision: Refused }, { readonly decision: string }>(
  `mutation Revert($decision: ID!) { revertDecision(decision: $decision) { __typename ${REFUSED} } }`,
);

export const ADD_NOTE = query<
  { readonly addNote: { readonly id: string } | null },
  { readonly about: readonly string[]; readonly body: string }
>(`mutation AddNote($about: [ID!]!, $body: String!) { addNote(about: $about, body: $body) { id } }`);

export type Decision = {
  readonly id: string;
  readonly decisionKind: 'SAME' | 'DIFFERENT';
  readonly survivor: Name;
  readonly absorbedLabels: readonly string[];
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly reason: string;
  readonly revertedAt: string | null;
};
export type Candidate = {
  readonly a: Name;
  readonly b: Name;
  readonly score: number;
  readonly reasons: readonly string[];
};

export const DECISIONS = query<{
  readonly decisions: Connection<Decision>;
  readonly mergeCandidates: readonly Candidate[];
}>(
  `query Decisions {
  decisions(first: 25) { totalCount ${PAGE} nodes { id decisionKind survivor { ${NAME} } absorbedLabels decidedBy decidedAt reason revertedAt } }
  mergeCandidates(first: 10) { a { ${NAME} } b { ${NAME} } score reasons }
}`,
);

export type TextInput = {
  readonly text: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
};
export type Extracted = {
  readonly text: string;
  readonly warnings: readonly string[];
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly entity: Name | null;
  }[];
  readonly statements: readonly {
    readonly subject: string;
    readonly predicate: RelationType;
    readonly object: string | null;
    readonly mode: string | null;
    readonly role: string | null;
    readonly place: string | null;
    readonly polarity: Polarity;
    readonly modality: Modality;
    readonly attribution: readonly string[];
    readonly valid: When | null;
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
  }[];
};

export const EXTRACT = query<{ readonly extract: Extracted }, { readonly input: TextInput }>(
  `query Extract($input: IngestInput!) {
  extract(input: $input) {
    text warnings
    mentions { start end text entity { ${NAME} } }
    statements { subject predicate object mode role place polarity modality attribution valid { ${WHEN} } text start end confidence }
  }
}`,
);

export const INGEST = query<
  {
    readonly ingestDocument: Refused & {
      readonly document?: { readonly id: string };
      readonly new?: boolean;
      readonly statementsAdded?: number;
    };
  },
  { readonly input: TextInput }
>(`mutation Ingest($input: IngestInput!) {
  ingestDocument(input: $input) {
    __typename
    ... on IngestSuccess { document { id } new statementsAdded }
    ... on InvalidInputError { message }
  }
}`);

export type Saved = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly createdAt: string;
  readonly state: unknown;
};

export const SAVE_VIEW = query<
  { readonly saveView: Saved | null },
  { readonly title: string; readonly operation: string; readonly variables: unknown; readonly state: unknown }
>(`mutation SaveView($title: String!, $operation: String!, $variables: JSON!, $state: JSON) {
  saveView(title: $title, operation: $operation, variables: $variables, state: $state) { id slug title createdAt state }
}`);

export const SAVED_VIEWS = query<{ readonly savedViews: Connection<Saved> }>(
  `query SavedViews { savedViews(first: 25) { totalCount ${PAGE} nodes { id slug title createdAt state } } }`,
);

/** Whether a view still holds means running it again, so it is asked one by one. */
export const SAVED_VIEW = query<
  { readonly savedView: { readonly current: boolean } | null },
  { readonly slug: string }
>(`query SavedView($slug: String!) { savedView(slug: $slug) { current } }`);
