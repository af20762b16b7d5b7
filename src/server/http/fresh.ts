/**
 * What is asked by GET changes only when the graph does: its ETag is the revision, and who has the answer of the present
 * one is told so without anything being asked again.
 */
import { createHash } from 'node:crypto';
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import type { Visiting } from './visit.ts';

export function freshPlugin(path: string, revision: () => Promise<number>): ServerAdapterPlugin<Visiting> {
  const tags = new WeakMap<object, string>();
  return {
    async onRequest({ request, url, serverContext: { visit }, endResponse }) {
      if (request.method !== 'GET' || url.pathname !== path || !url.searchParams.size) return;
      const asked = [await revision(), url.search, request.headers.get('accept'), visit.viewer?.role];
      const tag = `W/"${createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 22)}"`;
      tags.set(visit, tag);
      if (knows(request, tag)) endResponse(new Response(null, { status: 304, headers: { etag: tag } }));
    },
    onResponse({ response, serverContext: { visit } }) {
      const tag = tags.get(visit);
      if (tag === undefined) return;
      response.headers.append('vary', 'accept, authorization');
      // Anybody may keep it, and must ask whether it still holds; what was asked with a key only who asked.
      response.headers.set('cache-control', visit.viewer === null ? 'no-cache' : 'private, no-cache');
      if (response.status === 200 && visit.operation?.errors === 0) response.headers.set('etag', tag);
    },
  };
}

const knows = ({ headers }: Request, tag: string): boolean =>
  (headers.get('if-none-match') ?? '').split(',').some((known) => known.trim() === tag);
