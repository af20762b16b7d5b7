/** How the tools ask: each by one operation of the API, with the rights, limits and budget of whoever calls. */
import { Failure } from '../../domain/error.ts';
import { askInProcess } from '../ask.ts';
import { ENDPOINT, type Yoga } from '../graphql/yoga.ts';
import type { Visiting } from '../http/visit.ts';
import type { Opened } from '../store.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its operation gives it; a test validates each
export type Data = any;

/** Null where it failed as a whole. */
interface Answer {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: unknown } }[];
}

export type Ask = (operation: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** As a request to the GraphQL endpoint would be answered that came by the same visit. */
export const askByHttp =
  (yoga: Yoga, request: Request, visiting: Visiting): Ask =>
  async (query, variables) => {
    const asked = new Request(new URL(ENDPOINT, request.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: request.signal,
    });
    return (await yoga.fetch(asked, visiting)).json() as Promise<Answer>;
  };

/** For a client on the same machine, which started this process and may read what it may. */
export const askHere =
  (graph: Opened): Ask =>
  async (operation, variables) => {
    try {
      return { data: await askInProcess(graph, operation, variables) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { data: null, errors: [{ message: error.message, extensions: { code: error.code } }] };
    }
  };
