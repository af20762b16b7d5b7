/**
 * To read what one has written, on whichever server: each answer says which revision the graph had reached
 * (`Entente-Revision`), and who sends that back is answered by a server whose graph has reached it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import type { Opened } from '../store.ts';
import { refusal } from './refusal.ts';
import type { Visiting } from './visit.ts';

const REVISION = 'entente-revision';

/** Milliseconds that the store may take for its revision. */
const PATIENCE = 3_000;
/** How often a request looks for a commit of another server, and the milliseconds between. */
const LOOKS = 40;
const PAUSE = 50;

export function reachedPlugin(path: string, graph: Opened): ServerAdapterPlugin<Visiting> {
  return {
    async onRequest({ request, endResponse }) {
      const asked = request.headers.get(REVISION);
      if (asked === null || !isAsked(request, path)) return;
      if (!/^\d{1,15}$/.test(asked))
        return endResponse(
          refusal({ code: 'BAD_USER_INPUT', message: `${REVISION}: expected a number of a revision` }),
        );
      if (await reaches(graph, Number(asked))) return;
      const message = `this server's graph has not reached revision ${asked}; come again`;
      endResponse(refusal({ code: 'STORE_UNAVAILABLE', message }));
    },
    async onResponse({ request, response }) {
      if (isAsked(request, path)) response.headers.set(REVISION, String(await present(graph)));
    },
  };
}

const isAsked = ({ url }: Request, path: string): boolean => new URL(url).pathname === path;

/** An engine that walks in the database sees what the store does. */
const present = ({ store, traversal }: Opened): number | Promise<number> =>
  traversal.engine === 'INDEX' ? traversal.revision : store.revision({ signal: AbortSignal.timeout(PATIENCE) });

async function reaches({ store, traversal }: Opened, revision: number): Promise<boolean> {
  if (traversal.engine === 'INDEX' && traversal.revision >= revision) return true;
  for (let looks = 0; looks < LOOKS; looks++) {
    if (looks > 0) await sleep(PAUSE);
    if ((await store.revision({ signal: AbortSignal.timeout(PATIENCE) })) < revision) continue;
    await traversal.catchUp?.();
    return true;
  }
  return false;
}
