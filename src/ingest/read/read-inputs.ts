/** Everything the command line or a watcher is given, one document or one failure at a time. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { DocumentInput } from '../../domain/record/extraction.ts';
import { parsePublished } from '../../domain/time.ts';
import { isRead, languageOf, notRead } from '../language/languages.ts';
import { decodeText } from './bytes/charset.ts';
import { decode, MAX_BYTES, tooLarge } from './bytes/decode.ts';
import { linesOf } from './bytes/lines.ts';
import type { ReadFailure } from './dead-letter.ts';
import type { CheckedDocument } from './document.ts';
import { checkAttached, knownThrough } from './file/attached.ts';
import { type Desk, openDesk } from './file/desk.ts';
import type { Packed } from './file/unpack.ts';
import { walkFolder } from './folder.ts';
import { type FileKind, type Kind, kindOfMark, kindOfName, kindOfText, kindOfType } from './kind.ts';
import { readFeed } from './page/feed.ts';
import { readHtml } from './page/html.ts';
import { withoutEntities } from './text/entities.ts';
import { readDispatch } from './text/front-matter.ts';
import { readJson, readJsonLine } from './text/json-line.ts';
import { errorCode, UnreadableError } from './unreadable.ts';
import { type FetchOptions, fetchPage } from './web/fetch-page.ts';

export interface ReadDocument {
  readonly document: DocumentInput;
  readonly source: string;
  /** Where the document's text begins in a text file, in UTF-16 code units; 0 elsewhere. */
  readonly offset: number;
  readonly warnings: readonly string[];
}

export type Reading = ReadDocument | { readonly failure: ReadFailure };

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

interface Reader extends ReadOptions {
  readonly desk: Desk;
  /** Of a letter that is attached to another. */
  readonly depth?: number;
}

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

/** Files of these kinds begin like no other. */
function refuseUnmarked(name: string, kind: Kind | null, mark: FileKind | null): void {
  if (mark === null && (kind === 'pdf' || kind === 'zip' || kind === 'msg' || kind === 'rtf'))
    throw new UnreadableError(`is no ${extname(name).slice(1).toUpperCase()}, or a damaged one`);
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

interface Manner {
  readonly name: string;
  /** Null where neither name nor server says it. */
  readonly kind: Kind | null;
  /** The charset that a server names. */
  readonly stated: string | null;
}

async function* readBytes(
  source: string,
  bytes: Uint8Array,
  { name, kind: given, stated }: Manner,
  reader: Reader,
): AsyncGenerator<Reading> {
  const { charset } = reader;
  if (isPacked(given)) {
    yield* readPacked(source, { kind: given, bytes, name }, reader);
    return;
  }
  const isMarkup = given === 'html' || given === 'feed' || given === null;
  const { text, warnings } = decodeText(bytes, { forced: charset ?? null, stated, isMarkup });
  const told = (read: CheckedDocument): CheckedDocument => ({ ...read, warnings: [...warnings, ...read.warnings] });
  const kind =
    given === null || given === 'text' || given === 'json' || given === 'feed' ? kindBeneath(given, text) : given;
  switch (kind) {
    case 'html':
      return yield done(source, told(readHtml(text, name)));
    case 'lines':
      return yield* readLines(source, [bytes]);
    case 'json':
      return yield* readEntries(source, readJson(text, name));
    case 'table':
      throw new UnreadableError('is a table; see: import csv --help');
    case 'feed':
      return yield* readEntries(source, readFeed(text, name));
    case 'mail':
      return yield* readPacked(source, { kind, bytes, name }, reader);
    default: {
      if (looksLikeTable(text)) throw new UnreadableError('is a table; see: import csv --help');
      const { offset, ...read } = readDispatch(withoutEntities(text), name);
      return yield done(source, told(withUrl(read, name)), offset);
    }
  }
}

/** What is attached to a letter is read like any file, each with its own failure. */
async function* readPacked(source: string, packed: Packed, reader: Reader): AsyncGenerator<Reading> {
  const { read, attached } = await reader.desk.unpack(packed);
  if (read !== null) yield done(source, withUrl(read, packed.name));
  const { depth = 0 } = reader;
  checkAttached(attached, depth);
  for (const { name, bytes } of attached) {
    const own = `${source}/${name}`;
    try {
      const mark = kindOfMark(bytes);
      const kind = mark ?? kindOfName(name);
      refuseUnmarked(name, kind, mark);
      if (kind === null) throw new UnreadableError(`is of a kind that is not read (${extname(name) || name})`);
      const readings = readBytes(
        own,
        bytes,
        { name: titleOf(name), kind, stated: null },
        { ...reader, depth: depth + 1 },
      );
      for await (const reading of readings) {
        if ('failure' in reading) yield reading;
        else yield { ...reading, ...knownThrough(read, reading) };
      }
    } catch (error) {
      yield failed(own, error);
    }
  }
}

const isPacked = (kind: Kind | null): kind is FileKind =>
  kind === 'pdf' || kind === 'zip' || kind === 'msg' || kind === 'rtf' || kind === 'mail';

/** What a text is, whatever its name: a page saved as `.xml` or `.txt` is a page, and JSON is never prose. */
function kindBeneath(given: Kind | null, text: string): Kind {
  const found = kindOfText(text);
  if (given === 'json') return found === 'lines' ? 'lines' : 'json';
  if (given === 'feed') return found === 'html' ? 'html' : 'feed';
  return found;
}

/** Five lines and more, nearly all with the same three tabs or semicolons or more: no prose is like that. */
function looksLikeTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 60)
    .filter((line) => line.trim() !== '');
  if (lines.length < 5) return false;
  return ['\t', ';', '|'].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const [first = 0] = counts;
    return first >= 2 && counts.filter((count) => count === first).length >= lines.length * 0.9;
  });
}

