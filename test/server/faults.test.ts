import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/domain/error.ts';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { networks } from '../../src/server/config/values.ts';
import { createHttpServer } from '../../src/server/http/server.ts';
import { openExporter } from '../../src/server/pages/export-route.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { openServed } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

/** A store whose `revision` fails. */
const failing = (error: Error) => (store: GraphStore) =>
  new Proxy(store, {
    get: (target, name: keyof GraphStore) => (name === 'revision' ? () => Promise.reject(error) : target[name]),
  });

describe('a fault of the server', () => {
  it('is masked: the client learns the id of the log line, and nothing else', async () => {
    const world = await openServed({ documents: talks, through: failing(new Error('password is hunter2')) });
    const { errors } = await world.ask('{ revision }');
    expect(errors?.[0]).toMatchObject({
      message: 'Unexpected error. It was logged as fault-1.',
      extensions: { code: 'INTERNAL' },
    });
    await world.close();
  });

  it('of the store is 503, with a time to come again', async () => {
    const world = await openServed({
      documents: talks,
      through: failing(new Failure('STORE_UNAVAILABLE', 'no answer')),
    });
    const response = await world.fetch('{ revision }');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect((await response.json()).errors[0].extensions).toEqual({ code: 'STORE_UNAVAILABLE' });
    await world.close();
  });
});

describe('an answer of many parts', () => {
  const store = openEmbedded({ path: ':memory:' });
  beforeAll(() => commitExtractions(store, talks, { author: 'test', action: 'ingest', at: 0 }));
  afterAll(() => store.close());

  const exporting = async (store: GraphStore) => {
    const exporter = openExporter(store);
    const server = createHttpServer({
      surroundings: { proxies: networks([]), url: null },
      files: (_request, _response, next) => next?.(),
      plugins: [],
      answer: async (request, visiting) => (await exporter.answer(request, visiting)) ?? new Response(),
      logFault: () => 'fault-1',
      onEnd: () => {},
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const ask = () => fetch(`http://127.0.0.1:${port}/export/log`);
    return { ask, close: () => new Promise((resolve) => server.close(resolve)) };
  };
  /** Gives each entry of its log so many times, then fails. */
  const failingAfter = (entries: number) =>
    new Proxy(store, {
      get: (target, name: keyof GraphStore) => (name === 'log' ? () => log(entries) : target[name]),
    });
  async function* log(entries: number) {
    for await (const entry of store.log()) for (let i = 0; i < entries; i++) yield entry;
    throw new Failure('STORE_UNAVAILABLE', 'no answer');
  }

  it('is 503 where the store fails before it begins', async () => {
    const { ask, close } = await exporting(failingAfter(0));
    const answer = await ask();
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    await close();
  });

  it('is cut where the store fails later, and does not keep the client waiting', async () => {
    const { ask, close } = await exporting(failingAfter(300));
    for (let i = 0; i < 6; i++) {
      const answer = await ask();
      expect(answer.status).toBe(200);
      await expect(answer.text()).rejects.toThrow();
    }
    await close();
  });
});

describe('a refused text', () => {
  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ])('is told as %s wants it: %i', async (accept, status) => {
    const world = await openServed({ documents: talks });
    const response = await world.fetch('{ shoeSize }', {}, { accept });
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    await world.close();
  });
});
