/** A file as a client hands it in: read like one on a disk, by name and by how it begins, and nothing of it is kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readInputs } from './read-inputs.ts';
import type { Reading } from './reading.ts';

export interface HandedFile {
  /** As its owner calls it; only the last part counts. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Documents and failures, at most so many of both; what comes after is not read. */
export const readFile = (file: HandedFile, most: number): Promise<readonly Reading[]> =>
  withFile(file, async (path) => {
    const readings: Reading[] = [];
    for await (const reading of readInputs([path])) {
      if (readings.length >= most) break;
      readings.push(reading);
    }
    return readings;
  });

/** The readers take paths: the file lies in a folder of its own as long as it is read. */
export async function withFile<Result>(
  { name, bytes }: HandedFile,
  act: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-file-'));
  try {
    const path = join(folder, safeName(name));
    await writeFile(path, bytes);
    return await act(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A name that is none of a folder, and keeps its ending. */
const safeName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100) || 'file';
