/** `entente import wikidata FILE`: brings the office holders that extraction knows up to date with an export. */
import { holdersPath } from '../../ingest/authority/read-entries.ts';
import { refreshAuthority } from '../../ingest/authority/refresh.ts';
import { readConfig } from '../../server/config.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';

interface RefreshOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly charset?: string;
  /** The day of the export. */
  readonly asOf?: string;
}

export async function refreshFromWikidata(
  { terminal, environment }: CommandContext,
  file: string,
  { json = false, dryRun = false, charset, asOf = new Date().toISOString().slice(0, 10) }: RefreshOptions,
): Promise<ExitCode> {
  const target = holdersPath(readConfig(environment).data);
  const report = refreshAuthority(file, { asOf, target, isDry: dryRun, ...(charset !== undefined && { charset }) });
  for (const { line, reason } of report.refused) terminal.say(`${file}:${line}: ${reason}`);
  const { read, kept, skipped, holders, refused } = report;
  await terminal.out(
    json
      ? JSON.stringify(report)
      : `${read} rows: ${kept} kept, ${skipped} skipped, ${refused.length} refused; ${holders} holders known${dryRun ? '; nothing written' : `, in ${target}`}`,
  );
  if (kept === 0) terminal.say(`${file}: none of its rows is of a state and an office that is followed`);
  if (kept === 0) return EXIT.failed;
  return refused.length > 0 ? EXIT.partial : EXIT.done;
}
