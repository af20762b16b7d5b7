/** The server as people run it: a process of its own, whose memory and end can be watched. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const EDITOR_SECRET = 'editor-secret-0001';
const READER_SECRET = 'reader-secret-0001';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it wrote to standard error so far. */
  said(): string;
  /** The secret of an editor. */
  readonly editor: string;
  /** Resident memory in MiB. */
  memory(): number;
  /** Files and connections that are open. */
  openFiles(): number;
  /** Aborting the signal goes away. */
  post(body: object | string, headers?: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Response>;
  /** Resolves with its exit code or signal. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
}

export interface ServerProcessOptions {
  readonly data: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  /** How large a file of its may become, in bytes, as on a disk that is full then. */
  readonly mostOfAFile?: number;
}

/** The shell’s `ulimit -f` counts these. */
const BLOCK = 512;

export async function startProcess({
  data,
  environment = {},
  nodeOptions = [],
  mostOfAFile,
}: ServerProcessOptions): Promise<ServerProcess> {
  const limit = mostOfAFile === undefined ? 'unlimited' : mostOfAFile / BLOCK;
  const command = [process.execPath, ...nodeOptions, 'src/cli/entente.js', 'serve'];
  const child = spawn('/bin/sh', ['-c', `ulimit -f ${limit} && exec "$@"`, 'sh', ...command], {
    env: {
      ...process.env,
      NEO4J_URI: '',
      HOST: '127.0.0.1',
      PORT: '0',
      ENTENTE_STORE: 'embedded',
      ENTENTE_DATA: data,
      ENTENTE_KEYS: `ed:editor:${EDITOR_SECRET},rea:reader:${READER_SECRET}`,
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  const url = await addressOf(child, () => said);
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    editor: EDITOR_SECRET,
    said: () => said,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
    openFiles: () => readdirSync(`/proc/${pid}/fd`).length,
    post: (body, headers = {}, signal = undefined) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal && { signal }),
      }),
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The address that it tells when it is ready. */
function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /GraphQL:\s+(\S+)\/graphql/.exec(said())?.[1];
      if (url) resolve(url.replace('localhost', '127.0.0.1'));
    };
    child.stderr?.on('data', look);
    child.once('close', () => reject(new Error(`the server did not start: ${said().slice(-2_000)}`)));
  });
}
