/**
 * Addresses that wait to be fetched, documents that wait to be read, and what was found in them that waits to be
 * committed, in queues that processes on many machines share (BullMQ over Redis or Valkey). The id of a job is the hash
 * of what it brings, and so is that of everything that a commit writes: whatever is done twice, because a worker was
 * killed or a job handed in again, is there once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, type Job, type JobsOptions, Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { isStoreAway } from '../../domain/error.ts';
import type { Instant } from '../../domain/glossary.ts';
import { contentId } from '../../domain/id.ts';
import type { DocumentInput, Extraction } from '../../domain/record/extraction.ts';
import { UnreadableError } from '../read/unreadable.ts';
import { takeTurn } from './host-turns.ts';

/** read: fetches an address. extract: reads a document. commit: takes what was found into the graph. */
export const JOBS = ['read', 'extract', 'commit'] as const;
export type JobName = (typeof JOBS)[number];

interface HandedIn {
  readonly author: string;
  /** When: a document that bears no date is known from then on, whichever worker takes it. */
  readonly at: Instant;
}

interface QueuedAddress extends HandedIn {
  /** Of a page, a file or a feed. */
  readonly address: string;
}

interface QueuedDocument extends HandedIn {
  readonly document: DocumentInput;
}

interface QueuedFindings extends HandedIn {
  readonly extraction: Extraction;
}

type Queued = QueuedAddress | QueuedDocument | QueuedFindings;

interface DeadJob {
  readonly job: JobName;
  readonly title: string;
  readonly reason: string;
}

export interface DocumentQueue {
  /** `priority`: 1 comes before 2, and 0 before all. Waits while very many wait already; throws when the signal aborts. */
  add(handedIn: readonly (QueuedAddress | QueuedDocument)[], priority: number, signal?: AbortSignal): Promise<void>;
  /** Jobs that are not done yet, by name. */
  waiting(): Promise<Readonly<Record<JobName, number>>>;
  /** Jobs that were given up, the latest first, with the reason of the last try. */
  dead(most: number): Promise<readonly DeadJob[]>;
  /** Tries those again that were given up; how many. */
  retry(): Promise<number>;
  /** Takes jobs until it is closed, which lets those that were begun end. */
  work(workers: Partial<Workers>): { close(): Promise<void> };
  close(): Promise<void>;
}

export interface Workers {
  /** The documents at an address. Throws UnreadableError, which says whether it should be asked again. */
  readonly read: (address: string) => AsyncIterable<DocumentInput>;
  readonly extract: (document: DocumentInput) => Promise<Extraction>;
  readonly commit: (findings: QueuedFindings) => Promise<void>;
}

/** Of what jobs hold: one of another version is given up, not guessed at. */
const VERSION = 1;
/** Jobs in a queue above which nothing is added to it, and milliseconds after which it is looked at again. */
const MOST_WAITING = 2_000;
const LOOK_AGAIN = 250;
const DAY = 24 * 60 * 60;
/** A store or service that is away comes back within the ten minutes that these tries take. */
const TRIES = { attempts: 12, backoff: { type: 'exponential', delay: 300 } } as const;
/** So long a job that is done is remembered, and handed in again changes nothing. */
const OPTIONS: JobsOptions = { ...TRIES, removeOnComplete: { age: DAY, count: 100_000 }, removeOnFail: false };
/** Whoever is away for longer than these tries take is given up: nobody wants to be asked for ever. */
const TRIES_TO_READ = { attempts: 5, backoff: { type: 'exponential', delay: 2_000 } } as const;
/** Addresses that one worker asks at a time, of different hosts. */
const READS_AT_ONCE = 8;
/** Commits of one worker that wait together go together. */
const COMMITS_AT_ONCE = 50;
/** A worker that is killed has not failed a job, however often that happens; one that it kills is not tried for ever. */
const MOST_STALLED = 20;

type Versioned<Data> = Data & { readonly version: number };

