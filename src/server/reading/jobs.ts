/** Reads what was handed in for later, one document after the other, each a commit of its own. Jobs end with the server. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type InvalidInput, invalidInput } from '../../../schema/curation/error.ts';
import { type Ingested, ingested } from '../../../schema/curation/ingest.ts';
import type { IngestJob, IngestJobs } from '../../../schema/curation/ingest-job.ts';
import { Failure, isStoreAway } from '../../domain/error.ts';
import { commitExtractions } from '../../ingest/commit.ts';
import type { HandedIn } from '../../ingest/read/handed-in.ts';
import type { Opened } from '../store.ts';
import type { Extractor } from './extractor.ts';

export interface Jobs extends IngestJobs {
  /** Resolves when the document that is being read is done. */
  close(): Promise<void>;
}

export interface Working {
  readonly graph: Opened;
  readonly extractor: Pick<Extractor, 'read'>;
  readonly now: () => number;
  readonly logFault: (error: unknown) => string;
}

/** Jobs that may be under way, and milliseconds for which those that ended are remembered. */
const MOST_UNDER_WAY = 10;
const REMEMBERED = 60 * 60_000;
/** A store that is away comes back, mostly within these milliseconds; a document is tried so often. */
const AWAY = 5_000;
const TRIES = 6;

export function openJobs(working: Working): Jobs {
  const { now } = working;
  const jobs = new Map<string, IngestJob>();
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  const forgetOld = () => {
    for (const [id, { finishedAt }] of jobs)
      if (finishedAt !== null && now() - finishedAt > REMEMBERED) jobs.delete(id);
  };

  return {
    find(id) {
      forgetOld();
      return jobs.get(id) ?? null;
    },
    start(documents, author) {
      forgetOld();
      if (running.size >= MOST_UNDER_WAY)
        throw new Failure('RATE_LIMITED', 'many jobs are under way; come again in a while');
      const job: IngestJob = {
        id: randomUUID(),
        author,
        startedAt: now(),
        finishedAt: null,
        isCancelled: false,
        results: documents.map((document) => ('message' in document ? document : null)),
      };
      jobs.set(job.id, job);
      const work = run(job, documents, working, stopping.signal).finally(() => running.delete(work));
      running.add(work);
      return job;
    },
    async close() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

async function run(
  job: IngestJob,
  documents: readonly (HandedIn | InvalidInput)[],
  working: Working,
  signal: AbortSignal,
): Promise<void> {
  for (const [place, document] of documents.entries()) {
    if (job.isCancelled || signal.aborted) break;
    if ('message' in document) continue;
    job.results[place] = await take(document, job, working, signal).catch((error: unknown) =>
      signal.aborted
        ? null
        : invalidInput(
            error instanceof Failure ? error.message : `it was logged as ${working.logFault(error)}`,
            'inputs',
            String(place),
          ),
    );
  }
  job.finishedAt = working.now();
}

async function take(
  document: HandedIn,
  { author }: IngestJob,
  { graph: { store, traversal }, extractor, now }: Working,
  signal: AbortSignal,
): Promise<Ingested> {
  const extraction = await extractor.read(document, { client: `job of ${author}`, isEditor: true, signal });
  const commit = () => commitExtractions(store, [extraction], { author, action: 'ingest', at: now() });
  const summary = await untilThere(commit, signal);
  await traversal.catchUp?.();
  return ingested(extraction, summary);
}

/** Nobody waits for a job, so it outlasts a store that is started again. What was committed already is not again. */
async function untilThere<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!isStoreAway(error) || tries === TRIES) throw error;
      await sleep(AWAY, undefined, { signal });
    }
  }
}
