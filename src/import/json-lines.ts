/** Lines of a JSON lines file with their numbers; a line that is no UTF-8 or no JSON is told apart, the rest goes on. */
import { isUtf8 } from 'node:buffer';
import { InputError } from '../domain/error.ts';

/** A line that cannot be used, for the dead letter: where it stands, why, and the line itself. */
export interface UnreadableLine {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

export interface JsonLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The parsed value, or why there is none. */
  readonly value: unknown | InputError;
}

const NEWLINE = 0x0a;
const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** Blank lines are passed over. */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonLine> {
  let line = 0;
  for await (const raw of splitLines(bytes)) {
    line++;
    const parsed = parse(raw, line === 1);
    if (parsed.text.trim() !== '') yield { line, ...parsed };
  }
}

async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const piece of bytes) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, end)]);
      begun = [];
      begunBytes = 0;
      start = end + 1;
    }
    // Copied, since a stream may use its buffer again.
    const rest = Buffer.from(chunk.subarray(start));
    begunBytes += rest.length;
    if (begunBytes > MAX_LINE_BYTES) throw new InputError(`a line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB`);
    if (rest.length > 0) begun.push(rest);
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

function parse(raw: Buffer, isFirst: boolean): Omit<JsonLine, 'line'> {
  const loose = raw.toString('utf8');
  // A byte order mark at the head of a file is no part of its first line.
  const text = isFirst ? loose.replace(/^\uFEFF/, '') : loose;
  if (!isUtf8(raw)) return { text, value: new InputError('the line is not valid UTF-8') };
  try {
    return { text, value: text.trim() === '' ? null : JSON.parse(text) };
  } catch (cause) {
    return { text, value: new InputError(`the line is no JSON: ${(cause as Error).message}`, { cause }) };
  }
}
