/** A line for each request: who asked what, and what it took. Slow ones are warned of, whatever is logged otherwise. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientOf, type Visit } from '../http/visit.ts';
import type { Log } from '../log.ts';

/** Milliseconds. */
const SLOW = 2_000;

export function logVisit(
  log: Log,
  { method, url = '/' }: IncomingMessage,
  { statusCode, writableFinished }: ServerResponse,
  visit: Visit,
  milliseconds: number,
): void {
  const { id, trace, operation, spent } = visit;
  const line = {
    id,
    ...(trace !== null && { trace }),
    client: clientOf(visit),
    method,
    // What stands behind it may be what somebody asked about.
    path: url.split('?')[0],
    status: statusCode,
    milliseconds: Math.round(milliseconds),
    ...(!writableFinished && { cut: true }),
    ...(operation !== null && { operation: operation.name, kind: operation.kind, errors: operation.errors, spent }),
  };
  const isSlow = milliseconds > SLOW && operation !== null && operation.kind !== 'subscription';
  if (isSlow) log.warn(line, 'slow request');
  else log.info(line, 'request');
}
