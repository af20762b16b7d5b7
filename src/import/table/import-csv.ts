/** `import csv`: a table with a header, read by a map. */
import { basename } from 'node:path';
import { InputError } from '../../domain/error.ts';
import type { RowResult } from '../row.ts';
import { readTable, type TableRow } from './csv.ts';
import { readMap, rowReader, suggestedMap } from './map.ts';

/** Throws InputError for a map that is none, or that names columns the table does not have. */
export async function* readCsv(path: string, yaml: string, charset?: string): AsyncGenerator<RowResult> {
  const map = readMap(yaml);
  let read: ReturnType<typeof rowReader> | null = null;
  const form = { ...map, ...(charset !== undefined && { charset }) };
  for await (const row of readTable(path, form)) {
    if (read === null) read = rowReader(map, row.cells, basename(path));
    else yield usable(row, read);
  }
}

/** A row by its reader, or why it cannot be used. */
export function usable(row: TableRow, read: (row: TableRow) => RowResult): RowResult {
  try {
    return read(row);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { line: row.line, reason: error.message, text: row.text };
  }
}

/** A map to begin with, as the header of the table suggests it. */
export async function mapFor(path: string): Promise<string> {
  for await (const { text, cells } of readTable(path)) {
    const mark = [',', ';', '\t', '|'].find((one) => text.split(one).length === cells.length) ?? ',';
    return suggestedMap(cells, mark);
  }
  throw new InputError(`${path} has no header`);
}
