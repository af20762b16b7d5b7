/** `entente import FORMAT FILE`: what another extractor found, or an export of another graph. */
import { createReadStream } from 'node:fs';
import { readStatements } from '../import/statements.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './intake/dead-letter.ts';
import { drySink, emptySummary, report, storeSink, takeAll } from './intake/intake.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

interface ImportOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly asOf?: string;
}

export async function importCommand(
  context: CommandContext,
  [format, file = '-']: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  if (format === 'statements') return importStatements(context, file, options);
  if (format === 'log') return importLogInto(context, file, options);
  const { refreshFromWikidata } = await import('./intake/refresh-authority.ts');
  return refreshFromWikidata(context, file, options);
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
    await takeAll(extractions, drySink(Date.now), summary, terminal);
    return report(summary, { terminal, asJson: json, isDry: true });
  }
  summary.deadLetter = await keepDeadLetters(readConfig(environment).data, unreadable);
  const isWhole = await withStore(context, (store) =>
    takeAll(extractions, storeSink(store, 'import', Date.now), summary, terminal),
  );
  const code = await report(summary, { terminal, asJson: json, isDry: false });
  return isWhole ? code : EXIT.partial;
}
