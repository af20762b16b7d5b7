/** The command as it is built, in a process of its own. Linux alone tells what another process spends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { processorTimeOf, rounded } from './processor.ts';

const COMMAND = new URL('../../dist/src/cli/entente.js', import.meta.url).pathname;

/** `rows`: statements or events that the command works through. */
export async function run(data: string, args: readonly string[], rows: number) {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ENTENTE_STORE: 'embedded', ENTENTE_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  let [spent, memory] = [0, 0];
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && child.pid !== undefined) {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    spent = Math.max(spent, processorTimeOf(child.pid));
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    await Promise.race([ended, after(100)]);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return {
    's CPU': rounded(spent / 1_000),
    'µs a row': Math.round((spent / rows) * 1_000),
    'most memory, MB': Math.round(memory / 1_024),
  };
}

/** Bytes of a file, or of all in a folder. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const sizes = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
