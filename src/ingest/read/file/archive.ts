/** Parts of a ZIP file, in memory and in bounds: nothing is ever written under a name that an archive gives. */

import { Transform } from 'node:stream';
import { buffer as collect } from 'node:stream/consumers';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableError } from '../unreadable.ts';

const MOST_ENTRIES = 10_000;
/** Of one part, unpacked. */
const MOST_BYTES = 100 * 1024 * 1024;

export interface Archive {
  readonly names: ReadonlySet<string>;
  /** Null where there is none. Throws UnreadableError for one that is too large or encrypted. */
  part(name: string): Promise<Buffer | null>;
}

/** Throws UnreadableError for what is no ZIP file. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  return {
    names: new Set(entries.keys()),
    async part(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : unpacked(zip, entry);
    },
  };
}

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(damaged(error)) : resolve(zip),
    );
  });

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw new UnreadableError(`has ${zip.entryCount} parts; the limit is ${MOST_ENTRIES}`);
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve).on('error', (error: Error) => reject(damaged(error)));
    zip.readEntry();
  });
  return entries;
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new UnreadableError('is encrypted');
  if (entry.uncompressedSize > MOST_BYTES) throw tooLarge(entry);
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => (error ? reject(damaged(error)) : resolve(found)));
  });
  let length = 0;
  // What an entry says of its size may be a lie.
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      done(length > MOST_BYTES ? tooLarge(entry) : null, chunk);
    },
  });
  stream.on('error', (error) => meter.destroy(damaged(error)));
  return collect(stream.pipe(meter));
}

const tooLarge = ({ fileName }: Entry): UnreadableError =>
  new UnreadableError(`holds ${JSON.stringify(fileName.slice(0, 80))}, which unpacks to more than ${MOST_BYTES} bytes`);

const damaged = (cause: Error): UnreadableError =>
  new UnreadableError(`is a damaged archive: ${cause.message.slice(0, 200)}`, null, { cause });
