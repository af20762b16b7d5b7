/** A copy of the project in a folder of its own, to be changed as somebody changes it who adds to it. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const COPIED = ['src', 'schema', 'cypher', 'test/cypher', 'test/neo4j', 'package.json', 'tsconfig.json'];

export interface Tree {
  /** A new file; gives where it lies. */
  add(path: string, text: string): string;
  /** Words that stand in the file once, by others. */
  replace(path: string, ...places: readonly (readonly [before: string, after: string])[]): void;
  /** Puts words before others, which stand in the file once. */
  insert(path: string, ...places: readonly (readonly [words: string, before: string])[]): void;
  /** Runs a tool of `node_modules`; gives what it prints, and fails as it does. */
  run(tool: string, ...args: readonly string[]): Promise<string>;
  remove(): void;
}

export function copyTree(): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'entente-recipes-'));
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'));
  const environment = { ...process.env, ENTENTE_STORE: 'embedded', ENTENTE_DATA: join(folder, 'data'), NEO4J_URI: '' };
  return {
    add(path, text) {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
      return place;
    },
    replace(path, ...places) {
      let text = readFileSync(join(folder, path), 'utf8');
      for (const [before, after] of places) {
        const parts = text.split(before);
        if (parts.length !== 2)
          throw new TypeError(`replace: expected ${before} once in ${path}, but got it ${parts.length - 1} times`);
        text = parts.join(after);
      }
      writeFileSync(join(folder, path), text);
    },
    insert(path, ...places) {
      this.replace(path, ...places.map(([words, before]) => [before, words + before] as const));
    },
    async run(tool, ...args) {
      const child = promisify(execFile)(join(folder, 'node_modules/.bin', tool), args, {
        cwd: folder,
        env: environment,
      });
      const { stdout } = await child.catch((error) => {
        throw new Error(`${tool} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
