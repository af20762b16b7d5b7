/** `entente import FORMAT FILE`: what another extractor found, or an export of another graph. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readStatements } from '../import/statements.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './intake/dead-letter.ts';
import { drySink, emptySummary, ROWS_AT_ONCE, report, storeSink, takeAll } from './intake/intake.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

interface ImportOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: string;
  readonly map?: string;
  readonly charset?: string;
}

export async function importCommand(
  context: CommandContext,
  [format, file = '-']: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  if (format === 'statements') return importStatements(context, file, options);
  if (format === 'log') return importLogInto(context, file, options);
  if (format !== 'wikidata') return importTable(context, format as TableFormat, file, options);
  const { refreshFromWikidata } = await import('./intake/refresh-authority.ts');
  return refreshFromWikidata(context, file, options);
}

type TableFormat = 'csv' | 'events' | 'ftm' | 'stix';

/** A table without a map gets one to begin with. */
async function importTable(
  context: CommandContext,
  format: TableFormat,
  file: string,
  { json = false, dryRun = false, map, charset }: ImportOptions,
): Promise<ExitCode> {
  if (file === '-') throw new UsageError(`import ${format} reads a file`);
  if (format === 'csv' && map === undefined) {
    const { mapFor } = await import('../import/table/import-csv.ts');
    await context.terminal.out(await mapFor(file));
    context.terminal.say(`a map to begin with; mend it, and: entente import csv ${file} --map MAP.yaml`);
    return EXIT.done;
  }
  const { importRows } = await import('./intake/rows.ts');
  const rows = await rowsOf(format, file, map === undefined ? null : await readFile(map, 'utf8'), charset);
  return importRows(context, { file, extractor: `import:${format}`, rows, json, dryRun });
}

async function rowsOf(format: TableFormat, file: string, map: string | null, charset: string | undefined) {
  switch (format) {
    case 'csv':
      return (await import('../import/table/import-csv.ts')).readCsv(file, map ?? '', charset);
    case 'events':
      return (await import('../import/table/events.ts')).readEvents(file, charset);
    case 'ftm':
      return (await import('../import/graph/ftm.ts')).readFtm(file);
    case 'stix':
      return (await import('../import/graph/stix.ts')).readStix(file);
  }
}

async function importLogInto(
  context: CommandContext,
  file: string,
  { json = false, dryRun = false }: ImportOptions,
): Promise<ExitCode> {
  if (file === '-' || dryRun) throw new UsageError('import log reads a file, and has no dry run');
  const { terminal } = context;
  const { importLog } = await import('../import/log.ts');
  const progress = (done: number) => terminal.progress(`${done} entries`);
  const found = await withStore(context, (store) =>
    importLog(store, file, { author: 'command line', now: Date.now, progress }),
  );
  await terminal.out(json ? JSON.stringify(found) : `${found.entries} entries, ${found.commits} new commits`);
  return EXIT.done;
}

async function importStatements(
  context: CommandContext,
  file: string,
  { json = false, dryRun = false }: ImportOptions,
): Promise<ExitCode> {
  const { terminal, environment } = context;
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  const { extractions, unreadable, refused } = await readStatements(bytes, file);
  const summary = emptySummary();
  summary.refused = refused.length;
  summary.warnings.push(...refused);
  summary.failures.push(...unreadable.map(({ text: _, ...failure }) => failure));
  if (dryRun) {
    await takeAll(extractions, drySink(Date.now), { summary, terminal });
    return report(summary, { terminal, asJson: json, isDry: true });
  }
  summary.deadLetter = await keepDeadLetters(readConfig(environment).data, unreadable);
  const isWhole = await withStore(context, (store) =>
    takeAll(extractions, storeSink(store, 'import', Date.now), { summary, terminal, documentsAtOnce: ROWS_AT_ONCE }),
  );
  const code = await report(summary, { terminal, asJson: json, isDry: false });
  return isWhole ? code : EXIT.partial;
}
