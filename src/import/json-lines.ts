/** Lines of a JSON lines file with their numbers; a line that is no UTF-8 or no JSON is told apart, the rest goes on. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../domain/error.ts';
import { linesOf } from '../ingest/read/bytes/lines.ts';

export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The parsed value, or why there is none. */
  readonly value: unknown | InputError;
}

const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** Blank lines are passed over. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  for await (const { number, bytes: raw } of linesOf(bytes, MAX_LINE_BYTES)) {
    const parsed = raw === null ? tooLong : parse(raw, number === 1);
    if (parsed.text.trim() !== '' || parsed === tooLong) yield { line: number, ...parsed };
  }
}

const tooLong = { text: '', value: new InputError(`the line is longer than ${MAX_LINE_BYTES} bytes`) };

function parse(raw: Uint8Array, isFirst: boolean): Omit<JsonLine, 'line'> {
  const loose = Buffer.from(raw).toString('utf8');
  // A byte order mark at the head of a file is no part of its first line.
  const text = isFirst ? loose.replace(/^\uFEFF/, '') : loose;
  if (!isUtf8(raw)) return { text, value: new InputError('the line is not valid UTF-8') };
  try {
    return { text, value: text.trim() === '' ? null : JSON.parse(text) };
  } catch (cause) {
    return { text, value: new InputError(`the line is no JSON: ${(cause as Error).message}`, { cause }) };
  }
}
