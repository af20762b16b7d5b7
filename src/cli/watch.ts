/** `entente watch FEED…`: goes on reading feeds until Ctrl-C; what they bring is in the graph feed by feed. */
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchPage } from '../ingest/read/web/fetch-page.ts';
import { type WatchedWorld, watchFeeds } from '../ingest/watch/feeds.ts';
import { feedsInOpml } from '../ingest/watch/opml.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './intake/dead-letter.ts';
import { openFeedStates } from './intake/feed-states.ts';
import { emptySummary, report, storeSink } from './intake/intake.ts';
import { openReader, type ReaderOptions } from './intake/reader.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

export async function watchCommand(
  context: CommandContext,
  given: readonly string[],
  options: ReaderOptions,
): Promise<ExitCode> {
  const { terminal, environment } = context;
  const { data } = readConfig(environment);
  const urls = (await Promise.all(given.map(feedsIn))).flat();
  if (urls.length === 0) throw new UsageError('there is no feed to watch');
  const stop = new AbortController();
  const listen = (): void => stop.abort();
  process.once('SIGINT', listen).once('SIGTERM', listen);
  terminal.say(`watching ${urls.length} feeds; Ctrl-C ends it`);
  const summary = emptySummary();
  try {
    const { states, keep } = await openFeedStates(data);
    const read = await openReader(options, context);
    await withStore(context, async (store) => {
      const take = storeSink(store, 'ingest', Date.now);
      for await (const found of watchFeeds(urls, states, systemWorld(stop.signal), stop.signal)) {
        if (found.kind === 'state') await keep(found.state);
        else if (found.kind === 'failure') {
          terminal.say(`${found.failure.source}: ${found.failure.reason}`);
          await keepDeadLetters(data, [found.failure]);
        } else {
          await take([await read(found.read.document)], summary);
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

async function feedsIn(given: string): Promise<readonly string[]> {
  return /^https?:\/\//i.test(given) ? [given] : feedsInOpml(await readFile(given, 'utf8'));
}

const systemWorld = (signal: AbortSignal): WatchedWorld => ({
  now: Date.now,
  chance: Math.random,
  until: async (at, ending) => {
    await wait(Math.max(0, at - Date.now()), undefined, { signal: ending }).catch((error: unknown) => {
      if (!ending.aborted) throw error;
    });
  },
  fetch: (url, known) => fetchPage(url, { signal, ...(known && { known }) }),
});
