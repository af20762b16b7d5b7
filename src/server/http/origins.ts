/** Which pages of other origins a browser lets ask here: those that are configured, and no others. */
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import type { Visiting } from './visit.ts';

/** What such a page may send and see beside what every page may. */
const SENT = 'authorization, content-type, entente-revision, x-request-id, traceparent';
const SEEN =
  'etag, retry-after, entente-revision, x-request-id, x-entente-cost, ratelimit-limit, ratelimit-remaining, ratelimit-reset';
const REMEMBERED = '600';

export function originsPlugin(origins: readonly string[]): ServerAdapterPlugin<Visiting> {
  const isKnown = (origin: string | null): origin is string => origin !== null && origins.includes(origin);
  return {
    onRequest({ request, endResponse }) {
      if (request.method !== 'OPTIONS') return;
      const headers = {
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': SENT,
        'access-control-max-age': REMEMBERED,
      };
      const allowed = isKnown(request.headers.get('origin')) ? headers : {};
      endResponse(new Response(null, { status: 204, headers: { ...allowed, allow: 'GET, HEAD, POST, OPTIONS' } }));
    },
    onResponse({ request, response }) {
      if (origins.length > 0) response.headers.append('vary', 'origin');
      const origin = request.headers.get('origin');
      if (!isKnown(origin)) return;
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-expose-headers', SEEN);
    },
  };
}
