/** Opens the queue that the configuration names for the time of one command, and closes it whatever happens. */
import { type DocumentQueue, openDocumentQueue } from '../../ingest/queue/document-queue.ts';
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { UsageError } from '../shell/exit-code.ts';

/** A UsageError where none is named. */
export async function withQueue<Result>(
  { environment }: CommandContext,
  work: (queue: DocumentQueue) => Promise<Result>,
): Promise<Result> {
  const { queue: url } = readConfig(environment);
  if (url === null) throw new UsageError('REDIS_URL says nothing of a queue');
  const queue = openDocumentQueue(url);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}
