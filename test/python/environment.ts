/** A Python of our own with the packages that outside tools need, made once in build/python; or none, and loudly. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REQUIREMENTS = join(__dirname, 'requirements.txt');
const HOME = join(__dirname, '../../build/python');

/** The path of a Python that has `requirements.txt`; null where it cannot be had on this machine. */
export const python = findPython();

function findPython(): string | null {
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const home = join(HOME, wanted);
  const [ready, path] = [join(home, 'ready'), join(home, 'bin/python')];
  if (existsSync(ready)) return path;
  try {
    mkdirSync(HOME, { recursive: true });
    rmSync(home, { recursive: true, force: true });
    execFileSync('python3', ['-m', 'venv', home], { stdio: 'pipe' });
    const install = ['install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
    execFileSync(path, ['-m', 'pip', ...install, '-r', REQUIREMENTS], { stdio: 'pipe' });
    writeFileSync(ready, '');
    return path;
  } catch (error) {
    const reason = String((error as { stderr?: unknown }).stderr || error).trim();
    process.stderr.write(`\nTests with tools in Python are SKIPPED: ${reason.split('\n').at(-1)}\n\n`);
    return null;
  }
}

/** What a script prints as JSON. */
export function saidBy(script: string, ...args: readonly string[]): unknown {
  if (python === null) throw new Error('there is no Python');
  return JSON.parse(execFileSync(python, [script, ...args], { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' }));
}
