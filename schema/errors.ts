/** The only maker of GraphQLErrors with a code: the closed list that clients can rely on. */
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { TooComplex } from '../src/domain/budget.ts';
import { Failure, type FailureCode, InputError } from '../src/domain/error.ts';

const ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_COMPLEX',
  'DEADLINE_EXCEEDED',
  'RATE_LIMITED',
  'STORE_UNAVAILABLE',
  'INTERNAL',
  // The words of automatic persisted queries, which clients look for.
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const CODES: Readonly<Record<FailureCode, ErrorCode>> = {
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'BAD_USER_INPUT',
  TOO_COMPLEX: 'TOO_COMPLEX',
  RATE_LIMITED: 'RATE_LIMITED',
  DEADLINE_EXCEEDED: 'DEADLINE_EXCEEDED',
  STORE_UNAVAILABLE: 'STORE_UNAVAILABLE',
  STORE_LOCKED: 'STORE_UNAVAILABLE',
  DAMAGED_FILE: 'INTERNAL',
};

/** `nearest`: what may have been meant. */
export const notFound = (what: string, id: string, nearest: string | null = null): Failure =>
  new Failure(
    'NOT_FOUND',
    `there is no ${what} ${JSON.stringify(id)}${nearest ? `; did you mean ${JSON.stringify(nearest)}?` : ''}`,
  );

/** `extensions` stand beside the code in the answer. */
export const apiError = (code: ErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } });

/** Refused before anything ran: what the request would cost, and how much it may. */
export const tooComplex = (what: string, cost: number, limit: number): GraphQLError =>
  apiError('TOO_COMPLEX', `the request is too large: ${what} is ${cost}, at most ${limit} is answered`, {
    cost,
    limit,
  });

/**
 * What a client is told about any error: a Failure by its code, a fault of the request itself as BAD_USER_INPUT, and
 * of anything else only that it was logged under an id.
 */
export function toldToClient(error: unknown, log: (error: unknown) => string): GraphQLError {
  const known = error instanceof GraphQLError ? rootOf(error) : error;
  const at = error instanceof GraphQLError ? error : null;
  if (known instanceof GraphQLError) {
    // GraphQL's own refusals of a text that is no valid request come with codes of their own, or none.
    const code = ERROR_CODES.find((one) => one === known.extensions.code) ?? 'BAD_USER_INPUT';
    return located(inFull(known, at), at, { ...ofTheServer(known.extensions), code });
  }
  if (known instanceof Failure) return located(inFull(known, at), at, { code: CODES[known.code], ...boundsOf(known) });
  return located(`Unexpected error. It was logged as ${log(known)}.`, at, { code: 'INTERNAL' });
}

/** A body that is no JSON comes with the parser’s own error: that stays here, and the status is for everybody. */
function ofTheServer({ originalError, ...extensions }: GraphQLErrorExtensions): GraphQLErrorExtensions {
  const { status = 400 } = (extensions.http ?? {}) as { readonly status?: number };
  return originalError === undefined ? extensions : { ...extensions, http: { status } };
}

/** Of a value that was refused, GraphQL says in which variable or argument it stood, and repeats why. */
const inFull = (known: Error, at: GraphQLError | null): string =>
  at?.message.endsWith(known.message) ? at.message : known.message;

/** The error that was thrown, beneath the places that GraphQL noted on its way up. */
function rootOf(error: GraphQLError): unknown {
  const original = error.originalError;
  if (original === undefined || original === null) return error;
  return original instanceof GraphQLError ? rootOf(original) : original;
}

const boundsOf = (failure: Failure): Record<string, unknown> =>
  failure instanceof TooComplex ? { cost: failure.cost, limit: failure.limit } : {};

/** The same place in the request, with another message. */
export const located = (message: string, at: GraphQLError | null, extensions: Record<string, unknown>): GraphQLError =>
  new GraphQLError(message, {
    extensions,
    nodes: at?.nodes ?? null,
    source: at?.source ?? null,
    positions: at?.positions ?? null,
    path: at?.path ?? null,
  });

/** For arguments: throws what the client reads as BAD_USER_INPUT. */
export function refuse(message: string): never {
  throw new InputError(message);
}
