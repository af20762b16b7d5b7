import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { type Config, readConfig } from '../../src/server/config.ts';
import type { Log } from '../../src/server/log.ts';
import { type Serving, serve } from '../../src/server/main.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import { denial, meeting, plan } from '../fixture/talks.ts';

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

let folder: string;
let config: Config;
let server: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-server-'));
  config = { ...readConfig({ ENTENTE_DATA: folder, ENTENTE_KEYS: 'ann:editor:secret-of-ann-0001' }), port: 0 };
  await commit(meeting);
  server = await serve(config, silent);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** As another process on the same file would. */
async function commit(document: typeof meeting): Promise<void> {
  const store = openEmbedded({ path: join(folder, 'entente.db') });
  const at = Date.parse('2022-03-01T00:00:00Z');
  await commitExtractions(store, [document], { author: 'other', action: 'ingest', at });
  await store.close();
}

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = async (query: string) =>
  (await (await post(JSON.stringify({ query }))).json()) as { data: Record<string, unknown> };

describe('the server', () => {
  it('is alive, ready, and gives figures', async () => {
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ ready: true, store: 'embedded' });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('entente_revision 1');
    expect(metrics).toContain('process_cpu_seconds_total');
  });

  it('shows the playground to a browser, once for each version of it', async () => {
    const first = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(first.headers.get('content-type')).toContain('text/html');
    expect(await first.text()).toContain('PathWithQuotes');
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html', 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('gives a page at /, without inline script, and nothing outside its folder', async () => {
    const page = await fetch(`${server.url}/`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const path of ['/nothing.js', '/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/assets/']) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
    }
  });

  it('refuses a body beyond 640 KiB, but lets an editor send a document', async () => {
    const text = 'word '.repeat(140_000);
    const body = JSON.stringify({ query: '{ revision }', variables: { text } });
    const refused = await post(body);
    expect(refused.status).toBe(413);
    expect((await refused.json()).errors[0].extensions.code).toBe('TOO_COMPLEX');
    expect((await post(body, { authorization: 'Bearer secret-of-ann-0001' })).status).toBe(200);
  });

  it('counts a body that does not tell its length', async () => {
    const status = await new Promise((resolve, reject) => {
      const sending = request(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      sending.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
      for (let i = 0; i < 12; i++) sending.write('x'.repeat(64 * 1024));
      sending.end();
    });
    expect(status).toBe(413);
  });

  it.each([
    '{',
    'null',
    '1',
    '"x"',
    '',
    '{}',
    '{"query": 1}',
    '[{"query":"{ revision }"}]',
    '{"query":"{ revision }"} x',
  ])('refuses %j, and goes on', async (body) => {
    const response = await post(body);
    expect(response.status).toBeLessThan(500);
    expect((await response.json()).errors.length).toBeGreaterThan(0);
    expect((await ask('{ revision }')).data).toHaveProperty('revision');
  });

  it.each([
    [
      'what is kept as it is given',
      'mutation($v: JSON!) { saveView(title: "Who", operation: "{ revision }", variables: $v) { id } }',
    ],
    [
      'state',
      'mutation($v: JSON) { saveView(title: "Who", operation: "{ revision }", variables: {}, state: $v) { id } }',
    ],
    ['a filter', 'query($v: StatementFilter) { statements(filter: $v) { totalCount } }'],
    ['a list', 'query($v: [ID!]!) { nodes(ids: $v) { id } }'],
  ])('refuses values that nest without end as a mistake of the client: %s', async (_, query) => {
    for (const [opening, closing] of ['[]', ['{"a":', '}']]) {
      const value = `${opening?.repeat(50_000)}0${closing?.repeat(50_000)}`;
      const body = `{"query":${JSON.stringify(query)},"variables":{"v":${value}}}`;
      const { errors } = await (await post(body, { authorization: 'Bearer secret-of-ann-0001' })).json();
      expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('takes no mutation by GET, and no form', async () => {
    const query = encodeURIComponent('mutation { addNote(about: [], body: "x") { id } }');
    expect((await fetch(`${server.url}/graphql?query=${query}`)).status).toBe(405);
    const form = await post('query={revision}', { 'content-type': 'text/plain' });
    expect(form.status).toBe(415);
  });

  it('tells a subscriber what another process committed, from where the subscriber left off', async () => {
    const abort = new AbortController();
    const query =
      'subscription { graphChanged(since: 0) { revision documents { title } relations { verdict } gone truncated } }';
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      signal: abort.signal,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const titles: string[] = [];
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      for (const [, title] of decoder.decode(chunk).matchAll(/"title":"([^"]+)"/g)) titles.push(title ?? '');
      if (titles.length === 1) await commit(denial);
      if (titles.length === 2) break;
    }
    abort.abort();
    expect(titles).toEqual(['Berg and Carter meet', 'Carter denies it']);
    expect((await ask('{ relations { nodes { verdict } } }')).data).toEqual({
      relations: { nodes: [{ verdict: 'DISPUTED' }] },
    });
  });

  it('opens a saved view in the explorer, or in the playground', async () => {
    const save = async (state: object | null) => {
      const query =
        'mutation($s: JSON) { saveView(title: "Who", operation: "{ revision }", variables: {}, state: $s) { permalink } }';
      const body = JSON.stringify({ query, variables: { s: state } });
      const answer = await (await post(body, { authorization: 'Bearer secret-of-ann-0001' })).json();
      return (await fetch(answer.data.saveView.permalink, { redirect: 'manual' })).headers.get('location');
    };
    expect(await save({ view: 'table', from: '2022-02' })).toBe('/#view=table&from=2022-02');
    expect(await save(null)).toBe('/graphql?query=%7B+revision+%7D&variables=%7B%7D');
    expect((await fetch(`${server.url}/view/nobody-kept-this`)).status).toBe(404);
  });

  it('reads documents in a thread of its own, one after the other, and answers meanwhile', async () => {
    const query =
      'query($text: String) { extract(input: { text: $text, publishedAt: "2022-02-08T09:00:00Z" }) { statements { predicate text } } }';
    const sentence = 'Emmanuel Macron met Vladimir Putin in Moscow on Monday. ';
    const read = async (times: number) =>
      (await post(JSON.stringify({ query, variables: { text: sentence.repeat(times) } }))).json();
    // On a busy machine a thread that starts may take longer than a request.
    while ((await read(1)).data === undefined);
    const [long, short] = [read(50), read(1)];
    const isFirst = await Promise.race([ask('{ revision }').then(() => true), long.then(() => false)]);
    expect(isFirst).toBe(true);
    expect((await short).data.extract.statements).toEqual([
      { predicate: 'CONSULT', text: expect.stringContaining('Macron') },
    ]);
    expect((await long).data.extract.statements.length).toBeGreaterThanOrEqual(50);
  }, 30_000);

  it('says which port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(serve({ ...config, port }, silent)).rejects.toThrow(`PORT: ${port} is in use`);
    await new Promise((resolve) => other.close(resolve));
  });
});

