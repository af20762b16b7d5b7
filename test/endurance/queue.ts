/** Workers, their queue and the database are killed while documents wait: is the graph in the end that of one process, and how fast is it made? */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDocumentQueue } from '../../src/ingest/queue/document-queue.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { openRandom } from '../bench/random.ts';
import { type RedisServer, startRedis } from '../ingest/queue/redis.ts';
import type { Neo4jServer } from '../neo4j/start.ts';

type Environment = Readonly<Record<string, string>>;

const PEOPLE = ['Emmanuel Macron', 'Olaf Scholz', 'Vladimir Putin', 'Joe Biden', 'Volodymyr Zelenskyy', 'Andrzej Duda'];
const PLACES = ['Paris', 'Berlin', 'Moscow', 'Washington', 'Kyiv', 'Warsaw'];
const DEEDS = ['met', 'called', 'visited', 'thanked', 'criticized'];

/** So many files that a reader finds something in, in a folder that goes when the work is done. */
export async function withFiles<Result>(count: number, seed: number, work: (folder: string) => Promise<Result>) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-queue-'));
  const random = openRandom(seed);
  const oneOf = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  const files = join(folder, 'files');
  mkdirSync(files);
  for (let i = 0; i < count; i++) {
    const day = 1 + (i % 28);
    const sentences = Array.from({ length: 8 }, () => {
      const [one, other] = [oneOf(PEOPLE), oneOf(PEOPLE)];
      return `${one} ${oneOf(DEEDS)} ${one === other ? 'Boris Johnson' : other} in ${oneOf(PLACES)} on ${day} March 2021.`;
    });
    const head = `Title: Dispatch ${i}\nPublisher: Wire ${i % 7}\nDate: 2021-04-0${1 + (i % 9)}`;
    writeFileSync(join(files, `${i}.txt`), `${head}\n\n${sentences.join(' ')}\n`);
  }
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Target {
  readonly environment: Environment;
  open(): Promise<GraphStore>;
}

export const embeddedAt = (data: string): Target => ({
  environment: { ENTENTE_STORE: 'embedded', ENTENTE_DATA: data },
  open: async () => openEmbedded({ path: join(data, 'entente.db') }),
});

/** What one process makes of the files. */
export async function graphOfOneProcess(folder: string): Promise<string> {
  const alone = embeddedAt(join(folder, 'alone'));
  await ended(entente(alone.environment, 'ingest', join(folder, 'files')));
  return graphOf(alone);
}

export interface Queued {
  readonly seconds: number;
  readonly kills: number;
  readonly isEqual: boolean;
  /** Jobs that were given up, with their reasons. */
  readonly dead: readonly string[];
}

export interface QueueRun {
  readonly folder: string;
  readonly target: Target;
  readonly workers: number;
  readonly kills: number;
  readonly seed: number;
  /** Killed in its turn. */
  readonly database?: Neo4jServer;
  readonly expected: string;
}

/** Hands all files in, and lets so many workers work until nothing waits. */
export async function throughQueue(run: QueueRun): Promise<Queued> {
  const redis = await startRedis();
  const queue = openDocumentQueue(redis.url);
  const environment = { ...run.target.environment, REDIS_URL: redis.url };
  try {
    await ended(entente(environment, 'enqueue', join(run.folder, 'files')));
    const began = performance.now();
    const work = () => entente(environment, 'worker', '--until-empty', '--jobs', 'extract,commit');
    const workers = Array.from({ length: run.workers }, work);
    const kills = await killing(run, redis, workers, work);
    while (Object.values(await queue.waiting()).some((waiting) => waiting > 0)) {
      // One that saw nothing waiting has gone home, although another that was killed had begun something.
      for (const [i, worker] of workers.entries()) if (isOver(worker)) workers[i] = work();
      await sleep(100);
    }
    const seconds = (performance.now() - began) / 1_000;
    await Promise.all(workers.map(ended));
    const dead = (await queue.dead(100)).map(({ title, reason }) => `${title}: ${reason}`);
    return { seconds, kills, dead, isEqual: (await graphOf(run.target)) === run.expected };
  } finally {
    await queue.close();
    await redis.stop();
  }
}

/** Kills workers, the queue and the database, by chance, as often as asked for; a worker that was killed is replaced. */
async function killing(run: QueueRun, redis: RedisServer, workers: ChildProcess[], work: () => ChildProcess) {
  const random = openRandom(run.seed);
  for (let kill = 0; kill < run.kills; kill++) {
    await sleep(300 + random() * 1_200);
    const chance = random();
    if (chance < 0.15 && run.database !== undefined) await run.database.restart();
    else if (chance < 0.35) await redis.restart();
    else {
      const place = Math.floor(random() * workers.length);
      const worker = workers[place];
      if (worker === undefined) continue;
      if (!isOver(worker)) {
        worker.kill('SIGKILL');
        await once(worker, 'close');
      }
      workers[place] = work();
    }
  }
  return run.kills;
}

function entente(environment: Environment, ...argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['src/cli/entente.js', ...argv], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const isOver = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function ended(child: ChildProcess): Promise<void> {
  if (!isOver(child)) await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`a program ended with ${child.exitCode ?? child.signalCode}`);
}

/** Everything in it but when it was written. */
async function graphOf(target: Target): Promise<string> {
  const store = await target.open();
  const rows: string[] = [];
  for await (const row of store.scan()) rows.push(JSON.stringify(row));
  await store.close();
  return rows.join('\n');
}
