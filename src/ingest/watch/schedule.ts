/** When a feed is asked next. Pure: the clock and the dice are given. */
import type { Freshness } from '../read/web/fetch-page.ts';

export interface FeedState extends Freshness {
  readonly url: string;
  /** Epoch milliseconds. */
  readonly nextAt: number;
  /** In a row. */
  readonly failures: number;
  /** Between two questions; grows while nothing is new. */
  readonly interval: number;
  /** Hashes of the entries it had lately, the newest last. */
  readonly seen: readonly string[];
  /** Why it is asked no more; null while it is. */
  readonly ended: string | null;
}

export type Outcome =
  | { readonly kind: 'read'; readonly freshness: Freshness; readonly seen: readonly string[]; readonly isNew: boolean }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly status: number | null;
      readonly retryAfter: number | null;
      readonly reason: string;
    };

const MINUTE = 60_000;
export const SHORTEST = 10 * MINUTE;
export const LONGEST = 6 * 60 * MINUTE;
const LONGEST_PAUSE = 24 * 60 * MINUTE;
/** A feed has some dozens of entries; older ones come back where it is mended. */
const MOST_SEEN = 2_000;

/** A feed's first question: spread over the shortest interval, so that thousands do not begin in one second. */
export const firstState = (url: string, now: number, chance: number): FeedState => ({
  url,
  etag: null,
  lastModified: null,
  nextAt: now + Math.floor(chance * SHORTEST),
  failures: 0,
  interval: SHORTEST,
  seen: [],
  ended: null,
});

/** `chance`: 0 to 1. */
export function nextState(state: FeedState, outcome: Outcome, now: number, chance: number): FeedState {
  if (outcome.kind === 'failed') {
    const { status, retryAfter, reason } = outcome;
    if (status === 410) return { ...state, ended: reason };
    const failures = state.failures + 1;
    const pause = Math.max(retryAfter ?? 0, Math.min(LONGEST_PAUSE, SHORTEST * 2 ** Math.min(failures, 12)));
    return { ...state, failures, nextAt: now + jittered(Math.min(pause, LONGEST_PAUSE * 7), chance) };
  }
  const isNew = outcome.kind === 'read' && outcome.isNew;
  const interval = isNew ? SHORTEST : Math.min(LONGEST, Math.round(state.interval * 1.5));
  const asked = { ...state, failures: 0, interval, nextAt: now + jittered(interval, chance) };
  if (outcome.kind === 'unchanged') return asked;
  return { ...asked, ...outcome.freshness, seen: outcome.seen.slice(-MOST_SEEN) };
}

/** A tenth earlier or later, so that what began together does not stay together. */
const jittered = (pause: number, chance: number): number => Math.round(pause * (0.9 + chance * 0.2));
