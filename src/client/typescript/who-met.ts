/**
 * A typed client: the documents are checked against the schema as they are written, and answers have the types that they
 * ask for. In a project of your own, generate the types from `entente/schema.graphql` (`npx gql.tada generate output`).
 */
import { initGraphQLTada, type ResultOf, type TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from '../../../schema/introspection.d.ts';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; EDTF: string; JSON: unknown };
}>();

/** What depends on the scope is asked for through `standing`, so that a normalizing cache keeps two scopes apart. */
const MEETINGS = graphql(`
  query Meetings($with: [ID!]!, $asOf: DateTime) {
    events(filter: { participants: $with, types: [CONSULT], at: { asOf: $asOf } }, first: 10) {
      nodes {
        id
        standing(at: { asOf: $asOf }) {
          headline
          verdict
          when { edtf }
          evidence { independentSources best { text document { url publisher { label } } } }
        }
      }
    }
  }
`);

type Meeting = NonNullable<ResultOf<typeof MEETINGS>['events']>['nodes'][number];

/** Throws what the server says where it refuses. */
async function ask<Answer, Variables>(
  url: string,
  document: TadaDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: readonly { message: string }[] };
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? 'no answer');
  return data;
}

/** A line for each meeting in which all of these took part, as it was known by `asOf` (a day means its end). */
export async function whoMet(url: string, names: readonly string[], asOf: string): Promise<readonly string[]> {
  const { events } = await ask(url, MEETINGS, { with: names.map((name) => `name:${name}`), asOf });
  return (events?.nodes ?? []).map(line);
}

function line({ standing: { when, headline, verdict, evidence } }: Meeting): string {
  const { text = '', document } = evidence?.best ?? {};
  return `${when?.edtf ?? 'undated'}: ${headline} (${verdict}): “${text}”, ${document?.publisher?.label ?? 'unknown'}`;
}
