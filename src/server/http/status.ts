/** Which status by HTTP stands for a code, and what a client is told with it. */
import type { ErrorCode } from '../../../schema/errors.ts';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_COMPLEX: 400,
  RATE_LIMITED: 429,
  DEADLINE_EXCEEDED: 504,
  STORE_UNAVAILABLE: 503,
  INTERNAL: 500,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
};
const RETRY_AFTER_SECONDS = '2';

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export const toldByHttp = (code: ErrorCode): Told => ({
  status: STATUS[code],
  headers:
    code === 'UNAUTHENTICATED'
      ? { 'www-authenticate': 'Bearer realm="entente"' }
      : code === 'STORE_UNAVAILABLE'
        ? { 'retry-after': RETRY_AFTER_SECONDS }
        : {},
});
