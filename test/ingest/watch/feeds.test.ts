/** Feeds of two thousand hosts on this machine, under a clock that only the test moves. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchPage } from '../../../src/ingest/read/web/fetch-page.ts';
import { type Watched, type WatchedWorld, watchFeeds } from '../../../src/ingest/watch/feeds.ts';
import { feedsInOpml } from '../../../src/ingest/watch/opml.ts';
import { type FeedState, firstState, LONGEST, nextState, SHORTEST } from '../../../src/ingest/watch/schedule.ts';

const MINUTE = 60_000;
const BEGIN = Date.UTC(2022, 1, 8);

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
/** How often each address was asked. */
let asked: Map<string, number>;

/** Articles of all runs of a test. */
let read: Set<string>;

beforeEach(async () => {
  read = new Set();
  asked = new Map();
  server = createServer((request, response) => {
    const address = `${request.headers.host?.split(':')[0]}${request.url}`;
    asked.set(address, (asked.get(address) ?? 0) + 1);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()));

const at = (host: string, path = '/feed') => `http://${host}:${(server.address() as AddressInfo).port}${path}`;
const rss = (...items: readonly string[]) =>
  `<rss version="2.0"><channel><title>Wire</title><link>https://wire.example/</link>${items
    .map((words) => `<item><title>${words}</title><description>${words} came to the capital.</description></item>`)
    .join('')}</channel></rss>`;

/** Chance repeats itself, so that a failure can be seen again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface Run {
  readonly documents: readonly string[];
  readonly failures: readonly string[];
  readonly states: readonly FeedState[];
}

/** Until the clock shows that time. */
async function watch(
  urls: readonly string[],
  { states = [], from = BEGIN, to }: { states?: readonly FeedState[]; from?: number; to: number },
): Promise<Run> {
  const stop = new AbortController();
  let now = from;
  const world: WatchedWorld = {
    claim: async (state) => state,
    isRead: async (article) => read.has(article),
    now: () => now,
    chance: dice(7),
    until: async (next) => {
      // A step of some seconds, so that several are due at once, as they are on a busy day.
      now = Math.max(next, now + 10_000);
      if (now > to) stop.abort();
    },
    fetch: (url, known) =>
      fetchPage(url, {
        resolve: async () => ['127.0.0.1'],
        allowAddresses: ['127.0.0.1'],
        timeoutMs: 60_000,
        ...(known && { known }),
      }),
  };
  const found: Watched[] = [];
  for await (const one of watchFeeds(urls, states, world, stop.signal)) {
    found.push(one);
    if (one.kind === 'document') read.add(one.article);
  }
  const last = new Map(found.flatMap((one) => (one.kind === 'state' ? [[one.state.url, one.state] as const] : [])));
  return {
    documents: found.flatMap((one) => (one.kind === 'document' ? [one.read.document.title] : [])),
    failures: found.flatMap((one) => (one.kind === 'failure' ? [one.failure.reason] : [])),
    states: [...new Map([...states.map((state) => [state.url, state] as const), ...last]).values()],
  };
}

describe('watching', () => {
  it('2,000 feeds gives each entry once, also across a restart', async () => {
    let edition = 1;
    answer = (request, response) => {
      const host = request.headers.host?.split(':')[0];
      response.end(rss(...Array.from({ length: edition }, (_, i) => `${host} ${i + 1}`)));
    };
    const urls = Array.from({ length: 2_000 }, (_, i) => at(`feed${i}.example`));
    const first = await watch(urls, { to: BEGIN + SHORTEST });
    expect([first.documents.length, new Set(first.documents).size]).toEqual([2_000, 2_000]);
    edition = 2;
    const second = await watch(urls, { states: first.states, from: BEGIN + SHORTEST, to: BEGIN + 2.8 * SHORTEST });
    expect(second.failures).toEqual([]);
    expect(new Set([...first.documents, ...second.documents]).size).toBe(4_000);
    expect(second.documents.length).toBe(2_000);
  }, 400_000);

  it('asks what it knows only for what has changed', async () => {
    const conditions: (string | undefined)[] = [];
    answer = (request, response) => {
      conditions.push(request.headers['if-none-match'] as string | undefined);
      if (request.headers['if-none-match'] === '"a"') response.writeHead(304).end();
      else response.setHeader('etag', '"a"').end(rss('The envoy'));
    };
    const { documents } = await watch([at('a.example')], { to: BEGIN + 60 * MINUTE });
    expect(documents).toEqual(['The envoy']);
    expect(conditions.slice(0, 2)).toEqual([undefined, '"a"']);
    // Less and less often, while nothing is new.
    expect(conditions.length).toBeLessThan(5);
  });

  it('leaves a host alone that wants it, and goes on afterwards', async () => {
    answer = (_, response) => {
      if (asked.get('a.example/feed') === 1) response.writeHead(429, { 'retry-after': '7200' }).end();
      else response.end(rss('The envoy'));
    };
    const url = at('a.example');
    const early = await watch([url], { to: BEGIN + 60 * MINUTE });
    expect([early.documents, early.failures, asked.get('a.example/feed')]).toEqual([
      [],
      ['answers with status 429'],
      1,
    ]);
    const later = await watch([url], { states: early.states, from: BEGIN + 60 * MINUTE, to: BEGIN + 200 * MINUTE });
    expect(later.documents).toEqual(['The envoy']);
  });

  it('asks a feed no more that is gone for good', async () => {
    answer = (_, response) => response.writeHead(410).end();
    const { states } = await watch([at('a.example')], { to: BEGIN + 7 * 24 * 60 * MINUTE });
    expect([asked.get('a.example/feed'), states[0]?.ended]).toEqual([1, 'answers with status 410']);
  });

  it.each([
    ['without rules', null, true],
    ['that lets everybody', 'User-agent: *\nAllow: /', true],
    ['that lets nobody', 'User-agent: *\nDisallow: /', false],
    ['that does not let us', 'User-agent: entente\nDisallow: /news', false],
  ])('follows an entry to its page on a host %s: %p', async (_, robots, isFollowed) => {
    const words =
      'The envoy met the minister in the capital, and the two spoke for five hours about the lake and the border. '.repeat(
        4,
      );
    answer = ({ url }, response) => {
      if (url === '/robots.txt') robots === null ? response.writeHead(404).end() : response.end(robots);
      else if (url === '/feed')
        response.end(
          `<rss version="2.0"><channel><title>Wire</title><item><title>Talks</title><link>${at('a.example', '/news/1')}</link><description>Talks were held.</description></item></channel></rss>`,
        );
      else
        response
          .setHeader('content-type', 'text/html')
          .end(`<html><body><article><h1>Talks</h1><p>${words}</p></article></body></html>`);
    };
    await watch([at('a.example')], { to: BEGIN + SHORTEST });
    expect(asked.has('a.example/news/1')).toBe(isFollowed);
  });
});

describe('the schedule', () => {
  const state = { ...firstState('https://a.example/', BEGIN, 0.5), interval: 60 * MINUTE };
  const failed = { kind: 'failed', status: 500, retryAfter: null, reason: 'x' } as const;
  const minutes = (next: FeedState) => (next.nextAt - BEGIN) / MINUTE;

  it('is spread from the beginning', () => {
    expect([0, 0.5, 1].map((chance) => firstState('x', BEGIN, chance).nextAt - BEGIN)).toEqual([
      0,
      SHORTEST / 2,
      SHORTEST,
    ]);
  });

  it('is short after news and grows without, up to its longest', () => {
    const read = { kind: 'read', freshness: { etag: null, lastModified: null }, seen: ['a'], isNew: true } as const;
    expect(minutes(nextState(state, read, BEGIN, 0.5))).toBe(10);
    expect(minutes(nextState(state, { kind: 'unchanged' }, BEGIN, 0.5))).toBe(90);
    expect(nextState({ ...state, interval: LONGEST }, { kind: 'unchanged' }, BEGIN, 0.5).interval).toBe(LONGEST);
  });

  it('doubles with each failure, to a day at most', () => {
    const pauses = [0, 1, 2, 20].map((failures) => minutes(nextState({ ...state, failures }, failed, BEGIN, 0.5)));
    expect(pauses).toEqual([20, 40, 80, 24 * 60]);
  });
});

it('OPML gives its feeds, however deep, each once', () => {
  const opml =
    '<opml version="2.0"><head><title>L</title></head><body><outline text="a" xmlUrl="https://a.example/f"/><outline text="g"><outline text="b" xmlUrl="https://b.example/f"/><outline text="a" xmlUrl="https://a.example/f"/></outline></body></opml>';
  expect(feedsInOpml(opml)).toEqual(['https://a.example/f', 'https://b.example/f']);
  expect(() => feedsInOpml('<html></html>')).toThrow('no OPML');
});
