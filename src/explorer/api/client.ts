/** Sends documents to the API and turns every way of failing into one error with a code. */
import type { Query } from './query.ts';

/** The codes of the API, and two that only a client can see. */
export class ApiError extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, message: string, path = '') {
    super(message);
    this.code = code;
    this.path = path;
  }
}

const UNREACHABLE = 'UNREACHABLE';
const SLOW_MS = 30_000;

type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
};

export type Send = <Answer, Variables>(
  document: Query<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  /** In place of the one in use. */
  otherKey?: string,
) => Promise<Answer>;

/** The key is asked for on every request, so that entering one needs no reload. */
export const createClient =
  (key: () => string | null, heard: (reachable: boolean) => void): Send =>
  async (document, variables, signal, otherKey) => {
    return answerIn(document, await post(document.text, variables, otherKey ?? key(), signal, heard));
  };

const answerIn = <Answer, Variables>(document: Query<Answer, Variables>, body: Body): Answer => {
  const first = body.errors?.[0];
  if (first !== undefined)
    throw new ApiError(first.extensions?.code ?? 'INTERNAL', first.message, first.path?.join('.') ?? '');
  const left = document.whole ? Object.entries(body.data ?? {}).find(([, value]) => value === null) : undefined;
  if (left !== undefined) throw new ApiError('INTERNAL', `The server left out “${left[0]}”.`, left[0]);
  // The parsed edge: the document is typed by the schema, and the server answers by that schema.
  return body.data as never;
};

/**
 * The same while the page stands still, for paper alone, which waits for no promise. Throws what `Send` rejects with.
 */
export const sendAtOnce = <Answer, Variables>(
  document: Query<Answer, Variables>,
  variables: Variables,
  key: string | null,
): Answer => {
  const request = new XMLHttpRequest();
  request.open('POST', '/graphql', false);
  for (const [name, value] of Object.entries(headers(key, 'application/json'))) request.setRequestHeader(name, value);
  request.send(JSON.stringify({ query: document.text, variables }));
  return answerIn(document, JSON.parse(request.responseText) as Body);
};

const post = async (
  text: string,
  variables: unknown,
  key: string | null,
  signal: AbortSignal | undefined,
  heard: (reachable: boolean) => void,
): Promise<Body> => {
  const limit = AbortSignal.timeout(SLOW_MS);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: headers(key, 'application/json'),
      body: JSON.stringify({ query: text, variables }),
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const body = await bodyOf(response);
    heard(true);
    return body;
  } catch (cause) {
    if (cause instanceof ApiError || signal?.aborted) throw cause;
    if (limit.aborted) throw new ApiError('DEADLINE_EXCEEDED', 'The server took longer than 30 seconds.');
    heard(false);
    throw new ApiError(UNREACHABLE, 'The server does not answer.');
  }
};

const bodyOf = async (response: Response): Promise<Body> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as Body;
  } catch (cause) {
    if (response.status >= 500) throw new TypeError('a gateway answered instead of the server', { cause });
    throw new ApiError('INTERNAL', `The server answered ${response.status} with something that is no JSON.`);
  }
};

export const headers = (key: string | null, accept: string): Record<string, string> => ({
  'content-type': 'application/json',
  accept,
  ...(key === null ? {} : { authorization: `Bearer ${key}` }),
});
