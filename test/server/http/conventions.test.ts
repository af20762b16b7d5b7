import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServing, SECRETS, type Served } from '../../fixture/serving.ts';
import { denial, meeting, plan, talks } from '../../fixture/talks.ts';

let server: Served;
beforeAll(async () => {
  server = await openServing({ ENTENTE_ORIGINS: 'https://desk.example' }, talks);
});
afterAll(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const RELATIONS =
  '{ relations(first: 100) { nodes { id verdict source { id label } target { id label } statements { nodes { quote { text document { title } } } } } } }';
const post = (query: string, headers: Record<string, string> = {}, more: object = {}) =>
  server.ask('/graphql', {
    method: 'POST',
    headers: { ...JSON_TYPE, ...headers },
    body: JSON.stringify({ query, ...more }),
  });
const get = (query: string, headers: Record<string, string> = {}) =>
  server.ask(`/graphql?query=${encodeURIComponent(query)}`, { headers });

describe('a page of another origin', () => {
  it('gets no leave to read, unless its origin is configured', async () => {
    const stranger = await post('{ revision }', { origin: 'http://evil.example' });
    expect(stranger.headers['access-control-allow-origin']).toBeUndefined();
    const desk = await post('{ revision }', { origin: 'https://desk.example' });
    expect(desk.headers['access-control-allow-origin']).toBe('https://desk.example');
    expect(desk.headers.vary).toContain('origin');
  });

  it('is asked before it may send a key', async () => {
    const ask = (origin: string) =>
      server.ask('/graphql', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    expect((await ask('http://evil.example')).headers['access-control-allow-headers']).toBeUndefined();
    expect((await ask('https://desk.example')).headers['access-control-allow-headers']).toContain('authorization');
  });
});

describe('a server on this machine alone', () => {
  it.each(['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'does not answer to %s',
    async (host) => {
      const { status, json } = await post('{ revision }', { host });
      expect([status, json.errors[0].extensions.code]).toEqual([421, 'FORBIDDEN']);
    },
  );

  it.each(['localhost', '127.0.0.1:4000', '[::1]:4000', 'entente.localhost'])('answers to %s', async (host) => {
    expect((await post('{ revision }', { host })).status).toBe(200);
  });

  it('does not fall over an address that is none', async () => {
    expect((await post('{ revision }', { host: 'a b' })).status).toBe(400);
    expect((await server.ask('//')).status).toBeLessThan(500);
  });
});

describe('a body', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'query={revision}'],
    ['application/graphql', '{ revision }'],
    ['text/plain', '{"query":"{ revision }"}'],
    ['application/json; charset=utf-16', '{"query":"{ revision }"}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n{revision}\r\n--x--',
    ],
  ])('is not read as %s', async (type, body) => {
    const { status, json } = await server.ask('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
    expect([status, json.errors[0].extensions.code]).toEqual([415, 'BAD_USER_INPUT']);
  });

  it.each(['{', '[]', '"x"', '{"query":1}', '{}'])(
    'that is no request is refused without a word of the server’s own: %s',
    async (body) => {
      const { text, json } = await server.ask('/graphql', { method: 'POST', headers: JSON_TYPE, body });
      expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toMatch(/originalError|stack|SyntaxError/);
    },
  );

  it('comes to the same place with a slash at its end', async () => {
    const { json } = await server.ask('/graphql/', {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"query":"{ revision }"}',
    });
    expect(json.data).toEqual({ revision: 1 });
  });
});

