/** Rows of a table of any size: comma, semicolon, tab or bar between the cells, quoted or not, of any charset. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Options, parse } from 'csv-parse';
import { InputError } from '../../domain/error.ts';
import { decodeText } from '../../ingest/read/bytes/charset.ts';
import { delimiterOf } from '../../ingest/read/bytes/delimiter.ts';
import { errorCode } from '../../ingest/read/unreadable.ts';

export interface TableRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** As it is written, without the end of its line. */
  readonly text: string;
  readonly cells: readonly string[];
}

export interface TableForm {
  /** What stands between cells; found in the head of the file where none is given. */
  readonly delimiter?: string;
  readonly charset?: string;
  /** Cells are never quoted, as in the tables of events: a quotation mark is a letter there. */
  readonly isBare?: boolean;
}

const HEAD = 64 * 1024;
const LONGEST_ROW = 1024 * 1024;

/** Throws InputError for a file that is no table of text. */
export async function* readTable(path: string, form: TableForm = {}): AsyncGenerator<TableRow> {
  const { text, charset } = await headOf(path, form.charset ?? null);
  const options: Options = {
    delimiter: form.delimiter ?? delimiterOf(text),
    bom: true,
    info: true,
    raw: true,
    quote: form.isBare ? false : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  };
  // A byte that is no UTF-8 would stand as a wrong name in the graph.
  const decoder = new TextDecoder(charset, { fatal: charset === 'utf-8' });
  const records = parse(options);
  const feeding = feed(createReadStream(path), decoder, records);
  for await (const found of records as AsyncIterable<{ record: string[]; raw: string; info: { lines: number } }>) {
    const raw = found.raw.replace(/\r?\n$/, '').replace(/^\uFEFF/, '');
    yield { line: found.info.lines - raw.split('\n').length + 1, text: raw, cells: found.record };
  }
  await feeding;
}

async function feed(
  bytes: AsyncIterable<Uint8Array>,
  decoder: TextDecoder,
  records: ReturnType<typeof parse>,
): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (!records.write(decoder.decode(chunk, { stream: true })))
        await new Promise((resume) => records.once('drain', resume));
    }
    records.end(decoder.decode());
  } catch (error) {
    records.destroy(
      errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA'
        ? new InputError('is not valid utf-8 all through; give its --charset', { cause: error })
        : (error as Error),
    );
  }
}

async function headOf(
  path: string,
  forced: string | null,
): Promise<{ readonly text: string; readonly charset: string }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const bytes = buffer.subarray(0, bytesRead);
    // The head may end in the middle of a character.
    const whole = bytesRead < HEAD ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
    const { text, charset } = decodeText(whole, { forced });
    if (text.includes('\0')) throw new InputError(`${path} is no table of text`);
    return { text, charset };
  } finally {
    await file.close();
  }
}