export function openDocumentQueue(url: string): DocumentQueue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', AWAY);
  const queues = {
    read: queueOf('read', connection),
    extract: queueOf('extract', connection),
    commit: queueOf('commit', connection),
  };
  const working = new Set<Worker>();
  const add = async (job: JobName, content: unknown, data: Queued, priority = 0, signal?: AbortSignal) => {
    await room(queues[job], signal);
    const jobId = `${job === 'read' ? 'a' : 'd'}-${contentId('job', JSON.stringify(content))}`;
    await queues[job].add(
      job,
      { ...data, version: VERSION },
      { jobId, priority, ...(job === 'read' && TRIES_TO_READ) },
    );
  };
  return {
    async add(handedIn, priority, signal) {
      for (const data of handedIn) {
        if ('address' in data) await add('read', data.address, data, priority, signal);
        else await add('extract', data.document, data, priority, signal);
      }
    },
    async waiting() {
      const { read, extract, commit } = queues;
      return { read: await waitingIn(read), extract: await waitingIn(extract), commit: await waitingIn(commit) };
    },
    async dead(most) {
      const lists = JOBS.map(async (job) =>
        (await queues[job].getFailed(0, most - 1)).map((failed) => ({
          job,
          title: titleOf(failed),
          reason: failed.failedReason,
        })),
      );
      return (await Promise.all(lists)).flat().slice(0, most);
    },
    async retry() {
      const failed = (await Promise.all(JOBS.map((job) => queues[job].getFailed()))).flat();
      for (const job of failed) await job.retry('failed', { resetAttemptsMade: true });
      return failed.length;
    },
    work({ read, extract, commit }) {
      const started: Worker[] = [];
      const take = (job: JobName, atOnce: number, work: Work) => started.push(workerOf(job, url, atOnce, work));
      if (read)
        take('read', READS_AT_ONCE, async (job, token) => {
          const { address, author, at } = dataOf<QueuedAddress>(job);
          await ourTurn(connection, address, job, token);
          for await (const document of read(address))
            await add('extract', document, { document, author, at }, job.priority);
        });
      if (extract)
        take('extract', 1, async (job) => {
          const { document, author, at } = dataOf<QueuedDocument>(job);
          const extraction = await extract(document);
          await add('commit', extraction.document, { extraction, author, at }, job.priority);
        });
      if (commit) take('commit', COMMITS_AT_ONCE, (job) => commit(dataOf<QueuedFindings>(job)));
      for (const worker of started) working.add(worker);
      return {
        async close() {
          await Promise.all(started.map((worker) => worker.close()));
          for (const worker of started) working.delete(worker);
        },
      };
    },
    async close() {
      await Promise.all([...working].map((worker) => worker.close()));
      await Promise.all(JOBS.map((job) => queues[job].close()));
      connection.disconnect();
    },
  };
}

/** While Redis is away there is nothing to do; the client connects again by itself. */
const AWAY = () => {};

const nameOf = (job: JobName): string => `entente-${job}`;

function queueOf(job: JobName, connection: Redis): Queue {
  const queue = new Queue(nameOf(job), { connection, defaultJobOptions: OPTIONS });
  queue.on('error', AWAY);
  return queue;
}

/** Puts a job off whose host has just been asked. */
async function ourTurn(redis: Redis, address: string, job: Job, token: string | undefined): Promise<void> {
  const turn = await takeTurn(redis, address);
  if (turn === 'taken') return;
  await job.moveToDelayed(Date.now() + turn, token);
  throw new DelayedError();
}

const OPEN = ['waiting', 'active', 'delayed', 'prioritized'] as const;
const waitingIn = async (queue: Queue): Promise<number> => queue.getJobCountByTypes(...OPEN);

async function room(queue: Queue, signal?: AbortSignal): Promise<void> {
  while ((await waitingIn(queue)) > MOST_WAITING) await sleep(LOOK_AGAIN, undefined, { signal });
}

type Work = (job: Job, token: string | undefined) => Promise<void>;

function workerOf(job: JobName, url: string, concurrency: number, work: Work): Worker {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const worker = new Worker(
    nameOf(job),
    async (one: Job, token?: string) => {
      try {
        await work(one, token);
      } catch (error) {
        throw mayBeTriedAgain(error) ? error : new UnrecoverableError(reasonOf(error));
      }
    },
    { connection, concurrency, maxStalledCount: MOST_STALLED },
  );
  worker.on('error', AWAY);
  worker.on('closed', () => connection.disconnect());
  return worker;
}

/** What is wrong with a document is wrong at every try. */
const mayBeTriedAgain = (error: unknown): boolean =>
  (error instanceof UnreadableError && error.mayPass) ||
  error instanceof DelayedError ||
  isStoreAway(error) ||
  (error instanceof Error && 'code' in error && error.code === 'DEADLINE_EXCEEDED');

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function dataOf<Data>(job: Job): Data {
  const data = job.data as Versioned<Data>;
  if (data.version !== VERSION) throw new Error(`made by another version (${data.version}) of the program`);
  return data;
}

function titleOf({ data }: Job): string {
  const { address, document, extraction } = data as Partial<QueuedAddress & QueuedDocument & QueuedFindings>;
  return address ?? (document ?? extraction?.document)?.title ?? '';
}
