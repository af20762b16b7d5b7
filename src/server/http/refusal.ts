/** A refusal by HTTP, in the form of a GraphQL answer, so that every client reads it in the same way. */
import type { ErrorCode } from '../../../schema/errors.ts';
import { toldByHttp } from './status.ts';

export interface Refusal {
  /** The code’s own where it is left out. */
  readonly status?: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Beside the code. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export function refusal({ status, code, message, headers = {}, more = {} }: Refusal): Response {
  const told = toldByHttp(code);
  return new Response(JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] }), {
    status: status ?? told.status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...told.headers, ...headers },
  });
}
