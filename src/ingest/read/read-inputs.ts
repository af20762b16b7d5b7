/** Everything the command line or a watcher is given, one document or one failure at a time. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parsePublished } from '../../domain/time.ts';
import { isRead, languageOf, notRead } from '../language/languages.ts';
import { MAX_BYTES, tooLarge } from './bytes/decode.ts';
import { openDesk } from './file/desk.ts';
import { walkFolder } from './folder.ts';
import { kindOfMark, kindOfName, kindOfType } from './kind.ts';
import { type BytesReader, readBytes, readLines, refuseUnmarked, titleOf } from './read-bytes.ts';
import { failed, type Reading } from './reading.ts';
import { UnreadableError } from './unreadable.ts';
import { type FetchOptions, fetchPage } from './web/fetch-page.ts';

export interface ReadOptions extends FetchOptions {
  /** Texts in a language that is not read: kept with a warning, or refused. */
  readonly otherLanguages?: 'keep' | 'refuse';
  /** Of text files, where it is known better than from their bytes. */
  readonly charset?: string;
  /** Epoch milliseconds; what is dated later is warned of. */
  readonly now?: () => number;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Paths of files and folders, addresses of pages and feeds, and `-` for standard input, in the order given. */
export async function* readInputs(
  paths: Iterable<string> | AsyncIterable<string>,
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  const desk = openDesk();
  try {
    for await (const path of paths) {
      for await (const reading of readInput(path, { ...options, desk }))
        yield inTime(inLanguage(reading, options), options);
    }
  } finally {
    await desk.close();
  }
}

/** Whether it is fetched, and not looked for on the disk. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

type Reader = ReadOptions & BytesReader;

async function* readInput(path: string, reader: Reader): AsyncGenerator<Reading> {
  try {
    if (isAddress(path)) yield* readAddress(path, reader);
    else if (path === '-') yield* readStream('-', reader.stdin ?? process.stdin, reader);
    else if ((await stat(path)).isDirectory())
      for await (const file of walkFolder(path)) yield* readInput(file, reader);
    else yield* readFile(path, reader);
  } catch (error) {
    yield failed(path, error);
  }
}

async function* readFile(path: string, reader: Reader): AsyncGenerator<Reading> {
  const kind = kindOfName(path);
  if (kind === 'lines') {
    yield* readLines(path, createReadStream(path));
    return;
  }
  const bytes = await bytesOf(path);
  const mark = kindOfMark(bytes);
  if (kind === null && mark === null && extname(path) !== '')
    throw new UnreadableError(`is of a kind that is not read (${extname(path)})`);
  refuseUnmarked(path, kind, mark);
  yield* readBytes(path, bytes, { name: titleOf(path), kind: mark ?? kind, stated: null }, reader);
}

/** Files that are unpacked may be larger than the text in them. */
const MOST_PACKED = 100 * 1024 * 1024;

/** Never more than the limit in memory, also where the file grows or its size is unknown. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await file.read(Buffer.alloc(1_024), 0, 1_024, 0);
    const isPacked = kindOfMark(head.buffer.subarray(0, head.bytesRead)) !== null || kindOfName(path) === 'mail';
    const most = isPacked ? MOST_PACKED : MAX_BYTES;
    if (size > most) throw tooLarge(size, most);
    return await collect(file.createReadStream({ autoClose: false, start: 0 }), most);
  } finally {
    await file.close();
  }
}

async function* readStream(source: string, stream: AsyncIterable<Uint8Array>, reader: Reader): AsyncGenerator<Reading> {
  const bytes = await collect(stream, MAX_BYTES);
  yield* readBytes(source, bytes, { name: 'standard input', kind: kindOfMark(bytes), stated: null }, reader);
}

async function* readAddress(address: string, reader: Reader): AsyncGenerator<Reading> {
  const page = await fetchPage(address, reader);
  const kind = kindOfMark(page.bytes) ?? kindOfType(page.contentType);
  yield* readBytes(address, page.bytes, { name: page.url, kind, stated: page.charset }, reader);
}

function inLanguage(reading: Reading, { otherLanguages = 'keep' }: ReadOptions): Reading {
  if ('failure' in reading || otherLanguages === 'keep' || isRead(languageOf(reading.document))) return reading;
  return failed(reading.source, new UnreadableError(notRead(languageOf(reading.document))));
}

const DAY_MS = 86_400_000;

/** Clocks differ, and so do zones: a day ahead is no mistake yet. */
function inTime(reading: Reading, { now = Date.now }: ReadOptions): Reading {
  if ('failure' in reading || reading.document.published === null) return reading;
  const { when } = parsePublished(reading.document.published, 'STATED');
  if ((when.earliest ?? 0) <= now() + DAY_MS) return reading;
  return { ...reading, warnings: [...reading.warnings, `is dated ${when.edtf}, which is yet to come`] };
}

async function collect(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw tooLarge(length, most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
