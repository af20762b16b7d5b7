/** Where each watched feed stands, and which articles were read: kept in the store, for all who watch on it. */
import { sha256 } from '../../domain/id.ts';
import { type Kept, keptId } from '../../domain/record/kept.ts';
import type { GraphStore } from '../../store/store.ts';
import type { WatchedWorld } from './feeds.ts';
import { type FeedState, firstState } from './schedule.ts';

interface KeptFeeds extends Pick<WatchedWorld, 'claim' | 'isRead'> {
  /** Of those feeds that were watched before. */
  readonly states: (urls: readonly string[]) => Promise<readonly FeedState[]>;
  readonly keep: (state: FeedState) => Promise<void>;
  /** To be called once its document is taken. */
  readonly noteRead: (article: string) => Promise<void>;
}

/** Milliseconds after which a claim ends by itself: its process died. */
const CLAIM = 10 * 60_000;
const AT_ONCE = 1_000;

export function openKeptFeeds(store: GraphStore, now: () => number): KeptFeeds {
  const rowOf = async (url: string): Promise<Kept | null> => {
    const [row] = await store.byIds('kept', [idOf(url)]);
    return row ?? null;
  };
  return {
    async states(urls) {
      const found: FeedState[] = [];
      for (let i = 0; i < urls.length; i += AT_ONCE) {
        const rows = await store.byIds('kept', urls.slice(i, i + AT_ONCE).map(idOf));
        found.push(...rows.flatMap((row) => (row ? [stateOf(row)] : [])));
      }
      return found;
    },
    async claim(given) {
      const row = await rowOf(given.url);
      const state = row ? stateOf(row) : given;
      if (state.nextAt > now()) return state;
      const claimed = { ...state, nextAt: now() + CLAIM };
      const isOurs = await store.keep([{ ...feedRow(claimed), after: row?.seq ?? 0 }]);
      return isOurs ? state : null;
    },
    keep: async (state) => void (await store.keep([feedRow(state)])),
    isRead: async (article) => (await store.byIds('kept', [keptId('article', article)]))[0] !== null,
    noteRead: async (article) => void (await store.keep([{ shelf: 'article', key: article, about: null, value: '1' }])),
  };
}

const keyOf = (url: string): string => sha256(url);
const idOf = (url: string): string => keptId('feed', keyOf(url));
/** What a version before this one left out is as of a feed that was never asked. */
const stateOf = ({ value }: Kept): FeedState => {
  const state = JSON.parse(value) as FeedState;
  return { ...firstState(state.url, 0, 0), ...state };
};
const feedRow = (state: FeedState) => ({
  shelf: 'feed' as const,
  key: keyOf(state.url),
  about: null,
  value: JSON.stringify(state),
});
