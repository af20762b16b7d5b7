/** `entente serve`: the API, the explorer and the health routes, until it is told to stop. */
import { readConfig, unknownVariables } from '../server/config.ts';
import { openLog } from '../server/log.ts';
import { serve } from '../server/main.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import type { Terminal } from './shell/terminal.ts';
import { withStore } from './shell/with-store.ts';
import { migrate } from './upkeep/migrate.ts';

export async function serveCommand(
  context: CommandContext,
  _: readonly string[],
  { sample = false, watch = [] }: { sample?: boolean; watch?: readonly string[] },
): Promise<ExitCode> {
  const { terminal, environment } = context;
  const told = stopSignal();
  const feeds = watch.length === 0 ? [] : await (await import('./intake/feeds-given.ts')).feedsGiven(watch);
  if (sample) await takeSample(context);
  const config = readConfig(environment);
  const log = openLog(config.log);
  for (const variable of unknownVariables(environment)) log.warn({ variable }, 'there is no variable of this name');
  // A fault that nobody waits for is no reason to end the work of all others.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unexpected error, not waited for'));
  const { url, ownKey, close } = await serve(config, log, feeds);
  announce(terminal, url, ownKey);
  await told;
  await close();
  return EXIT.done;
}

/** For a first look, so it prepares the store too. */
async function takeSample(context: CommandContext): Promise<void> {
  const { ingestSample } = await import('./intake/sample.ts');
  await migrate(context);
  const summary = await withStore(context, ingestSample);
  if (summary === null) return;
  const { documents, statements } = summary;
  context.terminal.say(`sample: ${documents} dispatches, ${statements} statements`);
}

function announce(terminal: Terminal, url: string, ownKey: string | null): void {
  terminal.say(`explorer: ${url}/`);
  terminal.say(`GraphQL:  ${url}/graphql`);
  if (ownKey !== null) terminal.say(`editor key for this run: ${ownKey}`);
}

/** Resolves at the first signal. Later ones change nothing: npm passes on what the terminal has sent already. */
const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve());
  });
