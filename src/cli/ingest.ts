/** `entente ingest PATH…`: reads texts, extracts what they claim, and takes it into the graph. */
import { stat } from 'node:fs/promises';
import type { Extraction } from '../domain/record/extraction.ts';
import type { ReadFailure } from '../ingest/read/dead-letter.ts';
import { type ReadOptions, readInputs } from '../ingest/read/read-inputs.ts';
import type { ReadDocument } from '../ingest/read/reading.ts';
import { watchFolder } from '../ingest/read/watch-folder.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './intake/dead-letter.ts';
import { drySink, emptySummary, type IntakeSummary, report, type Sink, storeSink, takeAll } from './intake/intake.ts';
import { openReader, type Reader, type ReaderOptions } from './intake/reader.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import type { Terminal } from './shell/terminal.ts';
import { withStore } from './shell/with-store.ts';

interface IngestOptions extends ReaderOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly charset?: string;
}

export async function ingestCommand(
  context: CommandContext,
  paths: readonly string[],
  options: IngestOptions,
): Promise<ExitCode> {
  const { json = false, dryRun = false, watch = false } = options;
  const { terminal, environment } = context;
  const summary = emptySummary();
  const reader = await openReader(options, context);
  const taking: Taking = {
    reader,
    summary,
    terminal,
    read: options.charset === undefined ? {} : { charset: options.charset },
  };
  const take = (sink: Sink) =>
    watch ? takeFolder(paths, sink, taking) : takeAll(extractions(paths, taking), sink, { summary, terminal });
  const isWhole = dryRun
    ? await take(drySink(Date.now))
    : await withStore(context, (store) => take(storeSink(store, 'ingest', Date.now)));
  if (!dryRun) summary.deadLetter = await keepDeadLetters(readConfig(environment).data, summary.failures);
  const code = await report(summary, { terminal, asJson: json, isDry: dryRun });
  if (summary.documents === 0 && summary.failures.length > 0) return EXIT.failed;
  return isWhole ? code : EXIT.partial;
}

interface Taking {
  readonly reader: Reader;
  readonly summary: IntakeSummary;
  readonly terminal: Terminal;
  readonly read: ReadOptions;
}

/** What could not be read or understood goes into the summary; the rest goes on. */
async function* extractions(
  paths: Iterable<string> | AsyncIterable<string>,
  { reader, summary, terminal, read: options }: Taking,
): AsyncGenerator<Extraction> {
  let read = 0;
  for await (const reading of readInputs(paths, options)) {
    const found = 'failure' in reading ? reading.failure : await extracted(reading, reader);
    if ('reason' in found) summary.failures.push(found);
    else yield found;
    terminal.progress(`${++read} read`);
  }
}

/** One text that the extractor stumbles over must not keep the others out. */
async function extracted(
  { document, source, warnings }: ReadDocument,
  reader: Reader,
): Promise<Extraction | ReadFailure> {
  try {
    const found = await reader(document);
    const located = [...warnings, ...found.warnings].map((warning) => `${source}: ${warning}`);
    return { ...found, warnings: located };
  } catch (error) {
    return { source, line: null, reason: `the extractor failed: ${error instanceof Error ? error.stack : error}` };
  }
}

/** Until Ctrl-C: each file is in the graph before the next is read. */
async function takeFolder([folder = '.', ...others]: readonly string[], take: Sink, taking: Taking): Promise<boolean> {
  const { summary, terminal } = taking;
  if (others.length > 0 || !(await stat(folder)).isDirectory()) throw new UsageError('--watch takes one folder');
  const stop = new AbortController();
  const listen = () => stop.abort();
  process.once('SIGINT', listen);
  terminal.say(`watching ${folder}; Ctrl-C ends it`);
  try {
    for await (const extraction of extractions(watchFolder(folder, { signal: stop.signal }), taking)) {
      const before = summary.statements;
      await take([extraction], summary);
      terminal.say(`${extraction.document.title}: ${summary.statements - before} new statements`);
    }
  } finally {
    process.off('SIGINT', listen);
  }
  return true;
}
