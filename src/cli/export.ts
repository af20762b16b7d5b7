/** `entente export FORMAT`: the graph in a format that other tools read, to a file or standard output. */
import { open } from 'node:fs/promises';
import { type CutWords, cutOf } from '../export/cut.ts';
import { FORMATS, withMark } from '../export/formats.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode, UsageError } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

interface ExportOptions extends CutWords {
  readonly out?: string;
  readonly bom?: boolean;
}

export async function exportCommand(
  context: CommandContext,
  [format = '']: readonly string[],
  { out, bom = false, ...words }: ExportOptions,
): Promise<ExitCode> {
  if (format === 'parquet') return exportParquet(context, out, words);
  const row = FORMATS[format];
  if (!row) throw new Error(`no exporter for ${format}`);
  const { lines } = await row.load();
  await withStore(context, async (store) => {
    const marked = bom ? withMark(lines(store, await cutOf(words, store))) : lines(store, await cutOf(words, store));
    if (out === undefined) for await (const line of marked) await context.terminal.out(line);
    else await writeLines(out, marked);
  });
  return EXIT.done;
}

async function exportParquet(context: CommandContext, out: string | undefined, words: CutWords): Promise<ExitCode> {
  if (out === undefined) throw new UsageError('export parquet writes a folder; give it by --out');
  const { writeParquet } = await import('../export/parquet.ts');
  const rows = await withStore(context, async (store) => writeParquet(store, await cutOf(words, store), out));
  context.terminal.say(
    Object.entries(rows)
      .map(([table, count]) => `${count} ${table}`)
      .join(', '),
  );
  return EXIT.done;
}

async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = await open(path, 'w');
  try {
    let waiting = '';
    for await (const line of lines) {
      waiting += `${line}\n`;
      if (waiting.length < 1_000_000) continue;
      await file.write(waiting);
      waiting = '';
    }
    await file.write(waiting);
  } finally {
    await file.close();
  }
}
