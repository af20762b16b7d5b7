/** `entente export FORMAT`: the graph in a format that other tools read, to a file or standard output. */
import { open } from 'node:fs/promises';
import { EVERYTHING, type Scope } from '../domain/scope.ts';
import { parseMoment } from '../domain/time.ts';
import type { GraphStore } from '../store/store.ts';
import type { CommandContext } from './program.ts';
import { EXIT, type ExitCode } from './shell/exit-code.ts';
import { withStore } from './shell/with-store.ts';

interface ExportOptions {
  readonly out?: string;
  readonly asOf?: string;
  readonly includeDenied?: boolean;
}

type Lines = (store: GraphStore, scope: Scope) => AsyncIterable<string>;

/** Loaded when asked for: one format never needs the others. */
const FORMATS: Readonly<Record<string, () => Promise<Lines>>> = {
  log: async () => (await import('../export/log.ts')).logLines,
  statements: async () => (await import('../export/statements.ts')).statementsLines,
  'csv-nodes': async () => (await import('../export/csv.ts')).csvNodes,
  'csv-edges': async () => (await import('../export/csv.ts')).csvEdges,
  'csv-evidence': async () => (await import('../export/csv.ts')).csvEvidence,
  graphml: async () => (await import('../export/graphml.ts')).graphml,
  gexf: async () => (await import('../export/gexf.ts')).gexf,
  jsonld: async () => (await import('../export/jsonld.ts')).jsonld,
};

export async function exportCommand(
  context: CommandContext,
  [format = '']: readonly string[],
  { out, asOf, includeDenied = false }: ExportOptions,
): Promise<ExitCode> {
  const scope: Scope = { ...EVERYTHING, includeDenied, ...(asOf !== undefined && { asOf: parseMoment(asOf).last }) };
  const lines = await FORMATS[format]?.();
  if (!lines) throw new Error(`no exporter for ${format}`);
  await withStore(context, async (store) => {
    if (out === undefined) for await (const line of lines(store, scope)) await context.terminal.out(line);
    else await writeLines(out, lines(store, scope));
  });
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
