/** Everything the command line or a watcher is given, one document or one failure at a time. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { DocumentInput } from '../../domain/extraction.ts';
import { isRead, languageOf, notRead } from '../language/languages.ts';
import { charsetOf } from './charset.ts';
import type { ReadFailure } from './dead-letter.ts';
import { decode, MAX_BYTES, tooLarge } from './decode.ts';
import type { CheckedDocument } from './document.ts';
import { readFeed } from './feed.ts';
import { type FetchOptions, fetchPage } from './fetch-page.ts';
import { walkFolder } from './folder.ts';
import { readDispatch } from './front-matter.ts';
import { readHtml } from './html.ts';
import { readJsonLine } from './json-line.ts';
import { type Kind, kindOfContent, kindOfName, kindOfType } from './kind.ts';
import { linesOf } from './lines.ts';
import { errorCode, UnreadableError } from './unreadable.ts';

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
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Paths of files and folders, addresses of pages and feeds, and `-` for standard input, in the order given. */
export async function* readInputs(
  paths: Iterable<string> | AsyncIterable<string>,
  options: ReadOptions = {},
): AsyncGenerator<Reading> {
  for await (const path of paths) {
    for await (const reading of readInput(path, options)) yield inLanguage(reading, options);
  }
}

async function* readInput(path: string, options: ReadOptions): AsyncGenerator<Reading> {
  try {
    if (/^https?:\/\//i.test(path)) yield* readAddress(path, options);
    else if (path === '-') yield* readStream('-', options.stdin ?? process.stdin);
    else if ((await stat(path)).isDirectory())
      for await (const file of walkFolder(path)) yield* readInput(file, options);
    else yield* readFile(path);
  } catch (error) {
    yield failed(path, error);
  }
}

async function* readFile(path: string): AsyncGenerator<Reading> {
  if (/^\.(?:jsonl|ndjson)$/i.test(extname(path))) {
    yield* readLines(path, createReadStream(path));
    return;
  }
  yield* readBytes(path, await bytesOf(path), { name: titleOf(path), kind: kindOfName(path), charset: null });
}

/** Never more than the limit in memory, also where the file grows or its size is unknown. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw tooLarge(size);
    return await collect(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

async function* readStream(source: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  const bytes = await collect(stream);
  const kind = kindOfContent(bytes);
  if (kind === 'lines') yield* readLines(source, [bytes]);
  else yield* readBytes(source, bytes, { name: 'standard input', kind, charset: null });
}

async function* readAddress(address: string, options: ReadOptions): AsyncGenerator<Reading> {
  const page = await fetchPage(address, options);
  const kind = kindOfType(page.contentType) ?? kindOfContent(page.bytes);
  if (kind === 'lines') yield* readLines(address, [page.bytes]);
  else yield* readBytes(address, page.bytes, { name: page.url, kind, charset: page.charset });
}

interface Manner {
  readonly name: string;
  readonly kind: Kind;
  readonly charset: string | null;
}

function* readBytes(source: string, bytes: Uint8Array, { name, kind, charset }: Manner): Generator<Reading> {
  const text = decode(bytes, kind === 'text' ? (charset ?? 'utf-8') : charsetOf(bytes, charset));
  if (kind === 'html') return yield done(source, readHtml(text, name));
  if (kind === 'text') {
    const { offset, ...read } = readDispatch(text, name);
    return yield done(source, withUrl(read, name), offset);
  }
  for (const entry of readFeed(text, name)) {
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

/** Expected failures are told; anything else is a fault of ours and stops the run. */
function failed(source: string, error: unknown): { readonly failure: ReadFailure } {
  if (error instanceof UnreadableError) return { failure: { source, line: error.line, reason: error.message } };
  const reason = fileReasons[errorCode(error)];
  if (reason === undefined) throw error;
  return { failure: { source, line: null, reason } };
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

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > MAX_BYTES) throw tooLarge(length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* asAsync<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
