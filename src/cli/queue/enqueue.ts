/** `entente enqueue PATH…`: hands texts and addresses to the workers; without a queue they are read here and now. */
import { openDocumentQueue } from '../../ingest/queue/document-queue.ts';
import type { ReadFailure } from '../../ingest/read/dead-letter.ts';
import { isAddress, readInputs } from '../../ingest/read/read-inputs.ts';
import { readConfig } from '../../server/config.ts';
import { ingestCommand } from '../ingest.ts';
import { keepDeadLetters } from '../intake/dead-letter.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';

export async function enqueueCommand(
  context: CommandContext,
  paths: readonly string[],
  { priority }: { readonly priority: number },
): Promise<ExitCode> {
  const { environment, terminal } = context;
  const { queue: url, data } = readConfig(environment);
  if (url === null) return ingestCommand(context, paths, {});
  const queue = openDocumentQueue(url);
  const failures: ReadFailure[] = [];
  let count = 0;
  const addresses = paths.filter(isAddress);
  const handIn = () => ({ author: 'command line', at: Date.now() });
  try {
    await queue.add(
      addresses.map((address) => ({ address, ...handIn() })),
      priority,
    );
    for await (const reading of readInputs(paths.filter((path) => !isAddress(path)))) {
      if ('failure' in reading) failures.push(reading.failure);
      else {
        await queue.add([{ document: reading.document, ...handIn() }], priority);
        terminal.progress(`${++count} handed in`);
      }
    }
  } finally {
    await queue.close();
  }
  await keepDeadLetters(data, failures);
  for (const { source, reason } of failures) terminal.say(`${source}: ${reason}`);
  const handedIn = [`${count} documents`, ...(addresses.length > 0 ? [`${addresses.length} addresses`] : [])].join(
    ' and ',
  );
  await terminal.out(`${handedIn} handed in${failures.length > 0 ? `, ${failures.length} failed` : ''}`);
  return failures.length > 0 ? EXIT.partial : EXIT.done;
}
