/** The project as a stranger sees it: its built command, its port, its GraphQL answers. Nothing of its code is used. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COMMAND = join(process.cwd(), 'dist/src/cli/entente.js');
const EDITOR_KEY = 'acceptance-editor';
/** Milliseconds that a loaded machine may take for one command. */
const PATIENCE = 120_000;

/** Where a graph is kept and who walks it: variables of the environment. */
export type Backend = Readonly<Record<string, string>>;
export const EMBEDDED: Backend = { ENTENTE_STORE: 'embedded', NEO4J_URI: '' };

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
export type Data = any;

export interface Project {
  /** Runs a command while no server runs, and demands one of these exit codes. Gives what it printed. */
  offline(args: readonly string[], codes?: readonly number[]): Promise<string>;
  /** Imports lines of the `statements` format. */
  take(lines: string): Promise<void>;
  /** The data of an answer; an error in it is an error. */
  ask(query: string, variables?: object): Promise<Data>;
  close(): Promise<void>;
}

/** A graph into which each text of lines was imported by a command of its own. */
export async function openProject(backend: Backend, texts: readonly string[] = []): Promise<Project> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-acceptance-'));
  const environment = {
    ...process.env,
    ...backend,
    ENTENTE_DATA: join(folder, 'data'),
    ENTENTE_KEYS: `acceptance:editor:${EDITOR_KEY}`,
    PORT: '0',
    NO_COLOR: '1',
  };
  let server: Server | null = null;
  const stop = async () => {
    await server?.stop();
    server = null;
  };
  const offline: Project['offline'] = async (args, codes = [0]) => {
    await stop();
    const { code, output } = await run(args, environment);
    if (!codes.includes(code)) throw new Error(`entente ${args.join(' ')} ended with ${code}\n${output}`);
    return output;
  };
  const take: Project['take'] = async (lines) => {
    const file = join(folder, 'lines.jsonl');
    writeFileSync(file, lines);
    await offline(['import', 'statements', file]);
  };
  await offline(['migrate']);
  for (const lines of texts) await take(lines);
  return {
    offline,
    take,
    ask: async (query, variables = {}) => {
      server ??= await serve(environment);
      return askAt(server.url, query, variables);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function askAt(url: string, query: string, variables: object): Promise<Data> {
  const answer = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${EDITOR_KEY}` },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { data, errors } = (await answer.json()) as Data;
  if (errors) throw new Error(`${JSON.stringify(errors)}\nfor ${query}\nwith ${JSON.stringify(variables)}`);
  return data;
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function serve(environment: NodeJS.ProcessEnv): Promise<Server> {
  const child = start(['serve'], environment);
  const ended = endOf(child);
  const url = await addressOf(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}

/** The server says where it is once it is ready. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk) => {
      output += chunk;
      const url = /^explorer: (\S+)$/m.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.on('close', (code) => reject(new Error(`entente serve ended with ${code}\n${output}`)));
  });

async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const child = start(args, environment);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const code = await endOf(child);
  clearTimeout(late);
  return { code, output };
}

const start = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [COMMAND, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });

/** -1 where a signal ended it. */
const endOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.on('close', (code) => resolve(code ?? -1)).on('error', reject);
  });
