/** Questions of ours to the API, typed by it: a field that the schema does not have is an error of the compiler. */
import type { initGraphQLTada } from 'gql.tada';
import { type DocumentNode, parse, print } from 'graphql';
import type { introspection } from './introspection.d.ts';

interface Setup {
  readonly introspection: introspection;
  readonly disableMasking: true;
  readonly scalars: { ID: string; DateTime: string; EDTF: string; URL: string; JSON: unknown };
}

/** `question('query { … }')`. Of gql.tada only its types are used; the document is the ordinary one. */
export const question = parse as unknown as ReturnType<typeof initGraphQLTada<Setup>>;

export const textOf = (document: DocumentNode): string => print(document);
