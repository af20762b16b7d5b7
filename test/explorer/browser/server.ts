/** Starts the real server over the sample dispatches, on a free port, with its store in a folder that goes away again. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const EDITOR_KEY = 'browser-test-editor';
const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What `npm start` runs. `npm test` has built it. */
const cli = join(root, 'dist/src/cli/entente.js');
const store = { ENTENTE_STORE: 'embedded', NEO4J_URI: '' };

export type Server = {
  readonly url: string;
  /** The text of its answer; with the key of an editor. */
  readonly ask: (query: string, variables?: object) => Promise<string>;
  /** Imports statements as another process beside the server. */
  readonly importStatements: (file: string) => void;
  /** Stops it and starts it again on the same port and store, as a restart in the middle of work. */
  readonly away: (meanwhile: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const startServer = async (sample: boolean): Promise<Server> => {
  const running = process.env.EXPLORER_URL;
  if (running !== undefined) {
    return {
      url: running,
      ask: asker(running),
      importStatements: () => undefined,
      away: (meanwhile) => meanwhile(),
      stop: async () => undefined,
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'entente-explorer-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child = await launch(folder, port, url, sample);
  return {
    url,
    ask: asker(url),
    importStatements: (file) =>
      void execFileSync(process.execPath, [cli, 'import', 'statements', file, '--data', folder], {
        env: { ...process.env, ...store },
        cwd: root,
        stdio: 'ignore',
      }),
    away: async (meanwhile) => {
      await end(child);
      await meanwhile();
      child = await launch(folder, port, url, sample);
    },
    stop: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const asker =
  (url: string): Server['ask'] =>
  async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${EDITOR_KEY}` },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };

const launch = async (folder: string, port: number, url: string, sample: boolean): Promise<ChildProcess> => {
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    ENTENTE_KEYS: `tester:editor:${EDITOR_KEY}`,
    ...store,
  };
  const child = spawn(process.execPath, [cli, 'serve', ...(sample ? ['--sample'] : []), '--data', folder], {
    env,
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const deadline = Date.now() + 60_000;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await end(child);
      throw new Error(`the server did not start: ${said.join('').slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return child;
};

/** Refused connections are what "not yet" looks like from outside. */
const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
