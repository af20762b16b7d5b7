/** The ledger, followed by all who watch: what one of them reads of an entry’s rows the others need not read again. */
import type { Loaders } from '../../../schema/context.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import type { Opened } from '../store.ts';
import { type Following, openFollowing } from './following.ts';

interface Watched {
  readonly entry: LedgerEntry;
  /** Read what it touched, as it is now; shared by all who watch. */
  readonly loaders: Loaders;
}

/** Every commit after a revision; the traversal sees it by then. */
export type LedgerWatch = Following<Watched>;

export function openLedgerWatch(graph: Opened, openLoaders: (signal: AbortSignal) => Loaders): LedgerWatch {
  const closing = new AbortController();
  const following = openFollowing<Watched>({
    last: () => graph.store.revision(),
    async after(revision, limit) {
      const entries = await graph.store.ledgerAfter(revision, limit);
      if (entries.length > 0) await graph.traversal.catchUp?.();
      return entries.map((entry) => ({ entry, loaders: openLoaders(closing.signal) }));
    },
    placeOf: ({ entry }) => entry.revision,
  });
  return {
    follow: (since, signal) => following.follow(since, signal),
    get followers() {
      return following.followers;
    },
    close() {
      closing.abort();
      following.close();
    },
  };
}
