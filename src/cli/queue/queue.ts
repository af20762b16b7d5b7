/** `entente queue`: what waits, and what was given up with its reason. */
import { JOBS, openDocumentQueue } from '../../ingest/queue/document-queue.ts';
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode, UsageError } from '../shell/exit-code.ts';

const MOST_DEAD = 100;

export async function queueCommand(
  { environment, terminal }: CommandContext,
  _: readonly string[],
  { json = false, retry = false }: { readonly json?: boolean; readonly retry?: boolean },
): Promise<ExitCode> {
  const { queue: url } = readConfig(environment);
  if (url === null) throw new UsageError('REDIS_URL says nothing of a queue');
  const queue = openDocumentQueue(url);
  try {
    if (retry) terminal.say(`${await queue.retry()} jobs are tried again`);
    const [waiting, dead] = [await queue.waiting(), await queue.dead(MOST_DEAD)];
    const lines = [
      ...JOBS.map((job) => `${waiting[job]} to ${job}`),
      ...dead.map(({ job, title, reason }) => `${job} given up: ${title}: ${reason}`),
    ];
    await terminal.out(json ? JSON.stringify({ waiting, dead }) : lines.join('\n'));
    return dead.length > 0 ? EXIT.partial : EXIT.done;
  } finally {
    await queue.close();
  }
}
