/** Nobody comes in whom the door does not know: asked before the body is read, and for every route but the open ones. */
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import { type Door, isTurned } from '../auth/door.ts';
import type { Guesses } from '../auth/guesses.ts';
import { refusal } from './refusal.ts';
import type { Visiting } from './visit.ts';

/** Bytes that a request may bring; an editor’s may hold documents. */
const MOST_BYTES = 640 * 1024;
const MOST_EDITOR_BYTES = 11 * 1024 * 1024;

export interface Guarding {
  readonly door: Door;
  readonly guesses: Guesses;
  readonly isOpen: (request: Request) => boolean;
}

export function doorPlugin({ door, guesses, isOpen }: Guarding): ServerAdapterPlugin<Visiting> {
  return {
    async onRequest({ request, serverContext: { req, visit }, endResponse }) {
      if (isOpen(request)) return;
      const who = await door.whoAsks(req.headers.authorization);
      if (isTurned(who)) {
        if (who.isWrongKey) await guesses.wait(visit.address);
        const { code, message } = who;
        return endResponse(refusal({ code, message }));
      }
      visit.viewer = who;
      visit.mostBytes = who?.role === 'editor' ? MOST_EDITOR_BYTES : MOST_BYTES;
    },
  };
}
