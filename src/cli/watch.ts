/** `entente watch FEED…`: goes on reading feeds until Ctrl-C; what they bring is in the graph, or in the queue, feed by feed. */
import type { DocumentInput } from '../domain/record/extraction.ts';
import { systemWorld } from '../ingest/watch/system-world.ts';
import { type FeedWatching, watchInStore } from '../ingest/watch/watched-in-store.ts';
import { readConfig } from '../server/config.ts';
import type { GraphStore } from '../store/store.ts';
import { keepDeadLetters } from './intake/dead-letter.ts';
import { feedsGiven } from './intake/feeds-given.ts';
import { emptySummary, report, storeSink } from './intake/intake.ts';
import { openReader, type ReaderOptions } from './intake/reader.ts';
import type { CommandContext } from './program.ts';
import { withQueue } from './queue/with-queue.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

interface WatchOptions extends ReaderOptions {
  /** Workers read what comes. */
  readonly enqueue?: boolean;
}

type Take = (document: DocumentInput, signal: AbortSignal) => Promise<void>;

export async function watchCommand(
  context: CommandContext,
  given: readonly string[],
  { enqueue = false, ...reading }: WatchOptions,
): Promise<ExitCode> {
  const { terminal } = context;
  const urls = await feedsGiven(given);
  if (enqueue) {
    const [option] = Object.keys(reading);
    if (option !== undefined) {
      const name = option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      throw new UsageError(`--${name}: with --enqueue it is the workers that read`);
    }
    await withQueue(context, (queue) =>
      withStore(context, (store) =>
        watch(context, urls, store, (document, signal) =>
          queue.add([{ document, author: AUTHOR, at: Date.now() }], PRIORITY, signal),
        ),
      ),
    );
    return EXIT.done;
  }
  const summary = emptySummary();
  const read = await openReader(reading, context);
  await withStore(context, (store) => {
    const sink = storeSink(store, 'ingest', Date.now);
    return watch(context, urls, store, async (document) => sink([await read(document)], summary));
  });
  await report(summary, { terminal, asJson: false, isDry: false });
  return EXIT.done;
}

/** As that of all that a command brings. */
const AUTHOR = 'command line';
/** After what somebody hands in and waits for. */
const PRIORITY = 20;

async function watch(context: CommandContext, urls: readonly string[], store: GraphStore, take: Take): Promise<void> {
  const { terminal, environment } = context;
  const { data } = readConfig(environment);
  const stop = new AbortController();
  const listen = (): void => stop.abort();
  process.once('SIGINT', listen).once('SIGTERM', listen);
  terminal.say(`watching ${urls.length} feeds; Ctrl-C ends it`);
  const watching: FeedWatching = {
    store,
    world: systemWorld(stop.signal),
    take: async ({ document }, feed) => {
      await take(document, stop.signal);
      terminal.say(`${document.publisher ?? feed}: ${document.title}`);
    },
    fail: async (failure) => {
      terminal.say(`${failure.source}: ${failure.reason}`);
      await keepDeadLetters(data, [failure]);
    },
  };
  try {
    await watchInStore(urls, watching, stop.signal);
  } finally {
    process.off('SIGINT', listen).off('SIGTERM', listen);
  }
}
