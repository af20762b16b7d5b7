/** Bytes of any kind, one document or one failure at a time: what they are is told by how they begin, by name or by a server. */
import { basename, extname } from 'node:path';
import { decodeText } from './bytes/charset.ts';
import { decode, MAX_BYTES } from './bytes/decode.ts';
import { linesOf } from './bytes/lines.ts';
import type { CheckedDocument } from './document.ts';
import { checkAttached, knownThrough } from './file/attached.ts';
import type { Desk } from './file/desk.ts';
import type { Packed } from './file/unpack.ts';
import { type FileKind, type Kind, kindOfMark, kindOfName, kindOfText, looksLikeTable } from './kind.ts';
import { readFeed } from './page/feed.ts';
import { readHtml } from './page/html.ts';
import { done, failed, type Reading } from './reading.ts';
import { withoutEntities } from './text/entities.ts';
import { readDispatch } from './text/front-matter.ts';
import { readJson, readJsonLine } from './text/json-line.ts';
import { UnreadableError } from './unreadable.ts';

export interface BytesReader {
  readonly desk: Desk;
  /** Of text files, where it is known better than from their bytes. */
  readonly charset?: string;
  /** Of a letter that is attached to another. */
  readonly depth?: number;
}

export interface Manner {
  readonly name: string;
  /** Null where neither name nor server says it. */
  readonly kind: Kind | null;
  /** The charset that a server names. */
  readonly stated: string | null;
}

export async function* readBytes(
  source: string,
  bytes: Uint8Array,
  { name, kind: given, stated }: Manner,
  reader: BytesReader,
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
async function* readPacked(source: string, packed: Packed, reader: BytesReader): AsyncGenerator<Reading> {
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

function* readEntries(source: string, entries: ReturnType<typeof readFeed>): Generator<Reading> {
  for (const entry of entries) {
    if ('error' in entry) yield failed(source, new UnreadableError(`entry ${entry.entry}: ${entry.error.message}`));
    else yield done(source, entry);
  }
}

export async function* readLines(
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

/** Files of these kinds begin like no other. */
export function refuseUnmarked(name: string, kind: Kind | null, mark: FileKind | null): void {
  if (mark === null && (kind === 'pdf' || kind === 'zip' || kind === 'msg' || kind === 'rtf'))
    throw new UnreadableError(`is no ${extname(name).slice(1).toUpperCase()}, or a damaged one`);
}

export const titleOf = (path: string): string => basename(path, extname(path));

const withUrl = (read: CheckedDocument, name: string): CheckedDocument =>
  read.document.url === null && /^https?:/.test(name) ? { ...read, document: { ...read.document, url: name } } : read;

async function* asAsync<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
