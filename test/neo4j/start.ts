/** Starts a Neo4j Community server of our own from its Maven artefacts: no Docker, no account, nothing left behind. */
import { execFile, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Neo4jServer {
  readonly uri: string;
  /** Null where somebody else runs the server. */
  readonly process: { readonly pid: number; readonly home: string } | null;
  /** Kills it as a machine does that loses its power, and starts it again on its data and port. Only one of our own. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const here = join(process.cwd(), 'test/neo4j');
const jars = join(process.cwd(), 'build/neo4j/lib');
const OLDEST_JAVA = 17;
/** A loaded machine takes half a minute. */
const BOOT_LIMIT = 180_000;

/** Flags of a server that lives for minutes: compile little, and never plan a query twice. */
const BRIEF = { java: ['-XX:TieredStopAtLevel=1'], server: ['brief'] };
const LASTING = { java: [], server: [] };

interface Starting {
  readonly isBrief?: boolean;
  /** Fills the folder of a new server before it starts. */
  readonly fill?: (home: string) => Promise<void>;
}

/** The server at NEO4J_URI, else a new one; null, and loudly, where neither can be had. Under CI that fails. */
export async function startNeo4j({ isBrief = false, fill }: Starting = {}): Promise<Neo4jServer | null> {
  const given = process.env.NEO4J_URI;
  if (given) return { uri: given, process: null, restart: notOurs, stop: async () => {} };
  const missing = await missingTool();
  if (missing !== null) return refused(missing);
  await fetchJars();
  const home = mkdtempSync(join(tmpdir(), 'entente-neo4j-'));
  await fill?.(join(home, 'home'));
  const port = await freePort();
  const flags = isBrief ? BRIEF : LASTING;
  let pid = await boot(home, port, flags);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    get process() {
      return { pid, home };
    },
    async restart() {
      process.kill(pid, 'SIGKILL');
      while (isAlive(pid)) await pause();
      pid = await boot(home, port, flags);
    },
    stop: () => stopNeo4j({ pid, home }),
  };
}

const notOurs = async (): Promise<never> => {
  throw new Error('restart: the server at NEO4J_URI is somebody else’s');
};

/** What keeps a server from being started here; null for nothing. */
export async function missingTool(): Promise<string | null> {
  const version = await versionOf('java', '-version');
  const major = Number(/version "(\d+)/.exec(version ?? '')?.[1] ?? 0);
  if (major < OLDEST_JAVA) return `Java ${OLDEST_JAVA} or later`;
  if (existsSync(jars) || (await versionOf('mvn', '--version')) !== null) return null;
  return 'Maven';
}

function refused(missing: string): null {
  const message = `Neo4j tests are SKIPPED: there is no NEO4J_URI, and ${missing} is missing on this machine.`;
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`\n${message}\n\n`);
  return null;
}

async function versionOf(command: string, flag: string): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, [flag]);
    return stdout + stderr;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function fetchJars(): Promise<void> {
  if (existsSync(jars)) return;
  process.stderr.write('Fetching the Neo4j server (once, about 120 MB)…\n');
  // Into a folder of its own first, so that an interrupted download is not taken for a whole one.
  const partial = `${jars}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${partial}`];
  await run('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), ...goal]);
  await run('mv', [partial, jars]);
}

async function boot(home: string, port: number, flags: typeof BRIEF | typeof LASTING): Promise<number> {
  const log = join(home, 'server.log');
  const output = openSync(log, 'w');
  const source = join(here, 'Neo4jServer.java');
  const run = ['-cp', `${jars}/*`, source, join(home, 'home'), String(port), ...flags.server];
  const server = spawn('java', ['-Xmx1g', ...flags.java, ...run], {
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  server.unref();
  const { pid } = server;
  if (pid === undefined) throw new Error('Neo4j could not be started');
  for (const deadline = Date.now() + BOOT_LIMIT; Date.now() < deadline; await pause()) {
    const said = readFileSync(log, 'utf8');
    if (said.split('\n').includes('ready')) return pid;
    if (server.exitCode !== null) throw new Error(`Neo4j ended before it was ready:\n${said}`);
  }
  await stopNeo4j({ pid, home });
  throw new Error(`Neo4j was not ready after ${BOOT_LIMIT / 1000} s`);
}

/** `neo4j-admin database import` of files that lie in `files`, into the folder of a server that is not started yet. */
export async function importInto(home: string, files: string): Promise<void> {
  const command = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '@arguments'];
  mkdirSync(join(home, 'conf'), { recursive: true });
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  await run('java', ['-Xmx1g', '-cp', `${jars}/*`, ...command], { cwd: files, env });
}

/** Ends the server by its process id, waits until it has ended, and removes its data. */
export async function stopNeo4j({ pid, home }: { readonly pid: number; readonly home: string }): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  while (isAlive(pid)) await pause();
  rmSync(home, { recursive: true, force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    throw error;
  }
  // Whoever started it may be gone, and then nobody may collect it: a zombie has ended all the same.
  const stat = `/proc/${pid}/stat`;
  return !(existsSync(stat) && / Z /.test(readFileSync(stat, 'utf8').replace(/^.*\)/, '')));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

/** Not by `instanceof Error`: Jest gives a suite globals of its own, and errors of the system come from outside them. */
export const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown } | null)?.code;
