/**
 * Documents that wait to be read, and what was found in them that waits to be committed, in a queue that processes on
 * many machines share (BullMQ over Redis or Valkey). The id of a job is the hash of what it brings, and so is that of
 * everything that a commit writes: whatever is done twice, because a worker was killed or a job handed in again, is
 * there once.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, type JobsOptions, Queue, UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { isStoreAway } from '../../domain/error.ts';
import type { Instant } from '../../domain/glossary.ts';
import { contentId } from '../../domain/id.ts';
import type { DocumentInput, Extraction } from '../../domain/record/extraction.ts';

/** extract: reads a document. commit: takes what was found into the graph. */
export const JOBS = ['extract', 'commit'] as const;
export type JobName = (typeof JOBS)[number];

interface QueuedDocument {
  readonly document: DocumentInput;
  readonly author: string;
  /** When it was handed in: a document that bears no date is known from then on, whichever worker takes it. */
  readonly at: Instant;
}

interface QueuedFindings extends Omit<QueuedDocument, 'document'> {
  readonly extraction: Extraction;
}

interface DeadJob {
  readonly job: JobName;
  readonly title: string;
  readonly reason: string;
}

export interface DocumentQueue {
  /** `priority`: 1 comes before 2, and 0 before all. Waits while very many wait already. */
  add(documents: readonly QueuedDocument[], priority: number): Promise<void>;
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
/** Commits of one worker that wait together go together. */
const COMMITS_AT_ONCE = 50;
/** A worker that is killed has not failed a job, however often that happens; one that it kills is not tried for ever. */
const MOST_STALLED = 20;

type Versioned<Data> = Data & { readonly version: number };

export function openDocumentQueue(url: string): DocumentQueue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queues = { extract: queueOf('extract', connection), commit: queueOf('commit', connection) };
  const working = new Set<Worker>();
  const findings = (data: QueuedFindings, priority: number) =>
    added(queues.commit, data, data.extraction.document, priority);
  return {
    async add(documents, priority) {
      for (const data of documents) {
        await room(queues.extract);
        await added(queues.extract, data, data.document, priority);
      }
    },
    waiting: async () => ({ extract: await waitingIn(queues.extract), commit: await waitingIn(queues.commit) }),
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
    work({ extract, commit }) {
      const started = [
        ...(extract
          ? [
              workerOf('extract', url, 1, async (job) => {
                const { document, author, at } = dataOf<QueuedDocument>(job);
                const extraction = await extract(document);
                await room(queues.commit);
                await findings({ extraction, author, at }, job.priority ?? 0);
              }),
            ]
          : []),
        ...(commit ? [workerOf('commit', url, COMMITS_AT_ONCE, (job) => commit(dataOf<QueuedFindings>(job)))] : []),
      ];
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

const nameOf = (job: JobName): string => `entente-${job}`;
const queueOf = (job: JobName, connection: Redis): Queue =>
  new Queue(nameOf(job), { connection, defaultJobOptions: OPTIONS });

async function added(queue: Queue, data: object, document: DocumentInput, priority: number): Promise<void> {
  const id = contentId('job', JSON.stringify(document));
  await queue.add('document', { ...data, version: VERSION }, { jobId: `d-${id}`, priority });
}

const OPEN = ['waiting', 'active', 'delayed', 'prioritized'] as const;
const waitingIn = async (queue: Queue): Promise<number> => queue.getJobCountByTypes(...OPEN);

async function room(queue: Queue): Promise<void> {
  while ((await waitingIn(queue)) > MOST_WAITING) await sleep(LOOK_AGAIN);
}

function workerOf(job: JobName, url: string, concurrency: number, work: (job: Job) => Promise<void>): Worker {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const worker = new Worker(
    nameOf(job),
    async (one: Job) => {
      try {
        await work(one);
      } catch (error) {
        throw mayBeTriedAgain(error) ? error : new UnrecoverableError(reasonOf(error));
      }
    },
    { connection, concurrency, maxStalledCount: MOST_STALLED },
  );
  // While Redis is away there is nothing to do; the client connects again by itself.
  worker.on('error', () => {});
  worker.on('closed', () => connection.disconnect());
  return worker;
}

/** What is wrong with a document is wrong at every try. */
const mayBeTriedAgain = (error: unknown): boolean =>
  isStoreAway(error) || (error instanceof Error && 'code' in error && error.code === 'DEADLINE_EXCEEDED');

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function dataOf<Data>(job: Job): Data {
  const data = job.data as Versioned<Data>;
  if (data.version !== VERSION) throw new Error(`made by another version (${data.version}) of the program`);
  return data;
}

function titleOf({ data }: Job): string {
  const { document, extraction } = data as { document?: DocumentInput; extraction?: Extraction };
  return (document ?? extraction?.document)?.title ?? '';
}