describe('an answer', () => {
  it('is packed as the client takes it, and plain where that is as short', async () => {
    const plain = (await post(RELATIONS)).json;
    const unpacked = (body: Buffer) => JSON.parse(body.toString());
    const brotli = await post(RELATIONS, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(unpacked(brotliDecompressSync(brotli.body)).data).toEqual(plain.data);
    const gzip = await post(RELATIONS, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(unpacked(gunzipSync(gzip.body)).data).toEqual(plain.data);
    expect((await post('{ revision }', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  it('bears the id and the trace of its request, or an id of its own', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const told = await post('{ revision }', { 'x-request-id': 'desk-42', traceparent });
    expect([told.headers['x-request-id'], told.headers.traceparent]).toEqual(['desk-42', traceparent]);
    const odd = await post('{ revision }', { 'x-request-id': 'a b\tc' });
    expect(odd.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect((await server.ask('/health/live', { headers: { 'x-request-id': 'probe-1' } })).headers['x-request-id']).toBe(
      'probe-1',
    );
  });

  it('may be framed by nobody, whatever it is', async () => {
    for (const path of ['/', '/graphql', '/health/live', '/metrics', '/no-such-thing', '/graphql?query={revision}']) {
      for (const accept of ['text/html', 'application/json']) {
        const { headers } = await server.ask(path, { headers: { accept } });
        expect([path, String(headers['content-security-policy'])]).toEqual([
          path,
          expect.stringContaining("frame-ancestors 'none'"),
        ]);
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
    }
  });

  it('tells what it cost, beside the data only where that is asked for', async () => {
    const { headers, json } = await post(RELATIONS);
    expect(headers['x-entente-cost']).toMatch(/^\d{3,}\/\d+$/);
    expect(json.extensions).toBeUndefined();
    const asked = await post(RELATIONS, {}, { extensions: { cost: true } });
    const { spent, limit } = asked.json.extensions.cost;
    expect(asked.headers['x-entente-cost']).toBe(`${spent}/${limit}`);
  });
});

describe('a status', () => {
  const STANDARD = { accept: 'application/graphql-response+json' };

  it.each([
    ['{ shoeSize }', 400, 'BAD_USER_INPUT'],
    [`{ ${Array.from({ length: 40 }, (_, i) => `a${i}: revision`).join(' ')} }`, 400, 'TOO_COMPLEX'],
    ['mutation { addNote(about: ["name:Ada Berg"], body: "x") { id } }', 401, 'UNAUTHENTICATED'],
  ])('says that there is no data, to those who asked for it: %s', async (query, status, code) => {
    const answer = await post(query, STANDARD);
    expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([status, code]);
    expect('data' in answer.json && answer.json.data !== null).toBe(false);
  });

  it('tells in what form there is an answer, where none is taken', async () => {
    const { status, json } = await post('{ revision }', { accept: 'image/png' });
    expect([status, json.errors[0].extensions.code]).toEqual([406, 'BAD_USER_INPUT']);
  });

  it('refuses a method that is none here', async () => {
    const { status, headers } = await server.ask('/graphql', { method: 'PUT', headers: JSON_TYPE, body: '{}' });
    expect([status, headers.allow]).toEqual([405, 'GET, POST']);
  });
});

describe('what is asked by GET', () => {
  it('is fresh until the graph changes', async () => {
    const query = '{ documents(first: 100) { totalCount } }';
    const first = await get(query);
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('no-cache');
    expect((await get(query, { 'if-none-match': etag })).status).toBe(304);
    expect((await get('{ documents { totalCount } }', { 'if-none-match': etag })).status).toBe(200);
    const mine = await get(query, { 'if-none-match': etag, authorization: `Bearer ${SECRETS.reader}` });
    expect([mine.status, mine.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    const note = 'mutation { addNote(about: ["name:Ada Berg"], body: "Seen.") { id } }';
    await server.query(note, 'editor');
    const after = await get(query, { 'if-none-match': etag });
    expect([after.status, after.json.data]).toEqual([200, first.json.data]);
  });

  it('has no tag where it failed', async () => {
    expect((await get('{ node(id: "x") { id } }')).headers.etag).toBeUndefined();
  });
});

describe('the explorer', () => {
  it('comes as it was packed when it was built, and is asked for again only where its name has no hash', async () => {
    const page = await server.ask('/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(page.headers['content-encoding']).toBe('br');
    expect(page.headers['cache-control']).toBe('no-cache');
    const html = brotliDecompressSync(page.body).toString();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const packed = await server.ask(script, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable'),
    });
    const again = await server.ask('/', {
      headers: { 'accept-encoding': 'br', 'if-none-match': String(page.headers.etag) },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '/nothing.js',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%00',
    '/index.html.br/x',
  ])('is all there is to fetch: not %s', async (path) => {
    expect((await server.ask(path)).status).toBe(404);
  });
});

describe('the schema', () => {
  it('can be fetched as text', async () => {
    const { headers, text } = await server.ask('/schema.graphql');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toContain('interface Entity implements Node');
  });
});

describe('a permalink', () => {
  const SAVE = 'mutation { saveView(title: "Who", operation: "{ revision }", variables: {}) { permalink } }';
  const linkOf = async (environment: Record<string, string>, headers: Record<string, string>) => {
    const behind = await openServing(environment, [meeting, denial, plan]);
    const { json } = await behind.ask('/graphql', {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: `Bearer ${SECRETS.editor}`, ...headers },
      body: JSON.stringify({ query: SAVE }),
    });
    await behind.close();
    return new URL(json.data.saveView.permalink).origin;
  };
  const FORWARDED = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'graph.example' };

  it('leads where the configuration says, or a proxy that is trusted, and not where a stranger says', async () => {
    expect(await linkOf({ ENTENTE_URL: 'https://graph.example' }, { host: 'localhost:1' })).toBe(
      'https://graph.example',
    );
    expect(await linkOf({ ENTENTE_PROXIES: '127.0.0.0/8' }, FORWARDED)).toBe('https://graph.example');
    expect(await linkOf({}, { ...FORWARDED, host: 'localhost:1' })).toBe('http://localhost:1');
  });
});
