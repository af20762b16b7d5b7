/** A GraphQL document with the types of its variables and answer. Every one made here is checked against the schema by a test. */
export type Query<Answer, Variables> = {
  readonly text: string;
  /** Never called: it carries the types. */
  readonly types?: (variables: Variables) => Answer;
};

export const query = <Answer, Variables = Record<string, never>>(text: string): Query<Answer, Variables> => ({ text });
