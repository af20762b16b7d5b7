/**
 * The file of the typer's weights: a header, a scale and a bias for each class, then one signed byte a bucket and class.
 * All numbers are little-endian: `ENTV`, version, buckets, classes, checksum (u32 each), scales and biases (f32 each).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../domain/error.ts';

const { imul } = Math;

export interface Weights {
  readonly buckets: number;
  /** What a stored byte stands for, by class. */
  readonly scale: Float32Array;
  readonly bias: Float32Array;
  /** The classes of the first bucket, then those of the second, and so on. */
  readonly table: Int8Array;
}

const MAGIC = 0x56544e45; // ENTV
const VERSION = 1;
const HEADER = 20; // bytes

export function encodeWeights({ buckets, scale, bias, table }: Weights): Buffer {
  const body = Buffer.concat(
    [scale, bias, table].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
  const header = Buffer.alloc(HEADER);
  [MAGIC, VERSION, buckets, scale.length, checksumOf(body)].forEach((word, i) => {
    header.writeUInt32LE(word, 4 * i);
  });
  return Buffer.concat([header, body]);
}

/** Throws DAMAGED_FILE, which names the file, where it is missing, cut off, altered, or made for other classes. */
export function readWeights(file: URL, buckets: number, classes: number): Weights {
  const bytes = bytesOf(file);
  const size = HEADER + 8 * classes + buckets * classes;
  if (bytes.length !== size) throw damaged(file, `has ${bytes.length} bytes instead of ${size}`);
  const wanted = [MAGIC, VERSION, buckets, classes];
  if (wanted.some((word, i) => bytes.readUInt32LE(4 * i) !== word)) throw damaged(file, 'is no such file');
  const body = bytes.subarray(HEADER);
  if (bytes.readUInt32LE(16) !== checksumOf(body)) throw damaged(file, 'was altered');
  const own = new Uint8Array(body).buffer; // aligned, as a view of numbers must be
  return {
    buckets,
    scale: new Float32Array(own, 0, classes),
    bias: new Float32Array(own, 4 * classes, classes),
    table: new Int8Array(own, 8 * classes),
  };
}

function bytesOf(file: URL): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw damaged(file, 'cannot be read', { cause });
  }
}

const damaged = (file: URL, what: string, options?: ErrorOptions): Failure =>
  new Failure(
    'DAMAGED_FILE',
    `${fileURLToPath(file)} ${what}; install the package again, or run npm run train-typer`,
    options,
  );

/** FNV-1a over bytes. */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i += 1) hash = imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
