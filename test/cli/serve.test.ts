/** `entente serve` from outside: it answers, says where, makes way for nobody on its port, and stops when told. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, it, jest } from '@jest/globals';
import { openWorkshop } from './run-entente.ts';

jest.setTimeout(120_000);

interface Served {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Exit code or signal. */
  readonly ended: Promise<string | number | null>;
  /** Resolves with the first match in what it says; fails where it ends before. */
  find(pattern: RegExp): Promise<string>;
}

const workshop = openWorkshop();
const running: Served[] = [];

function start(port: string, ...options: string[]): Served {
  const child = spawn(process.execPath, ['src/cli/entente.js', '--data', workshop.folder, 'serve', ...options], {
    env: { ...process.env, ENTENTE_STORE: 'embedded', ENTENTE_KEYS: '', HOST: '127.0.0.1', PORT: port },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  const ended = new Promise<string | number | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  );
  const find = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stderr?.on('data', look);
      look();
      ended.then(() => reject(new Error(`it ended before it said ${pattern}:\n${said}`)), reject);
    });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const served = { child, said: () => said, ended, find };
  running.push(served);
  return served;
}

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  workshop.remove();
});

it('serves the sample, refuses a port in use in one line, and stops when told', async () => {
  const first = start('0', '--sample');
  const address = await first.find(/GraphQL: +(\S+)/);
  const key = await first.find(/editor key for this run: (\S+)/);
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return answer.json();
  };
  expect(await ask('{ entity(name: "Emmanuel Macron") { kind } }')).toMatchObject({
    data: { entity: { kind: 'PERSON' } },
  });
  const mutation = 'mutation { addNote(about: ["name:Emmanuel Macron"], body: "Seen.") { author } }';
  expect(await ask(mutation)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  expect(await ask(mutation, { authorization: `Bearer ${key}` })).toMatchObject({
    data: { addNote: { author: 'editor' } },
  });

  const second = start(new URL(address).port);
  expect(await second.ended).toBe(1);
  expect(second.said().trim().split('\n')).toHaveLength(1);
  expect(second.said()).toMatch(/^entente: .*port.*in use/i);

  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});
