/** `entente watch FEED…`: goes on reading feeds until Ctrl-C; what they bring is in the graph feed by feed. */
import { watchFeeds } from '../ingest/watch/feeds.ts';
import { openKeptFeeds } from '../ingest/watch/kept-feeds.ts';
import { systemWorld } from '../ingest/watch/system-world.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './intake/dead-letter.ts';
import { feedsGiven } from './intake/feeds-given.ts';
import { emptySummary, report, storeSink } from './intake/intake.ts';
import { openReader, type ReaderOptions } from './intake/reader.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

export async function watchCommand(
  context: CommandContext,
  given: readonly string[],
  options: ReaderOptions,
): Promise<ExitCode> {
  const { terminal, environment } = context;
  const { data } = readConfig(environment);
  const urls = await feedsGiven(given);
  const stop = new AbortController();
  const listen = (): void => stop.abort();
  process.once('SIGINT', listen).once('SIGTERM', listen);
  terminal.say(`watching ${urls.length} feeds; Ctrl-C ends it`);
  const summary = emptySummary();
  try {
    const read = await openReader(options, context);
    await withStore(context, async (store) => {
      const take = storeSink(store, 'ingest', Date.now);
      const { states, keep, noteRead, ...kept } = openKeptFeeds(store, Date.now);
      const world = { ...systemWorld(stop.signal), ...kept };
      for await (const found of watchFeeds(urls, await states(urls), world, stop.signal)) {
        if (found.kind === 'state') await keep(found.state);
        else if (found.kind === 'failure') {
          terminal.say(`${found.failure.source}: ${found.failure.reason}`);
          await keepDeadLetters(data, [found.failure]);
        } else {
          await take([await read(found.read.document)], summary);
          await noteRead(found.article);
          terminal.say(`${found.read.document.publisher ?? found.feed}: ${found.read.document.title}`);
        }
      }
    });
  } finally {
    process.off('SIGINT', listen).off('SIGTERM', listen);
  }
  await report(summary, { terminal, asJson: false, isDry: false });
  return EXIT.done;
}
