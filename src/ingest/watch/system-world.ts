/** The clock, the dice and the network of this machine. */
import { setTimeout as wait } from 'node:timers/promises';
import { fetchPage } from '../read/web/fetch-page.ts';
import type { WatchedWorld } from './feeds.ts';

export const systemWorld = (signal: AbortSignal): Omit<WatchedWorld, 'claim' | 'isRead'> => ({
  now: Date.now,
  chance: Math.random,
  until: async (at, ending) => {
    await wait(Math.max(0, at - Date.now()), undefined, { signal: ending }).catch((error: unknown) => {
      if (!ending.aborted) throw error;
    });
  },
  fetch: (url, known) => fetchPage(url, { signal, ...(known && { known }) }),
});
