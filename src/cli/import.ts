/** `entente import statements FILE`: what another extractor found, or an export of another graph. */
import { createReadStream } from 'node:fs';
import type { Extraction } from '../domain/extraction.ts';
import { readStatements } from '../import/statements.ts';
import { readConfig } from '../server/config.ts';
import { keepDeadLetters } from './dead-letter.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { batchesOf, drySink, emptySummary, type IntakeSummary, report, type Sink, storeSink } from './intake.ts';
import { watchInterrupt } from './interrupt.ts';
import type { CommandContext } from './program.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export async function importCommand(
  context: CommandContext,
  [, file = '-']: readonly string[],
  { json = false, dryRun = false }: { json?: boolean; dryRun?: boolean },
): Promise<ExitCode> {
  const { terminal, environment } = context;
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  const { extractions, unreadable, refused } = await readStatements(bytes, file);
  const summary = emptySummary();
  summary.refused = refused.length;
  summary.warnings.push(...refused);
  summary.failures.push(...unreadable.map(({ text: _, ...place }) => place));
  if (dryRun) {
    await drySink(Date.now)(extractions, summary);
    return report(summary, { terminal, asJson: json, isDry: true });
  }
  summary.deadLetter = await keepDeadLetters(readConfig(environment).data, unreadable, Date.now());
  const isWhole = await withStore(context, (store) =>
    takeAll(extractions, storeSink(store, 'import', Date.now), summary, terminal),
  );
  const code = await report(summary, { terminal, asJson: json, isDry: false });
  return isWhole ? code : EXIT.partial;
}

/** False where it was interrupted. */
async function takeAll(
  extractions: readonly Extraction[],
  take: Sink,
  summary: IntakeSummary,
  terminal: Terminal,
): Promise<boolean> {
  const interrupt = watchInterrupt(terminal);
  try {
    for await (const batch of batchesOf(extractions)) {
      if (interrupt.isAsked()) return false;
      await take(batch, summary);
      terminal.progress(`imported ${summary.documents} of ${extractions.length} documents`);
    }
    return true;
  } finally {
    interrupt.release();
  }
}
