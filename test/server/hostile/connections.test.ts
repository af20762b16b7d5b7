/** Clients that go away in the middle of things, or never finish a request, leave nothing behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { numbered } from '../../fixture/numbered.ts';
import { type ServerProcess, startProcess } from '../process.ts';

const SEED = 7;
const data = mkdtempSync(join(tmpdir(), 'entente-connections-'));
let server: ServerProcess;

beforeAll(async () => {
  const store = openEmbedded({ path: join(data, 'entente.db') });
  const documents = Array.from({ length: 60 }, (_, i) => numbered(i));
  await commitExtractions(store, documents, { author: 'test', action: 'ingest', at: 0 });
  await store.close();
  server = await startProcess({ data });
}, 60_000);
afterAll(async () => {
  await server.end();
  rmSync(data, { recursive: true, force: true });
});

const random = (() => {
  let state = SEED;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
})();

const QUERIES = [
  {
    query:
      '{ relations(first: 100) { nodes { id source { label summary degree } statements { nodes { quote { text document { text } } } } } } }',
  },
  { query: '{ centrality(first: 100) { pagerank entity { label } } communities { members { label } } }' },
  {
    query:
      '{ documents(first: 100) { nodes { text mentions { entity { label documents(first: 50) { nodes { id } } } } } } }',
  },
  {
    query:
      '{ extract(input: { text: "Emmanuel Macron met Vladimir Putin in Moscow on Monday." }) { statements { text } } }',
  },
  { query: 'subscription { graphChanged(since: 0) { revision documents { title text } } }' },
  { query: '{ shoeSize' },
];

/** Sends a request and goes away after so many milliseconds, or bytes of the answer. */
function goAway(): Promise<void> {
  const { port } = new URL(server.url);
  const stream = random(2) === 0 ? { accept: 'text/event-stream' } : { 'accept-encoding': 'br' };
  const headers = { 'content-type': 'application/json', ...stream };
  const body = JSON.stringify(QUERIES[random(QUERIES.length)]);
  return new Promise((resolve) => {
    const sending = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
    sending.on('error', () => {}).on('close', resolve);
    sending.on('response', (response) => {
      response.on('error', () => {});
      if (random(2) === 0) response.once('data', () => sending.destroy());
      else response.resume();
    });
    if (random(4) === 0) sending.write(body.slice(0, 20));
    else sending.end(body);
    setTimeout(() => sending.destroy(), random(120));
  });
}

describe(`a server whose clients go away (seed ${SEED})`, () => {
  it('goes on, with as many open files as before', async () => {
    // What is opened once, as the thread that reads, is no leak.
    for (const query of QUERIES.slice(0, 4)) await (await server.post(query)).arrayBuffer();
    const before = server.openFiles();
    for (let round = 0; round < 12; round++) await Promise.all(Array.from({ length: 20 }, goAway));
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    const answer = (await (await server.post({ query: '{ revision }' })).json()) as { data: object };
    expect(answer.data).toEqual({ revision: 1 });
    while (server.openFiles() > before + 4) await new Promise((resolve) => setImmediate(resolve));
    expect(server.said()).not.toMatch(/unexpected error/i);
  }, 120_000);

  it('answers others while five hundred never finish their headers', async () => {
    const { port } = new URL(server.url);
    const sockets = await Promise.all(
      Array.from(
        { length: 500 },
        () =>
          new Promise<Socket>((resolve) => {
            const socket = connect(Number(port), '127.0.0.1', () => {
              socket.write('POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-');
              resolve(socket);
            });
            socket.on('error', () => {});
          }),
      ),
    );
    expect((await server.post({ query: '{ revision }' })).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  }, 60_000);
});
