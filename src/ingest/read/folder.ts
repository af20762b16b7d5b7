/** The files of a folder in order of path, so that a run is the same on every machine. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './unreadable.ts';

/**
 * Goes into subfolders; leaves out hidden files and links to folders, which could lead in circles. Files of a kind that
 * is not read are given too: nothing is passed over in silence.
 */
export async function* walkFolder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)))) yield path;
  }
}

export const isHidden = (name: string): boolean => name.startsWith('.');

/** A link that leads nowhere is given too, so that its failure is told. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ELOOP') return true;
    throw error;
  }
}
