/** Documents typed by the API's own schema: a field that it does not have is an error of the compiler. */
import type { initGraphQLTada, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
import type { introspection } from '../../../schema/introspection.d.ts';

interface Setup {
  readonly introspection: introspection;
  readonly disableMasking: true;
  readonly scalars: { ID: string; DateTime: string; EDTF: string; URL: string; JSON: unknown };
}

/** What a fragment reads. */
export type Read<Fragment> =
  Fragment extends TadaDocumentNode<infer Answer, infer _Variables, infer _Fragment> ? Fixed<Answer> : never;

/** Own text first, then that of every fragment, once. */
interface Pieces {
  readonly pieces: readonly string[];
}

const piecesOf = (text: string, fragments: readonly Pieces[] = []): Pieces => ({
  pieces: [...new Set([text, ...fragments.flatMap(({ pieces }) => pieces)])],
});

/** `graphql('query { … }', [Fragment])`. Of gql.tada only its types are used: the page carries no parser. */
export const graphql = piecesOf as unknown as ReturnType<typeof initGraphQLTada<Setup>>;

export type Query<Answer, Variables> = {
  readonly text: string;
  /** A root field that comes back null is a failure. */
  readonly whole: boolean;
  /** Never called: it carries the types. */
  readonly types?: (variables: Variables) => Answer;
};
export type AnswerOf<Document> = Document extends Query<infer Answer, never> ? Answer : never;
export type VariablesFor<Document> = Document extends Query<unknown, infer Variables> ? Variables : never;

/** Read only, to any depth. */
type Fixed<Value> = Value extends readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value;
type Whole<Answer> = { readonly [Key in keyof Answer]: Fixed<NonNullable<Answer[Key]>> };

const textOf = (document: unknown): string => (document as Pieces).pieces.join('\n');

/** For a document whose every root field has an answer, unless it fails. */
export const query = <Answer, Variables>(
  document: TadaDocumentNode<Answer, Variables>,
): Query<Whole<ResultOf<typeof document>>, Fixed<VariablesOf<typeof document>>> => ({
  text: textOf(document),
  whole: true,
});

/** For a document that asks for one thing, which may not be there. */
export const lookup = <Answer, Variables>(
  document: TadaDocumentNode<Answer, Variables>,
): Query<Fixed<ResultOf<typeof document>>, Fixed<VariablesOf<typeof document>>> => ({
  text: textOf(document),
  whole: false,
});
