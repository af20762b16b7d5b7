/** Reads comma-separated text with quoted fields (RFC 4180) into rows keyed by the names in its first line. */
import { InputError } from '../../domain/error.ts';

export interface CsvRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export function parseCsv(text: string): readonly CsvRow[] {
  const [header, ...records] = readRecords(text.replace(/^\uFEFF/, ''));
  if (!header) return [];
  return records
    .filter(({ values }) => values.length > 1 || values[0] !== '')
    .map(({ line, values }) => {
      if (values.length !== header.values.length) {
        throw new InputError(`line ${line} has ${values.length} fields, the first line ${header.values.length}`);
      }
      return { line, fields: Object.fromEntries(header.values.map((name, at) => [name, values[at] ?? ''])) };
    });
}

interface CsvRecord {
  readonly line: number;
  readonly values: string[];
}

/** One pass over fields: each match is a field and what ends it. */
function readRecords(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  let record: CsvRecord = { line, values: [] };
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    record.values.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    records.push(record);
    record = { line, values: [] };
    if (end === '') break;
  }
  return records;
}
