/** Watches feeds for as many processes as like to, on one store: where each stands is kept there, so each article comes once. */
import type { GraphStore } from '../../store/store.ts';
import type { ReadFailure } from '../read/dead-letter.ts';
import type { CheckedDocument } from '../read/document.ts';
import { type WatchedWorld, watchFeeds } from './feeds.ts';
import { openKeptFeeds } from './kept-feeds.ts';

export interface FeedWatching {
  readonly store: GraphStore;
  readonly world: Omit<WatchedWorld, 'claim' | 'isRead'>;
  /** Called with each article, and again after a fault or a restart where it did not resolve. */
  readonly take: (read: CheckedDocument, feed: string) => Promise<void>;
  readonly fail: (failure: ReadFailure) => Promise<void> | void;
}

/** Resolves when the signal has aborted and what was begun is done, or when no feed is left to ask. */
export async function watchInStore(
  urls: readonly string[],
  { store, world, take, fail }: FeedWatching,
  signal: AbortSignal,
): Promise<void> {
  const { states, keep, noteRead, ...kept } = openKeptFeeds(store, world.now);
  for await (const found of watchFeeds(urls, await states(urls), { ...world, ...kept }, signal)) {
    if (found.kind === 'state') await keep(found.state);
    else if (found.kind === 'failure') await fail(found.failure);
    else {
      await take(found.read, found.feed);
      await noteRead(found.article);
    }
  }
}
