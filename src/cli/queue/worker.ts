/** `entente worker`: takes jobs from the queue until it is told to stop; what it has begun it ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { commitExtractions } from '../../ingest/commit.ts';
import { type DocumentQueue, JOBS, type JobName, type Workers } from '../../ingest/queue/document-queue.ts';
import { documentsAt } from '../../ingest/queue/documents-at.ts';
import { openReader, type ReaderOptions } from '../intake/reader.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode, UsageError } from '../shell/exit-code.ts';
import { withStore } from '../shell/with-store.ts';
import { withQueue } from './with-queue.ts';

interface WorkerOptions extends ReaderOptions {
  readonly jobs?: string;
  readonly untilEmpty?: boolean;
}

export async function workerCommand(
  context: CommandContext,
  _: readonly string[],
  { jobs = JOBS.join(), untilEmpty = false, ...reading }: WorkerOptions,
): Promise<ExitCode> {
  const asked = jobs.split(',').map((job) => job.trim());
  const unknown = asked.find((job) => !(JOBS as readonly string[]).includes(job));
  if (unknown !== undefined) throw new UsageError(`there is no job ${unknown}: there are ${JOBS.join(', ')}`);
  await withQueue(context, async (queue) => {
    const does = (job: JobName): boolean => asked.includes(job);
    const workers: Partial<Workers> = {
      ...(does('read') && { read: documentsAt }),
      ...(does('extract') && { extract: await openReader(reading, context) }),
    };
    if (!does('commit')) await work(queue, workers, untilEmpty);
    else {
      await withStore(context, (store) => {
        const commit: Workers['commit'] = async ({ extraction, author, at }) => {
          await commitExtractions(store, [extraction], { author, action: 'ingest', at });
        };
        return work(queue, { ...workers, commit }, untilEmpty);
      });
    }
  });
  return EXIT.done;
}

const LOOK_AGAIN = 250;

async function work(queue: DocumentQueue, workers: Partial<Workers>, untilEmpty: boolean): Promise<void> {
  const stop = new AbortController();
  const listen = () => stop.abort();
  process.once('SIGINT', listen).once('SIGTERM', listen);
  const working = queue.work(workers);
  try {
    while (!stop.signal.aborted && !(untilEmpty && (await isEmpty(queue)))) {
      await sleep(LOOK_AGAIN);
    }
  } finally {
    process.off('SIGINT', listen).off('SIGTERM', listen);
    await working.close();
  }
}

async function isEmpty(queue: DocumentQueue): Promise<boolean> {
  const waiting = await queue.waiting();
  return JOBS.every((job) => waiting[job] === 0);
}
