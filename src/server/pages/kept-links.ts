/** Views of the explorer that are kept under the hash of what they say, as files of the data folder: never changed, bounded in number. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Words = Readonly<Record<string, string>>;

export interface KeptLinks {
  /** The id of what is kept; null where the server keeps as many as it may already. The same words have one id. */
  keep(words: Words): Promise<string | null>;
  /** Null where nothing is kept under the id. */
  find(id: string): Promise<Words | null>;
}

/** Of 64 kB each, at the very most 640 MB. */
export const MOST_LINKS = 10_000;

/** A server without a folder keeps them as long as it runs. */
export function openKeptLinks(data: string, most = MOST_LINKS): KeptLinks {
  return data === ':memory:' ? inMemory(most) : inFolder(join(data, 'links'), most);
}

const textOf = (words: Words): string =>
  JSON.stringify(Object.fromEntries(Object.entries(words).sort(([x], [y]) => (x < y ? -1 : 1))));

/** 96 bits: nobody finds one that was not given to them. */
const idOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

function inMemory(most: number): KeptLinks {
  const kept = new Map<string, Words>();
  return {
    async keep(words) {
      const id = idOf(textOf(words));
      if (!kept.has(id) && kept.size >= most) return null;
      kept.set(id, words);
      return id;
    },
    find: async (id) => kept.get(id) ?? null,
  };
}

function inFolder(folder: string, most: number): KeptLinks {
  const find = async (id: string): Promise<Words | null> => {
    const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(absent);
    return text === null ? null : JSON.parse(text);
  };
  return {
    async keep(words) {
      const text = textOf(words);
      const id = idOf(text);
      if ((await find(id)) !== null) return id;
      await mkdir(folder, { recursive: true });
      if ((await readdir(folder)).length >= most) return null;
      // Whole or not at all: another process may read it at once.
      const draft = join(folder, `.${id}.${process.pid}`);
      await writeFile(draft, text);
      await rename(draft, join(folder, `${id}.json`));
      return id;
    },
    find,
  };
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
