/** A Python of our own with the packages that outside tools need, made once in build/python; or none, and loudly. */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const REQUIREMENTS = join(__dirname, 'requirements.txt');
/** What is wanted of these is data; of what their code needs, some cannot be had everywhere. */
const ALONE = join(__dirname, 'alone.txt');
const HOME = join(__dirname, '../../build/python');

/** Milliseconds after which whoever was making it is taken for dead. */
const LONGEST = 600_000;

/** The path of a Python that has `requirements.txt`; null where it cannot be had on this machine. */
export const python = findPython();

function findPython(): string | null {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).update(readFileSync(ALONE));
  const wanted = hash.digest('hex').slice(0, 12);
  const home = join(HOME, wanted);
  const path = join(home, 'bin/python');
  mkdirSync(HOME, { recursive: true });
  while (!existsSync(join(home, 'ready'))) {
    if (!isMine(`${home}.lock`)) continue;
    try {
      make(home, path);
    } catch (error) {
      const reason = String((error as { stderr?: unknown }).stderr || error).trim();
      process.stderr.write(`\nTests with tools in Python are SKIPPED: ${reason.split('\n').at(-1)}\n\n`);
      return null;
    } finally {
      rmSync(`${home}.lock`, { recursive: true, force: true });
    }
  }
  return path;
}

/** Two suites may want it at once: one makes it, the other waits for a second and looks again. */
function isMine(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > LONGEST) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function make(home: string, path: string): void {
  rmSync(home, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', home], { stdio: 'pipe' });
  const install = ['install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
  execFileSync(path, ['-m', 'pip', ...install, '-r', REQUIREMENTS], { stdio: 'pipe' });
  execFileSync(path, ['-m', 'pip', ...install, '--no-deps', '-r', ALONE], { stdio: 'pipe' });
  writeFileSync(join(home, 'ready'), '');
}

/** What a script prints as JSON; `environment` beside this process's own. */
export async function saidBy(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  if (python === null) throw new Error('there is no Python');
  const { stdout } = await run(python, [script, ...args], {
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });
  return JSON.parse(stdout);
}