/** A request whose headers the server has read, and whose body it waits for. */
function begin(url: string): Promise<{ finish: (body: string) => Promise<number | undefined> }> {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const sending = request(`${url}/graphql`, { method: 'POST', headers });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sending.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });
  const finish = (body: string) => {
    sending.end(body);
    return answered;
  };
  return new Promise((resolve) => {
    sending.on('continue', () => resolve({ finish }));
    sending.flushHeaders();
  });
}

describe('a server that stops', () => {
  it('is not ready at first, and answers until those who send requests have seen it', async () => {
    const stopping = await serve({ ...config, grace: 1 }, silent);
    const closed = stopping.close();
    const ready = await fetch(`${stopping.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, reason: 'stopping' }]);
    expect((await fetch(`${stopping.url}/graphql?query={revision}`)).status).toBe(200);
    await closed;
    await expect(fetch(`${stopping.url}/health/live`)).rejects.toThrow();
  });

  it('ends its streams, answers what it began, and refuses the rest', async () => {
    const stopping = await serve(config, silent);
    const stream = await fetch(`${stopping.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { graphChanged { revision } }' }),
    });
    const begun = await Promise.all(Array.from({ length: 20 }, () => begin(stopping.url)));
    const closed = stopping.close();
    const answers = await Promise.all(begun.map(({ finish }) => finish('{"query":"{ relations { nodes { id } } }"}')));
    expect(answers).toEqual(Array.from({ length: 20 }, () => 200));
    await stream.text();
    await closed;
    await expect(fetch(`${stopping.url}/health/live`)).rejects.toThrow();
    await commit(plan);
  });
});
