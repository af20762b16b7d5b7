/** Bodies that cost more than they weigh: in crumbs, nested without end, a hundred questions in one. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spentOn } from '../../fixture/processor.ts';
import { openServing, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

const servers: { open?: Served; closed?: Served } = {};
beforeAll(async () => {
  servers.open = await openServing({}, talks);
  servers.closed = await openServing({ ENTENTE_ANONYMOUS: 'none' });
}, 60_000);
afterAll(async () => {
  await servers.open?.close();
  await servers.closed?.close();
});

const served = (which: keyof typeof servers): Served => {
  const server = servers[which];
  if (!server) throw new Error('the server did not start');
  return server;
};

/** A JSON body in chunks of so many bytes. */
function chunked(body: string, bytes: number): Buffer {
  const chunks = [];
  for (let at = 0; at < body.length; at += bytes) {
    const chunk = body.slice(at, at + bytes);
    chunks.push(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  }
  return Buffer.from(`${chunks.join('')}0\r\n\r\n`);
}

const inChunks = (which: keyof typeof servers, body: string, bytes: number) => sent(which, chunked(body, bytes));

/** For as long as the server takes them. */
async function sent(which: keyof typeof servers, chunks: Buffer): Promise<string> {
  const { hostname, port } = new URL(served(which).url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.on('data', (data) => {
    answer += data;
  });
  // The other side has heard enough.
  socket.on('error', () => {});
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`;
  socket.write(head);
  socket.write(chunks);
  await closed;
  return answer;
}

describe('a body in chunks', () => {
  const body = (length: number) => JSON.stringify({ query: '{ revision }' }).padEnd(length, ' ');

  it('is read where they are of some size, or few', async () => {
    expect(await inChunks('open', body(300_000), 4_096)).toContain('"revision":');
    expect(await inChunks('open', body(500), 1)).toContain('"revision":');
  });

  it('is refused in crumbs', async () => {
    expect(await inChunks('open', body(20_000), 1)).toContain('the request comes in too many chunks');
  });

  it('is not read to its end where it is refused: so many crumbs cost hardly more than none', async () => {
    const crumbs = chunked(body(400_000), 1);
    for (const which of ['open', 'closed'] as const) {
      const { total } = await spentOn(() => sent(which, crumbs));
      expect(total).toBeLessThan(250);
    }
  }, 60_000);
});

describe('JSON', () => {
  const ask = (body: string) =>
    served('open').ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const withVariable = (value: string) => `{ "query": "{ revision }", "variables": { "unused": ${value} } }`;

  it('is refused where it is nested without end, whatever stands in its texts', async () => {
    expect(await ask(withVariable(nested(40_000)))).toMatchObject({
      status: 400,
      json: { errors: [{ message: expect.stringContaining('nested') }] },
    });
    expect((await ask(withVariable(JSON.stringify(`"\\${nested(40_000)}`)))).json.data).toEqual({ revision: 1 });
    expect((await ask(withVariable(nested(20)))).json.data).toEqual({ revision: 1 });
  });
});

describe('messages of the Model Context Protocol', () => {
  const ping = (id: number) => ({ jsonrpc: '2.0', id, method: 'ping' });
  const send = (count: number) =>
    served('open').ask('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(Array.from({ length: count }, (_, id) => ping(id))),
    });

  it('are at most ten in a request', async () => {
    expect((await send(10)).json).toHaveLength(10);
    expect((await send(11)).json.errors[0]).toMatchObject({ extensions: { code: 'TOO_COMPLEX', limit: 10 } });
  });
});
