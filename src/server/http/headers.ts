/** Headers that every answer bears, whatever it is. */
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import type { Visit, Visiting } from './visit.ts';

/** For what is no page: nothing may be loaded or run by it, nor may it be framed. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

const SAFE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

export const headersOf = ({ id, trace }: Visit): Readonly<Record<string, string>> => ({
  ...SAFE,
  'x-request-id': id,
  ...(trace !== null && { traceparent: trace }),
});

export function headersPlugin(): ServerAdapterPlugin<Visiting> {
  return {
    onResponse({ response: { headers }, serverContext: { visit } }) {
      for (const [name, value] of Object.entries(headersOf(visit))) headers.set(name, value);
      if (!headers.has('content-security-policy')) headers.set('content-security-policy', NO_PAGE);
    },
  };
}
