/** Documents in a queue: workers and the queue are killed, jobs are at fault, and the graph is that of one process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { Failure } from '../../../src/domain/error.ts';
import type { DocumentInput, Extraction } from '../../../src/domain/record/extraction.ts';
import { type DocumentQueue, openDocumentQueue } from '../../../src/ingest/queue/document-queue.ts';
import { documentsAt } from '../../../src/ingest/queue/documents-at.ts';
import { PAUSE, takeTurn } from '../../../src/ingest/queue/host-turns.ts';
import { fetchPage } from '../../../src/ingest/read/web/fetch-page.ts';
import { SHORTEST } from '../../../src/ingest/watch/schedule.ts';
import { watchInStore } from '../../../src/ingest/watch/watched-in-store.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { openWorkshop, type Workshop } from '../../cli/run-entente.ts';
import { numbered } from '../../fixture/numbered.ts';
import { openServing } from '../../fixture/serving.ts';
import { scanned } from '../../store/contract/opened.ts';
import { hasRedis, type RedisServer, startRedis } from './redis.ts';

jest.setTimeout(300_000);

const DISPATCHES = 'src/ingest/sample/dispatches';
const SAMPLE = readdirSync(DISPATCHES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(DISPATCHES, name));

const graphOf = async ({ folder }: Workshop) => {
  const store = openEmbedded({ path: join(folder, 'data', 'entente.db') });
  const rows = await scanned(store);
  await store.close();
  return rows;
};

(hasRedis() ? describe : describe.skip)('a queue of documents', () => {
  let redis: RedisServer;
  let workshop: Workshop;
  let queue: DocumentQueue;
  const programs: ChildProcess[] = [];

  beforeEach(async () => {
    redis = await startRedis();
    workshop = openWorkshop();
    queue = openDocumentQueue(redis.url);
  });
  afterEach(async () => {
    for (const program of programs.splice(0)) if (program.exitCode === null) program.kill('SIGKILL');
    await queue.close();
    await redis.stop();
    workshop.remove();
  });

  /** Another process. */
  const startProgram = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess => {
    const program = spawn(process.execPath, ['src/cli/entente.js', ...argv], {
      env: {
        ...process.env,
        ENTENTE_STORE: 'embedded',
        ENTENTE_DATA: join(workshop.folder, 'data'),
        REDIS_URL: redis.url,
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    programs.push(program);
    return program;
  };

  /** It works until nothing waits. */
  const startWorker = (jobs: string): ChildProcess => startProgram(['worker', '--until-empty', '--jobs', jobs]);

  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise(setImmediate);
  };

  it('comes to the graph of one process, whoever is killed meanwhile', async () => {
    const alone = openWorkshop();
    await alone.run('ingest', ...SAMPLE);
    const handedIn = await workshop.runWith({ REDIS_URL: redis.url }, 'enqueue', ...SAMPLE);
    expect(handedIn).toMatchObject({ code: 0, out: '28 documents handed in' });
    const killed = startWorker('extract,commit');
    await until(async () => (await queue.waiting()).extract < 25);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const ends = ['extract', 'commit', 'extract,commit'].map((jobs) => once(startWorker(jobs), 'close'));
    await until(async () => (await queue.waiting()).extract < 15);
    await redis.restart();
    // What is there already is handed in again: nothing of it is done twice.
    await workshop.runWith({ REDIS_URL: redis.url }, 'enqueue', ...SAMPLE);
    for (const [code] of await Promise.all(ends)) expect(code).toBe(0);
    expect(await queue.waiting()).toEqual({ read: 0, extract: 0, commit: 0 });
    expect(await queue.dead(10)).toEqual([]);
    expect(await graphOf(workshop)).toEqual(await graphOf(alone));
    alone.remove();
  });

  it('is told of by the server, which waits for none that is away', async () => {
    const other = await startRedis();
    const its = openDocumentQueue(other.url);
    await its.add(documents(3), 1);
    await its.close();
    const server = await openServing({ REDIS_URL: other.url });
    const metrics = async () => (await server.ask('/metrics')).text;
    expect(await metrics()).toContain('entente_jobs_waiting{job="extract"} 3');
    await other.stop();
    expect(await metrics()).not.toContain('entente_jobs_waiting{');
    await server.close();
  });

  it('keeps no server alive that could not listen', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const [code] = await once(startProgram(['serve'], { PORT: String(port) }), 'close');
    other.close();
    expect(code).toBe(1);
  });

  const documents = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      document: numbered(i).document as DocumentInput,
      author: 'ada',
      at: 1_000 + i,
    }));

  it('gives up what is at fault, with its reason, and tries it again when asked to', async () => {
    await queue.add(documents(3), 1);
    let isMended = false;
    const taken: string[] = [];
    const { close } = queue.work({
      extract: async (document): Promise<Extraction> => {
        if (document.title === 'Dispatch 1' && !isMended) throw new Failure('BAD_USER_INPUT', 'it is poison');
        return { ...numbered(0), document };
      },
      commit: async ({ extraction, author, at }) => {
        taken.push(`${extraction.document.title} by ${author} at ${at}`);
      },
    });
    await until(async () => taken.length === 2 && (await queue.dead(10)).length === 1);
    expect(await queue.dead(10)).toEqual([{ job: 'extract', title: 'Dispatch 1', reason: 'it is poison' }]);
    isMended = true;
    expect(await queue.retry()).toBe(1);
    await until(async () => taken.length === 3);
    expect(taken.sort()).toEqual([0, 1, 2].map((i) => `Dispatch ${i} by ada at ${1_000 + i}`));
    await close();
  });

  it('tries again what failed because the store was away', async () => {
    const [, , , , fifth] = documents(5);
    if (fifth) await queue.add([fifth], 1);
    let tries = 0;
    const { close } = queue.work({
      extract: async (document) => ({ ...numbered(4), document }),
      commit: async () => {
        if (++tries < 3) throw new Failure('STORE_UNAVAILABLE', 'it is away');
      },
    });
    await until(async () => tries === 3);
    await close();
    expect(await queue.dead(10)).toEqual([]);
  });

  it('gives up a job that another version of the program made', async () => {
    const { hostname, port } = new URL(redis.url);
    const other = new Queue('entente-commit', { connection: { host: hostname, port: Number(port) } });
    await other.add('document', { version: 99, extraction: numbered(9) }, { jobId: 'd-of-another-version' });
    const { close } = queue.work({ commit: async () => {} });
    await until(async () => (await queue.dead(10)).length > 0);
    expect(await queue.dead(10)).toEqual([
      { job: 'commit', title: 'Dispatch 9', reason: expect.stringContaining('another version (99)') },
    ]);
    await close();
    await other.close();
  });

  describe('with addresses', () => {
    const page = (title: string) =>
      `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${'Emmanuel Macron met Vladimir Putin in Moscow on Monday. '.repeat(8)}</p></article></body></html>`;
    const feedOf = (...paths: readonly string[]) =>
      `<rss version="2.0"><channel><title>Wire</title>${paths.map((path) => `<item><title>Page ${path}</title><link>${origin}${path}</link></item>`).join('')}</channel></rss>`;
    let asked: string[];
    let site: Server;
    let origin: string;
    beforeEach(async () => {
      asked = [];
      site = createServer(({ url = '/' }, response) => {
        const before = asked.filter((one) => one === url).length;
        asked.push(url);
        const status = url.startsWith('/none') ? 404 : url.startsWith('/later') && before === 0 ? 503 : 200;
        const [type, body] = url === '/feed' ? ['rss+xml', feedOf('/a', '/b')] : ['html', page(`Page ${url}`)];
        response.writeHead(status, { 'content-type': `text/${type}` }).end(body);
      });
      await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    });
    afterEach(() => {
      site.close();
    });

    it('fetches each once, those of one host one after the other, and again only what may pass', async () => {
      const paths = ['/a', '/b', '/later', '/none'];
      const handedIn = (path: string) => ({ address: `${origin}${path}`, author: 'ada', at: 5 });
      await queue.add([...paths, '/a'].map(handedIn), 1);
      const taken: string[] = [];
      const workers = [1, 2].map(() =>
        queue.work({
          read: (address) => documentsAt(address, { allowAddresses: ['127.0.0.1'] }),
          extract: async (document): Promise<Extraction> => ({ ...numbered(0), document }),
          commit: async ({ extraction, author, at }) => {
            taken.push(`${extraction.document.url} by ${author} at ${at}`);
          },
        }),
      );
      await until(async () => taken.length === 3 && (await queue.dead(10)).length === 1);
      expect(taken.sort()).toEqual(['/a', '/b', '/later'].map((path) => `${origin}${path} by ada at 5`));
      expect([...asked].sort()).toEqual(['/a', '/b', '/later', '/later', '/none']);
      expect(await queue.dead(10)).toEqual([
        { job: 'read', title: `${origin}/none`, reason: 'answers with status 404' },
      ]);
      for (const { close } of workers) await close();
    });

    it('brings the articles of feeds, each once, however many watch them', async () => {
      const store = openEmbedded({ path: ':memory:' });
      const feed = `${origin}/feed`;
      /** It ends once nothing is due for a while. */
      const watch = async () => {
        const stop = new AbortController();
        let now = 0;
        const world = {
          now: () => now,
          chance: () => 0,
          until: async (next: number) => {
            if (next > SHORTEST / 2) stop.abort();
            now = next;
          },
          fetch: (url: string) => fetchPage(url, { allowAddresses: ['127.0.0.1'] }),
        };
        const take = ({ document }: { readonly document: DocumentInput }) =>
          queue.add([{ document, author: 'feeds', at: 5 }], 20);
        await watchInStore([feed], { store, world, take, fail: ({ reason }) => expect(reason).toBe('') }, stop.signal);
      };
      await Promise.all([watch(), watch()]);
      await watch();
      const taken: string[] = [];
      const { close } = queue.work({
        extract: async (document) => ({ ...numbered(0), document }),
        commit: async ({ extraction, author }) => {
          taken.push(`${extraction.document.title} by ${author}`);
        },
      });
      await until(async () => Object.values(await queue.waiting()).every((count) => count === 0));
      await close();
      await store.close();
      expect(taken.sort()).toEqual(['Page /a by feeds', 'Page /b by feeds']);
      expect(asked.filter((path) => path === '/feed')).toHaveLength(1);
    });

    it('gives each host one turn at a time', async () => {
      const client = new Redis(redis.url);
      expect(await takeTurn(client, 'https://one.example/a')).toBe('taken');
      expect(await takeTurn(client, 'https://two.example/a')).toBe('taken');
      const wait = await takeTurn(client, 'https://one.example/b');
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(PAUSE);
      client.disconnect();
    });

    it('asks no address inside the house, and says so', async () => {
      const handedIn = await workshop.runWith({ REDIS_URL: redis.url }, 'enqueue', `${origin}/a`, SAMPLE[0] ?? '');
      expect(handedIn).toMatchObject({ code: 0, out: '1 documents and 1 addresses handed in' });
      const [code] = await once(startWorker('read,extract,commit'), 'close');
      expect(code).toBe(0);
      expect(asked).toEqual([]);
      expect(await queue.dead(10)).toEqual([
        { job: 'read', title: `${origin}/a`, reason: 'leads to 127.0.0.1, whose address 127.0.0.1 is not public' },
      ]);
    });
  });
});
