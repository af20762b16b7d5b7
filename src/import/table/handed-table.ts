/** A table that a client hands in, read by its map or by one made from its header. */
import { InputError } from '../../domain/error.ts';
import type { Extraction } from '../../domain/record/extraction.ts';
import { loadAuthority } from '../../ingest/authority/authority.ts';
import { type HandedFile, withFile } from '../../ingest/read/handed-file.ts';
import { extractionOf, type Row } from '../row.ts';
import { mapFor, readCsv } from './import-csv.ts';

export interface TableRead {
  readonly map: string;
  readonly extractions: readonly Extraction[];
  readonly rejected: readonly string[];
}

const EXTRACTOR = 'import:csv';

/** Throws InputError for a map that does not fit, and for a table of more rows than `most`. */
export const readTableFile = (file: HandedFile, map: string | null, most: number): Promise<TableRead> =>
  withFile(file, async (path) => {
    const used = map ?? (await mapFor(path));
    const extractions: Extraction[] = [];
    const rejected: string[] = [];
    for await (const row of readCsv(path, used)) {
      if (extractions.length + rejected.length >= most)
        throw new InputError(`the table has more than ${most} rows; import csv takes it`);
      const found = 'reason' in row ? row.reason : usable(row);
      if (typeof found === 'string') rejected.push(`line ${row.line}: ${found}`);
      else extractions.push(found);
    }
    return { map: used, extractions, rejected };
  });

function usable(row: Row): Extraction | string {
  try {
    return extractionOf(row, { extractor: EXTRACTOR, authority: loadAuthority() });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