function* readEntries(source: string, entries: ReturnType<typeof readFeed>): Generator<Reading> {
  for (const entry of entries) {
    if ('error' in entry) yield failed(source, new UnreadableError(`entry ${entry.entry}: ${entry.error.message}`));
    else yield done(source, entry);
  }
}

async function* readLines(
  source: string,
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Reading> {
  for await (const { number, bytes } of linesOf(asAsync(stream))) {
    try {
      if (bytes === null) throw new UnreadableError(`is longer than ${MAX_BYTES} bytes`);
      const line = decode(bytes.subarray(0, MAX_BYTES)).replace(/^\uFEFF/, '');
      if (line.trim() !== '') yield done(source, readJsonLine(line, `${titleOf(source)} ${number}`));
    } catch (error) {
      const { failure } = failed(source, error);
      yield { failure: { ...failure, line: number } };
    }
  }
}

function inLanguage(reading: Reading, { otherLanguages = 'keep' }: ReadOptions): Reading {
  if ('failure' in reading || otherLanguages === 'keep' || isRead(languageOf(reading.document))) return reading;
  return failed(reading.source, new UnreadableError(notRead(languageOf(reading.document))));
}

const done = (source: string, { document, warnings }: CheckedDocument, offset = 0): ReadDocument => ({
  document,
  source,
  offset,
  warnings,
});

const DAY_MS = 86_400_000;

/** Clocks differ, and so do zones: a day ahead is no mistake yet. */
function inTime(reading: Reading, { now = Date.now }: ReadOptions): Reading {
  if ('failure' in reading || reading.document.published === null) return reading;
  const { when } = parsePublished(reading.document.published, 'STATED');
  if ((when.earliest ?? 0) <= now() + DAY_MS) return reading;
  return { ...reading, warnings: [...reading.warnings, `is dated ${when.edtf}, which is yet to come`] };
}

/** Whatever goes wrong with one input is told as its failure; the others are read. */
function failed(source: string, error: unknown): { readonly failure: ReadFailure } {
  const reason = fileReasons[errorCode(error)];
  if (reason !== undefined) return { failure: { source, line: null, reason } };
  const { line, message, mayPass } = UnreadableError.from(error);
  return { failure: { source, line, reason: message, ...(mayPass && { mayPass }) } };
}

const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ENOTDIR: 'no such file or folder',
  ELOOP: 'is a link that leads in circles',
};

const titleOf = (path: string): string => basename(path, extname(path));

const withUrl = (read: CheckedDocument, name: string): CheckedDocument =>
  read.document.url === null && /^https?:/.test(name) ? { ...read, document: { ...read.document, url: name } } : read;

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

async function* asAsync<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
