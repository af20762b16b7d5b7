/**
 * Every error leaves with a code of the closed list: also those of parsing and validation, which run before masking.
 * Where there is no data, the status by HTTP says so too, to those who asked for it; where the store or the right to ask
 * is missing, to everybody.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type ErrorCode, located, toldToClient } from '../../../schema/errors.ts';
import { toldByHttp } from '../http/status.ts';

/** Errors of one answer: more would be large, and tell nothing more. */
const MOST_ERRORS = 50;
const FOR_ALL: ReadonlySet<unknown> = new Set(['STORE_UNAVAILABLE', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

export interface Telling {
  readonly logFault: (error: unknown) => string;
  /** Whether misspelt names are told the right ones. */
  readonly suggests: boolean;
}

export function codesPlugin({ logFault, suggests }: Telling): Plugin {
  const told = (error: GraphQLError, hasData: boolean) => {
    const coded = toldToClient(error, logFault);
    const message = suggests ? coded.message : coded.message.replace(/\.? Did you mean .*$/s, '');
    return withStatus(message === coded.message ? coded : located(message, coded, coded.extensions), hasData);
  };

  return {
    onExecutionResult({ result, setResult }) {
      if (!isPlain(result) || !result.errors) return;
      const { data, errors, extensions } = result;
      const left = errors.length - MOST_ERRORS;
      setResult({
        ...result,
        errors: errors.slice(0, MOST_ERRORS).map((error) => told(error, data !== undefined)),
        ...(left > 0 && { extensions: { ...extensions, errorsLeftOut: left } }),
      });
    },
  };
}

/** `spec`: not to those who take JSON of any kind, to whom an answer with errors is an answer. */
function withStatus(error: GraphQLError, hasData: boolean): GraphQLError {
  const code = error.extensions.code as ErrorCode;
  const isForAll = FOR_ALL.has(code);
  if (error.extensions.http !== undefined || (hasData && code !== 'STORE_UNAVAILABLE')) return error;
  const http = { ...toldByHttp(code), ...(isForAll ? {} : { spec: true }) };
  return located(error.message, error, { ...error.extensions, http });
}

const isPlain = (result: unknown): result is ExecutionResult =>
  typeof result === 'object' && result !== null && !Array.isArray(result) && !(Symbol.asyncIterator in result);
