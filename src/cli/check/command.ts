/** `entente check`: every quote stands in its text, and the stored graph is what its evidence gives when built anew. */
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { withStore } from '../shell/with-store.ts';
import { driftedRows } from './projection.ts';
import { misplacedQuotes } from './quotes.ts';

const MOST_SHOWN = 20;

export async function checkCommand(
  context: CommandContext,
  _: readonly string[],
  { json = false }: { json?: boolean },
): Promise<ExitCode> {
  const { terminal } = context;
  const found = await withStore(context, async (store) => ({
    quotes: await misplacedQuotes(store),
    projection: await driftedRows(store),
  }));
  const faults = [...found.quotes.faults, ...found.projection.faults];
  for (const fault of faults.slice(0, MOST_SHOWN)) terminal.say(fault);
  if (faults.length > MOST_SHOWN) terminal.say(`and ${faults.length - MOST_SHOWN} more`);
  const { checked: quotes } = found.quotes;
  const { checked: rows } = found.projection;
  await terminal.out(
    json
      ? JSON.stringify({ quotes, rows, faults })
      : `${quotes} quotes and ${rows} rows checked, ${faults.length} at fault`,
  );
  return faults.length === 0 ? EXIT.done : EXIT.failed;
}
