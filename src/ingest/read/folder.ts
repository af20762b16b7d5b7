/** The files of a folder that can be read, in order of path, so that a run is the same on every machine. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const READABLE: ReadonlySet<string> = new Set(
  '.txt .text .md .html .htm .xhtml .jsonl .ndjson .xml .rss .atom'.split(' '),
);

/** Goes into subfolders; leaves out hidden files and links to folders, which could lead in circles. */
export async function* walkFolder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (isReadable(entry.name) && (entry.isFile() || (await stat(path)).isFile())) yield path;
  }
}

export const isReadable = (name: string): boolean => READABLE.has(extname(name).toLowerCase());
