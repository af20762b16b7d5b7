import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/store/store.ts';
import { openServed } from '../../fixture/served.ts';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { denial, meeting, talks } from '../../fixture/talks.ts';

let server: Served;
beforeAll(async () => {
  server = await openServing({}, [meeting]);
});
afterAll(() => server.close());

const CHANGES =
  'subscription($since: Int, $about: [ID!]) { graphChanged(since: $since, about: $about) { revision documents { title } } }';

interface Stream {
  readonly type: string;
  /** Resolves when the pattern is found in what came so far; gives all of it. */
  find(pattern: RegExp): Promise<string>;
  close(): void;
}

function open(accept: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, ...headers },
      },
      (response) => {
        let text = '';
        const looks = new Set<() => void>();
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          for (const look of looks) look();
        });
        const find = (pattern: RegExp) =>
          new Promise<string>((found) => {
            const look = () => (pattern.test(text) ? found(text) : undefined);
            looks.add(look);
            look();
          });
        resolve({ type: response.headers['content-type'] ?? '', find, close: () => sending.destroy() });
      },
    );
    sending.on('error', reject);
    sending.end(JSON.stringify({ query: CHANGES, variables }));
  });
}

describe('a stream of events', () => {
  it('bears the revision as the id of each, and goes on after the last that was told', async () => {
    const first = await open('text/event-stream', { since: 0 });
    expect(first.type).toContain('text/event-stream');
    expect(await first.find(/Berg and Carter meet/)).toMatch(
      /event: next\nid: 1\ndata: \{"data":\{"graphChanged":\{"revision":1/,
    );
    first.close();
    await server.commit(denial);
    const again = await open('text/event-stream', { since: 0 }, { 'last-event-id': '1' });
    expect(await again.find(/Carter denies it/)).not.toContain('Berg and Carter meet');
    again.close();
  });

  it('tells in parts too', async () => {
    const stream = await open('multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json', {
      since: 0,
    });
    expect(stream.type).toContain('multipart/mixed');
    const text = await stream.find(/Carter denies it/);
    const parts = text.split('--graphql').flatMap((part) => part.trim().split('\r\n\r\n')[1] ?? []);
    expect(JSON.parse(parts[0] ?? '')).toMatchObject({ payload: { data: { graphChanged: { revision: 1 } } } });
    stream.close();
  });

  it('is refused in any other form with the forms there are', async () => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const { status, json } = await server.ask('/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: CHANGES }),
    });
    expect([status, json.errors[0].message]).toEqual([406, expect.stringContaining('text/event-stream')]);
  });

  it('is one of so many that a client may have', async () => {
    const authorization = `Bearer ${SECRETS.reader}`;
    const streams = [];
    for (let i = 0; i < 200; i++) streams.push(await open('text/event-stream', {}, { authorization }));
    const more = await open('text/event-stream', {}, { authorization });
    expect(await more.find(/complete/)).toContain('RATE_LIMITED');
    for (const stream of streams) stream.close();
    const figure = async () => Number(/entente_subscriptions (\d+)/.exec((await server.ask('/metrics')).text)?.[1]);
    while ((await figure()) > 0) await new Promise((resolve) => setImmediate(resolve));
  }, 60_000);
});

describe('the ledger', () => {
  it('is looked at once for all who watch', async () => {
    let looks = 0;
    const counting = (store: GraphStore): GraphStore =>
      new Proxy(store, {
        get(target, name: keyof GraphStore) {
          if (name === 'ledgerAfter') looks++;
          const found = target[name];
          return typeof found === 'function' ? found.bind(target) : found;
        },
      });
    const world = await openServed({ documents: talks, through: counting });
    const abort = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 60 }, () =>
        world.fetch('subscription { graphChanged { revision } }', {}, { accept: 'text/event-stream' }),
      ),
    );
    const told = streams.map(async ({ body }) => {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        if (new TextDecoder().decode(chunk).includes('"revision"')) return true;
      }
      return false;
    });
    await world.ask('mutation { addNote(about: ["name:Ada Berg"], body: "Seen.") { id } }');
    expect(await Promise.all(told)).toEqual(streams.map(() => true));
    expect(looks).toBeLessThan(30);
    abort.abort();
    await world.close();
  }, 60_000);
});
