/** `entente ingest PATH…`: reads texts, extracts what they claim, and takes it into the graph. */
import { stat } from 'node:fs/promises';
import type { Extraction } from '../domain/extraction.ts';
import { extract } from '../ingest/extract.ts';
import type { ReadFailure } from '../ingest/read/dead-letter.ts';
import { type ReadDocument, readInputs } from '../ingest/read/read-inputs.ts';
import { watchFolder } from '../ingest/read/watch-folder.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './dead-letter.ts';
import { EXIT, type ExitCode, UsageError } from './exit-code.ts';
import { drySink, emptySummary, type IntakeSummary, report, type Sink, storeSink, takeAll } from './intake.ts';
import type { CommandContext } from './program.ts';
import { withStore } from './with-store.ts';

interface IngestOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

export async function ingestCommand(
  context: CommandContext,
  paths: readonly string[],
  { json = false, dryRun = false, watch = false }: IngestOptions,
): Promise<ExitCode> {
  const { terminal, environment } = context;
  const summary = emptySummary();
  const take = (sink: Sink) =>
    watch
      ? takeFolder(paths, sink, summary, context)
      : takeAll(extractions(paths, summary, terminal.progress), sink, summary, terminal);
  const isWhole = dryRun
    ? await take(drySink(Date.now))
    : await withStore(context, (store) => take(storeSink(store, 'ingest', Date.now)));
  if (!dryRun) summary.deadLetter = await keepDeadLetters(readConfig(environment).data, summary.failures);
  const code = await report(summary, { terminal, asJson: json, isDry: dryRun });
  if (summary.documents === 0 && summary.failures.length > 0) return EXIT.failed;
  return isWhole ? code : EXIT.partial;
}

/** What could not be read or understood goes into the summary; the rest goes on. */
async function* extractions(
  paths: Iterable<string> | AsyncIterable<string>,
  summary: Pick<IntakeSummary, 'failures'>,
  progress: (text: string) => void,
): AsyncGenerator<Extraction> {
  let read = 0;
  for await (const reading of readInputs(paths)) {
    const found = 'failure' in reading ? reading.failure : extracted(reading);
    if ('reason' in found) summary.failures.push(found);
    else yield found;
    progress(`${++read} read`);
  }
}

/** One text that the extractor stumbles over must not keep the others out. */
function extracted({ document, source, warnings }: ReadDocument): Extraction | ReadFailure {
  try {
    const found = extract(document);
    const located = [...warnings, ...found.warnings].map((warning) => `${source}: ${warning}`);
    return { ...found, warnings: located };
  } catch (error) {
    return { source, line: null, reason: `the extractor failed: ${error instanceof Error ? error.stack : error}` };
  }
}

/** Until Ctrl-C: each file is in the graph before the next is read. */
async function takeFolder(
  [folder = '.', ...others]: readonly string[],
  take: Sink,
  summary: IntakeSummary,
  { terminal }: CommandContext,
): Promise<boolean> {
  if (others.length > 0 || !(await stat(folder)).isDirectory()) throw new UsageError('--watch takes one folder');
  const stop = new AbortController();
  const listen = () => stop.abort();
  process.once('SIGINT', listen);
  terminal.say(`watching ${folder}; Ctrl-C ends it`);
  try {
    for await (const extraction of extractions(
      watchFolder(folder, { signal: stop.signal }),
      summary,
      terminal.progress,
    )) {
      const before = summary.statements;
      await take([extraction], summary);
      terminal.say(`${extraction.document.title}: ${summary.statements - before} new statements`);
    }
  } finally {
    process.off('SIGINT', listen);
  }
  return true;
}
