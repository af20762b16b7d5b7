/**
 * The index in a file, so that a large graph need not be read from its store again at every start. It is good for the
 * version of the program that made it and for a ledger that holds the very commit it was made at; whatever came after
 * that commit is read from the store. In doubt the store is read.
 *
 * The length of the head (32 bits, little-endian), the head in JSON, the columns, and the SHA-256 of all before.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { endianness } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { GraphStore } from '../store/store.ts';
import { inTurns, openTurn } from '../traversal/turn.ts';
import { COLUMNS, type ColumnName, type Columns, columnsOf, layerOf, type Words, wordsIn } from './layer-columns.ts';
import { firstVersion, type Version } from './version.ts';

export interface Snapshot {
  /** Null where the file is not there, is damaged, or is of another program or ledger. */
  read(store: GraphStore): Promise<Version | null>;
  /** Of a version in one layer, read under a generation of the store; whole or not at all. */
  write(version: Version, generation: number, store: GraphStore): Promise<void>;
}

interface Head {
  readonly program: string;
  readonly generation: number;
  readonly revision: number;
  /** SHA-256 of the ledger's entry at the revision: what tells a ledger from another one of the same length. */
  readonly entry: string;
  readonly words: Words;
  readonly lengths: Readonly<Record<ColumnName, number>>;
}

const NAMES = Object.keys(COLUMNS) as readonly ColumnName[];
const LENGTH_BYTES = 4;
const DIGEST_BYTES = 32;
/** Bytes hashed in one go: a few milliseconds. */
const CHUNK = 2 ** 22;
const ABANDONED = 3_600_000;
/** Nobody else reads whose names stand in it. */
const OWN = 0o600;

/** `program`: a version, under which the same rows are packed in the same way. */
export function snapshotAt(path: string, program: string): Snapshot {
  const made = `${program} ${endianness()}`;
  return {
    async read(store) {
      let file: FileHandle | null = null;
      try {
        file = await open(path).catch(absent);
        return file && (await versionIn(file, made, store));
      } catch (error) {
        process.emitWarning(`${path}: ${error instanceof Error ? error.message : error}; the store is read instead`);
        return null;
      } finally {
        await file?.close();
      }
    },
    async write(version, generation, store) {
      const entry = await entryDigest(store, version.revision);
      const [stacked, ...upper] = version.layers;
      if (entry === null || !stacked || upper.length > 0) return;
      await mkdir(dirname(path), { recursive: true });
      await sweep(path);
      const draft = `${path}.${randomUUID()}.new`;
      const columns = await inTurns(columnsOf(stacked.layer));
      const head: Head = {
        program: made,
        generation,
        revision: version.revision,
        entry,
        words: wordsIn(stacked.layer),
        lengths: Object.fromEntries(NAMES.map((name) => [name, columns[name].length])) as Head['lengths'],
      };
      try {
        await writeAll(draft, head, columns);
        await rename(draft, path);
      } finally {
        await rm(draft, { force: true });
      }
    },
  };
}

/** Null where the ledger has no such commit, or no longer tells of it. */
async function entryDigest(store: GraphStore, revision: number): Promise<string | null> {
  const [entry] = await store.ledgerAfter(revision - 1, 1);
  return entry?.revision === revision ? createHash('sha256').update(JSON.stringify(entry)).digest('hex') : null;
}

async function versionIn(file: FileHandle, made: string, store: GraphStore): Promise<Version | null> {
  const { size } = await file.stat();
  const hash = createHash('sha256');
  const bytes = Buffer.alloc(LENGTH_BYTES);
  await fill(file, bytes, hash);
  const length = bytes.readUInt32LE();
  if (length > size) throw new Error('damaged: it is shorter than its head');
  const text = Buffer.alloc(length);
  await fill(file, text, hash);
  const head: Head = JSON.parse(text.toString());
  if (head.program !== made || head.generation !== (await store.generation())) return null;
  if (head.entry !== (await entryDigest(store, head.revision))) return null;
  const room = NAMES.reduce((sum, name) => sum + COLUMNS[name].BYTES_PER_ELEMENT * head.lengths[name], 0);
  if (LENGTH_BYTES + length + room + DIGEST_BYTES !== size)
    throw new Error('damaged: it has not the size it should have');
  const columns: Partial<Record<ColumnName, Columns[ColumnName]>> = {};
  for (const name of NAMES) {
    const column = new COLUMNS[name](head.lengths[name]);
    await fill(file, bytesOf(column), hash);
    columns[name] = column;
  }
  const digest = Buffer.alloc(DIGEST_BYTES);
  await fill(file, digest, null);
  if (!hash.digest().equals(digest)) throw new Error('damaged: its digest is another');
  return firstVersion(await inTurns(layerOf(columns as Columns, head.words)), head.revision);
}

/** What was begun an hour ago, somebody was kept from finishing. */
async function sweep(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const file of await readdir(folder)) {
    if (!file.startsWith(`${name}.`) || !file.endsWith('.new')) continue;
    const draft = join(folder, file);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED) await rm(draft, { force: true });
  }
}

type Hash = ReturnType<typeof createHash>;

/** From where the file was read last. */
async function fill(file: FileHandle, bytes: Buffer, hash: Hash | null): Promise<void> {
  const turn = openTurn();
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(CHUNK, bytes.length - at));
    if (bytesRead === 0) throw new Error('damaged: it ends too soon');
    hash?.update(bytes.subarray(at, at + bytesRead));
    at += bytesRead;
    await turn.pause();
  }
}

async function writeAll(path: string, head: Head, columns: Columns): Promise<void> {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  const hash = createHash('sha256');
  const file = await open(path, 'w', OWN);
  try {
    for (const bytes of [length, text, ...NAMES.map((name) => bytesOf(columns[name]))]) {
      const turn = openTurn();
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK);
        hash.update(chunk);
        await file.writeFile(chunk);
        await turn.pause();
      }
    }
    await file.writeFile(hash.digest());
    await file.sync();
  } finally {
    await file.close();
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Columns[ColumnName]): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
