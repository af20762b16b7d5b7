/** Two thousand feeds on this machine under a clock that only the test moves, and a question that stands. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openIndex } from '../../src/index/graph-index.ts';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { fetchPage } from '../../src/ingest/read/web/fetch-page.ts';
import { watchFeeds } from '../../src/ingest/watch/feeds.ts';
import { openKeptFeeds } from '../../src/ingest/watch/kept-feeds.ts';
import { SHORTEST } from '../../src/ingest/watch/schedule.ts';
import { alertOf } from '../../src/standing/alert.ts';
import { type Answering, answerAfter, begin } from '../../src/standing/round.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { all, graphOf } from '../fixture/graph.ts';
import { idOf } from '../fixture/talks.ts';

const FEEDS = 2_000;
const BEGIN = Date.UTC(2022, 1, 8);
const QUESTION = {
  id: 'a'.repeat(32),
  title: 'Who goes between the two?',
  asked: JSON.stringify({
    kind: 'MEDIATOR',
    a: idOf('Ada Berg'),
    b: idOf('Cleo Duval'),
    maxGapHours: 168,
    includeRepresentatives: false,
    bar: { minSources: 0, minConfidence: 0, includeDisputed: true, includeUnrealized: true },
  }),
  webhook: null,
};

let server: Server;
let edition = 1;
beforeAll(async () => {
  server = createServer((request, response) =>
    response.end(feedOf(Number(/\d+/.exec(request.headers.host ?? '')?.[0]))),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()));

/** Of each hundredth feed the envoy sees one side in the first edition and the other in the second. Ten feeds share an article. */
function feedOf(number: number): string {
  const isNear = number % 100 === 0;
  const titles = [
    isNear ? `Envoy ${number} met Ada Berg` : `Envoy ${number} met Guest ${number}`,
    ...(edition > 1 && isNear ? [`Envoy ${number} met Cleo Duval`] : []),
  ];
  const items = titles.map((title) => `<item><title>${title}</title><description>${title} today.</description></item>`);
  const shared =
    number < 10
      ? '<item><title>Shared met Ada Berg</title><link>https://wire.example/shared</link><description>Shared met Ada Berg today, as all ten say.</description></item>'
      : '';
  return `<rss version="2.0"><channel><title>Wire ${number}</title>${items.join('')}${shared}</channel></rss>`;
}

/** One life of the process that watches: until the clock shows that time. Gives the titles that it took in. */
async function live(store: GraphStore, from: number, to: number): Promise<readonly string[]> {
  const { port } = server.address() as AddressInfo;
  const urls = Array.from({ length: FEEDS }, (_, i) => `http://feed${i}.example:${port}/feed`);
  const traversal = await openIndex(store);
  const answering: Answering = { store, traversal, answerOfView: async () => null };
  const stop = new AbortController();
  let now = from;
  const { states, keep, noteRead, ...kept } = openKeptFeeds(store, () => now);
  const world = {
    ...kept,
    now: () => now,
    chance: dice(7),
    until: async (next: number) => {
      now = Math.max(next, now + 10_000);
      if (now > to) stop.abort();
    },
    fetch: (url: string) =>
      url.includes('wire.example')
        ? Promise.reject(new Error('no page is followed here'))
        : fetchPage(url, { resolve: async () => ['127.0.0.1'], allowAddresses: ['127.0.0.1'], timeoutMs: 60_000 }),
  };
  const taken: string[] = [];
  const take = async (articles: readonly { readonly title: string; readonly article: string }[]): Promise<void> => {
    const claims = articles.map(({ title }) => claimOf(title));
    await commitExtractions(store, claims, { author: 'feeds', action: 'ingest', at: now });
    for (const { article } of articles) await noteRead(article);
    await traversal.catchUp();
    const [entry] = await store.ledgerAfter((await store.revision()) - 1, 1);
    const [question] = await store.byIds('question', [QUESTION.id]);
    if (entry && question) await answerAfter(answering, question, entry);
  };
  // What the question is not about is taken a hundred at a time; each of the others is a cause of its own.
  const waiting: { readonly title: string; readonly article: string }[] = [];
  for await (const found of watchFeeds(urls, await states(urls), world, stop.signal)) {
    if (found.kind === 'failure') throw new Error(found.failure.reason);
    if (found.kind === 'state') await keep(found.state);
    if (found.kind !== 'document') continue;
    const { article } = found;
    const { title } = found.read.document;
    taken.push(title);
    if (!title.includes('Guest')) await take([{ title, article }]);
    else if (waiting.push({ title, article }) === 100) await take(waiting.splice(0));
  }
  if (waiting.length > 0) await take(waiting);
  await traversal.close();
  return taken;
}

function claimOf(title: string) {
  const [subject = '', object = ''] = title.split(' met ');
  const claim = { quote: `${title} today.`, subject, predicate: 'CONSULT', object, date: '2022-02-08' } as const;
  return extractionOf({ title, publisher: `Paper of ${title}`, published: '2022-02-08T10:00:00Z', claims: [claim] });
}

/** Chance repeats itself, so that a failure can be seen again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

it('2,000 feeds: each article is taken once and each cause told once, also across restarts', async () => {
  const store = await graphOf();
  const traversal = await openIndex(store);
  await begin({ store, traversal, answerOfView: async () => null }, QUESTION);
  await traversal.close();
  const entries = [{ entry: 'question', question: QUESTION, author: 'ada', at: BEGIN } as const];
  await store.commit({ author: 'ada', action: 'add standing question', at: BEGIN, entries });
  const alerts = async () => (await all(store, 'kept', { shelf: 'alert' })).map(alertOf);

  const first = await live(store, BEGIN, BEGIN + SHORTEST);
  expect([first.length, new Set(first).size]).toEqual([FEEDS + 1, FEEDS + 1]);
  expect(await alerts()).toEqual([]);
  edition = 2;
  // Each feed is asked anew after the first restart, those with news once more after the second.
  const second = await live(store, BEGIN + SHORTEST, BEGIN + 1.6 * SHORTEST);
  const third = await live(store, BEGIN + 1.6 * SHORTEST, BEGIN + 2.3 * SHORTEST);
  expect([second.length > 0, third.length > 0]).toEqual([true, true]);
  const near = Array.from({ length: FEEDS / 100 }, (_, i) => i * 100);
  expect([...second, ...third].sort()).toEqual(near.map((number) => `Envoy ${number} met Cleo Duval`).sort());
  const told = (await alerts()).map(({ entities }) => entities.join());
  expect(told.sort()).toEqual(near.map((number) => idOf(`Envoy ${number}`)).sort());
  await store.close();
}, 200_000);
