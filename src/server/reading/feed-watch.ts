/** Reads feeds while the server runs: documents are read in the thread for reading, and each is a commit of its own. */
import { Failure, InputError } from '../../domain/error.ts';
import { commitExtractions } from '../../ingest/commit.ts';
import type { ReadFailure } from '../../ingest/read/dead-letter.ts';
import type { CheckedDocument } from '../../ingest/read/document.ts';
import type { WatchedWorld } from '../../ingest/watch/feeds.ts';
import { watchInStore } from '../../ingest/watch/watched-in-store.ts';
import type { Log } from '../log.ts';
import type { Opened } from '../store.ts';
import { pauseFor } from '../work/following.ts';
import type { Extractor } from './extractor.ts';

export interface ServerWatching {
  readonly graph: Opened;
  readonly extractor: Pick<Extractor, 'read'>;
  readonly world: Omit<WatchedWorld, 'claim' | 'isRead'>;
  readonly log: Log;
}

/** Milliseconds until a store that is away is asked again. */
const AFTER_FAILURE = 10_000;
const AUTHOR = 'feeds';
const MOST_TEXT = 2_000_000;

/** Resolves when the signal has aborted and what was begun is done, or when no feed is left to ask. */
export async function watchInServer(
  urls: readonly string[],
  { graph, extractor, world, log }: ServerWatching,
  signal: AbortSignal,
): Promise<void> {
  const fail = ({ source, reason }: ReadFailure) => log.warn({ feed: source }, reason);
  const take = async ({ document }: CheckedDocument): Promise<void> => {
    const { text, url, title, lang, published, publisher } = document;
    const handedIn = { text, html: null, url, title, lang, published, publisher, mostText: MOST_TEXT };
    try {
      const extraction = await extractor.read(handedIn, { client: AUTHOR, isEditor: true, signal });
      await commitExtractions(graph.store, [extraction], { author: AUTHOR, action: 'ingest', at: world.now() });
      await graph.traversal.catchUp?.();
    } catch (error) {
      // One that cannot be read is told, and not tried again; whatever concerns the store is for later.
      if (!(error instanceof InputError) && !(error instanceof Failure && error.code === 'TOO_COMPLEX')) throw error;
      log.warn({ feed: url }, error.message);
    }
  };
  while (!signal.aborted) {
    try {
      await watchInStore(urls, { store: graph.store, world, take, fail }, signal);
      return;
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error }, 'feeds are watched again in a while');
      await pauseFor(AFTER_FAILURE, signal);
    }
  }
}
