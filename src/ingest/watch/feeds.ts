/**
 * Watches feeds: each asked when it is due, one question at a time to a host, entries that were not there before followed
 * to their page where the host's robots.txt lets us. Clock, dice, network and memory are given.
 */
import robots from 'robots-parser';
import { sha256 } from '../../domain/id.ts';
import { decodeText } from '../read/bytes/charset.ts';
import type { ReadFailure } from '../read/dead-letter.ts';
import type { CheckedDocument } from '../read/document.ts';
import { readFeed } from '../read/page/feed.ts';
import { readHtml } from '../read/page/html.ts';
import { UnreadableError } from '../read/unreadable.ts';
import { AGENT, type FetchedPage, type Freshness, RefusedError } from '../read/web/fetch-page.ts';
import { type FeedState, firstState, nextState, type Outcome } from './schedule.ts';

export interface WatchedWorld {
  /**
   * Called before a feed is asked: its state as whoever asked it last left it, to be asked by nobody else meanwhile; null
   * where another process asks it now.
   */
  readonly claim: (state: FeedState) => Promise<FeedState | null>;
  /** Whether an article was read before, from this feed or another. */
  readonly isRead: (article: string) => Promise<boolean>;
  readonly now: () => number;
  /** Resolves at that time, or when the signal aborts. */
  readonly until: (at: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly chance: () => number;
  /** Throws UnreadableError, RefusedError where a server answers something else. */
  readonly fetch: (url: string, known?: Freshness) => Promise<FetchedPage>;
}

export type Watched =
  /** `article`: to be kept once the document is, so that no other feed brings it again. */
  | { readonly kind: 'document'; readonly feed: string; readonly article: string; readonly read: CheckedDocument }
  | { readonly kind: 'failure'; readonly failure: ReadFailure }
  /** A feed was asked: to be kept, so that a restart goes on where it was. */
  | { readonly kind: 'state'; readonly state: FeedState };

/** Its types speak of a default export that it does not have. */
const robotsParser = robots as unknown as (
  address: string,
  rules: string,
) => { readonly isAllowed: (url: string, agent: string) => boolean | undefined };

/** Feeds asked at the same time; a host is asked by one of them at most. */
const AT_ONCE = 16;
/** Text that is longer is no mere teaser. */
const WHOLE = 1_500;

/** Ends when the signal aborts, or when no feed is left to ask. `states`: as they were kept, of any feeds. */
export async function* watchFeeds(
  urls: readonly string[],
  states: readonly FeedState[],
  world: WatchedWorld,
  signal: AbortSignal,
): AsyncGenerator<Watched> {
  const known = new Map(states.map((state) => [state.url, state]));
  const feeds = new Map(
    [...new Set(urls)].map((url) => [url, known.get(url) ?? firstState(url, world.now(), world.chance())]),
  );
  const robots = new Robots(world);
  while (!signal.aborted) {
    const live = [...feeds.values()].filter(({ ended }) => ended === null);
    if (live.length === 0) return;
    const due = live.filter(({ nextAt }) => nextAt <= world.now()).sort((a, b) => a.nextAt - b.nextAt);
    if (due.length === 0) {
      await world.until(Math.min(...live.map(({ nextAt }) => nextAt)), signal);
      continue;
    }
    const articles = new Set<string>();
    for (const asked of await Promise.all(oneAHost(due).map((state) => ask(state, robots, world, articles)))) {
      feeds.set(asked.state.url, asked.state);
      yield* asked.found;
      // After its documents: whoever is killed in between reads them again, and the store knows them.
      if (asked.isAsked) yield { kind: 'state', state: asked.state };
    }
  }
}

/** The longest due first. */
function oneAHost(due: readonly FeedState[]): readonly FeedState[] {
  const hosts = new Map<string, FeedState>();
  for (const state of due) {
    const host = hostOf(state.url);
    if (!hosts.has(host)) hosts.set(host, state);
    if (hosts.size === AT_ONCE) break;
  }
  return [...hosts.values()];
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

interface Asked {
  /** False where another process has asked it. */
  readonly isAsked: boolean;
  readonly state: FeedState;
  readonly found: readonly Watched[];
}

/** Milliseconds until a feed that another process asks is looked at again. */
const ELSEWHERE = 60_000;

/** `articles`: of this round, so that feeds asked at the same time do not bring one twice. */
async function ask(given: FeedState, robots: Robots, world: WatchedWorld, articles: Set<string>): Promise<Asked> {
  const state = await world.claim(given);
  if (state === null) return { isAsked: false, state: { ...given, nextAt: world.now() + ELSEWHERE }, found: [] };
  if (state.nextAt > world.now()) return { isAsked: false, state, found: [] };
  const found: Watched[] = [];
  const outcome = await outcomeOf(state, found, { robots, world, articles });
  if (outcome.kind === 'failed') found.push(failure(state.url, outcome.reason));
  return { isAsked: true, state: nextState(state, outcome, world.now(), world.chance()), found };
}

interface Asking {
  readonly robots: Robots;
  readonly world: WatchedWorld;
  readonly articles: Set<string>;
}

async function outcomeOf(state: FeedState, found: Watched[], asking: Asking): Promise<Outcome> {
  try {
    const page = await asking.world.fetch(state.url, state);
    if (page.isUnchanged) return { kind: 'unchanged' };
    const seen = new Set(state.seen);
    const before = seen.size;
    const { text } = decodeText(page.bytes, { stated: page.charset, isMarkup: true });
    for (const entry of readFeed(text, page.url)) {
      const mark = markOf(entry);
      if (seen.has(mark)) continue;
      seen.add(mark);
      const watched = await watchedIn(entry, state.url, asking);
      if (watched !== null) found.push(watched);
    }
    const freshness = { etag: page.etag, lastModified: page.lastModified };
    return { kind: 'read', freshness, seen: [...seen], isNew: seen.size > before };
  } catch (error) {
    const refused = error instanceof RefusedError ? error : null;
    return {
      kind: 'failed',
      status: refused?.status ?? null,
      retryAfter: refused?.retryAfter ?? null,
      reason: UnreadableError.from(error).message,
    };
  }
}

type FeedEntry = ReturnType<typeof readFeed> extends Iterable<infer Entry> ? Entry : never;

/** A bad entry is told once, like a good one. */
const markOf = (entry: FeedEntry): string =>
  'error' in entry
    ? sha256(entry.error.message)
    : sha256(JSON.stringify([entry.document.url, entry.document.title, entry.document.text]));

/** Null for what another feed has brought already. */
async function watchedIn(entry: FeedEntry, feed: string, { robots, world, articles }: Asking): Promise<Watched | null> {
  if ('error' in entry) return failure(feed, `entry ${entry.entry}: ${entry.error.message}`);
  const article = articleOf(entry);
  if (articles.has(article)) return null;
  articles.add(article);
  if (await world.isRead(article)) return null;
  return { kind: 'document', feed, article, read: await followed(entry, robots, world) };
}

/** By which feeds of one outlet bring the same article: its address and title, or its words. */
const articleOf = ({ document: { url, title, text } }: CheckedDocument): string =>
  sha256(JSON.stringify(url === null ? [title, text] : [url, title]));

/** The page of an entry says more than the teaser in the feed; where it cannot be had, the teaser is what there is. */
async function followed(entry: CheckedDocument, robots: Robots, world: WatchedWorld): Promise<CheckedDocument> {
  const { url, text, published } = entry.document;
  if (url === null || text.length >= WHOLE || !(await robots.allow(url))) return entry;
  try {
    const page = await world.fetch(url);
    const html = decodeText(page.bytes, { stated: page.charset, isMarkup: true }).text;
    const { document, warnings } = readHtml(html, page.url);
    if (document.text.length <= text.length) return entry;
    const publisher = entry.document.publisher ?? document.publisher;
    return { document: { ...document, publisher, published: published ?? document.published }, warnings };
  } catch (error) {
    const reason = UnreadableError.from(error).message;
    return { ...entry, warnings: [...entry.warnings, `is read from its feed alone: its page ${reason}`] };
  }
}

const failure = (source: string, reason: string): Watched => ({
  kind: 'failure',
  failure: { source, line: null, reason },
});

/** What each host lets us ask; a host without rules lets us ask everything, one that cannot be asked nothing. */
class Robots {
  readonly #world: WatchedWorld;
  readonly #rules = new Map<string, Promise<(url: string) => boolean>>();

  constructor(world: WatchedWorld) {
    this.#world = world;
  }

  async allow(url: string): Promise<boolean> {
    const { origin } = new URL(url);
    const rules = this.#rules.get(origin) ?? this.#read(origin);
    this.#rules.set(origin, rules);
    return (await rules)(url);
  }

  async #read(origin: string): Promise<(url: string) => boolean> {
    const address = `${origin}/robots.txt`;
    try {
      const { bytes } = await this.#world.fetch(address);
      const rules = robotsParser(address, decodeText(bytes).text);
      return (url) => rules.isAllowed(url, AGENT) ?? true;
    } catch (error) {
      const isMissing = error instanceof RefusedError && error.status >= 400 && error.status < 500;
      return () => isMissing;
    }
  }
}
