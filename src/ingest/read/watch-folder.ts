/** A watched folder: its files first, then every file that is put there or changed, once it has come to rest. */
import { on } from 'node:events';
import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isHidden, walkFolder } from './folder.ts';
import { errorCode } from './unreadable.ts';

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** How long a file must stay as it is before it is read. */
  readonly settleMs?: number;
}

/** Ends when the signal is aborted. Subfolders are read at the start and not watched. */
export async function* watchFolder(folder: string, { signal, settleMs = 250 }: WatchOptions): AsyncGenerator<string> {
  const watcher = watch(folder);
  try {
    const changes = on(watcher, 'change', { signal });
    yield* walkFolder(folder);
    for await (const [, filename] of changes) {
      if (typeof filename !== 'string' || isHidden(basename(filename))) continue;
      const path = join(folder, filename);
      if (await isSettled(path, settleMs, signal)) yield path;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    watcher.close();
  }
}

/** False for a file that is gone; one that still grows announces itself again. */
async function isSettled(path: string, settleMs: number, signal: AbortSignal): Promise<boolean> {
  const before = await sizeOf(path);
  await wait(settleMs, undefined, { signal });
  return before !== null && before === (await sizeOf(path));
}

async function sizeOf(path: string): Promise<string | null> {
  try {
    const file = await stat(path);
    return file.isFile() ? `${file.size} ${file.mtimeMs}` : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
