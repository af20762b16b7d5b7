/** `entente import wikidata FILE`: brings the office holders that extraction knows up to date with an export. */
import { refreshAuthority } from '../../ingest/authority/refresh.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode, UsageError } from '../shell/exit-code.ts';

interface RefreshOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  /** The day of the export. */
  readonly asOf?: string;
}

export async function refreshFromWikidata(
  { terminal }: CommandContext,
  file: string,
  { json = false, dryRun = false, asOf = new Date().toISOString().slice(0, 10) }: RefreshOptions,
): Promise<ExitCode> {
  if (dryRun) throw new UsageError('import wikidata has no dry run');
  const report = refreshAuthority(file, { asOf });
  for (const { line, reason } of report.refused) terminal.say(`${file}:${line}: ${reason}`);
  const { read, kept, skipped, holders, refused } = report;
  await terminal.out(
    json
      ? JSON.stringify(report)
      : `${read} rows: ${kept} kept, ${skipped} skipped, ${refused.length} refused; ${holders} holders known`,
  );
  return refused.length > 0 ? EXIT.partial : EXIT.done;
}
