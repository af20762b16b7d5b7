/** `entente queue`: what waits, and what was given up with its reason. */
import { JOBS } from '../../ingest/queue/document-queue.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { withQueue } from './with-queue.ts';

const MOST_DEAD = 100;

export async function queueCommand(
  context: CommandContext,
  _: readonly string[],
  { json = false, retry = false }: { readonly json?: boolean; readonly retry?: boolean },
): Promise<ExitCode> {
  const { terminal } = context;
  return withQueue(context, async (queue) => {
    if (retry) terminal.say(`${await queue.retry()} jobs are tried again`);
    const [waiting, dead] = [await queue.waiting(), await queue.dead(MOST_DEAD)];
    const lines = [
      ...JOBS.map((job) => `${waiting[job]} to ${job}`),
      ...dead.map(({ job, title, reason }) => `${job} given up: ${title}: ${reason}`),
    ];
    await terminal.out(json ? JSON.stringify({ waiting, dead }) : lines.join('\n'));
    return dead.length > 0 ? EXIT.partial : EXIT.done;
  });
}
