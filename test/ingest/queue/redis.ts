/** A Redis of the test's own, on a free port, with every job on the disk before it is acknowledged. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  readonly url: string;
  /** Kills it as a machine does that loses its power, and starts it again on its data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Installs Debian's package where that may be; false, and loudly, where there is none. Under CI that fails. */
export function hasRedis(): boolean {
  if (isThere()) return true;
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    const quiet = { stdio: 'ignore', env: { ...process.env, RUNLEVEL: '1' } } as const;
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], quiet);
  }
  if (isThere()) return true;
  const message =
    'Tests of the queue are SKIPPED: this machine has no redis-server (Debian: apt-get install redis-server).';
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`\n${message}\n\n`);
  return false;
}

function isThere(command = 'redis-server'): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

export async function startRedis(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-redis-'));
  const port = await freePort();
  let server = await boot(folder, port);
  const end = async (signal: NodeJS.Signals) => {
    const closed = once(server, 'close');
    server.kill(signal);
    await closed;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await end('SIGKILL');
      server = await boot(folder, port);
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true });
    },
  };
}

async function boot(folder: string, port: number) {
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction', '--save', ''];
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...durable]);
  for await (const said of server.stdout) if (String(said).includes('Ready to accept connections')) break;
  server.stdout.resume();
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
