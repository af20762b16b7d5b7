/** What `npm publish` would send: small, without install scripts, and running where nothing else of the project is. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const npm = async (folder: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  run('npm', args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' }, timeout: INSTALLED });

/** Milliseconds: npm takes what `npm ci` has put into its cache. */
const INSTALLED = 120_000;
const EXPLORER = 'explorer: ';

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
  const home = join(folder, 'home');
  let files: string[] = [];
  let said = '';

  beforeAll(async () => {
    await run(process.execPath, ['src/build.js', '--if-stale']);
    const { stdout } = await npm('.', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder);
    const packed: unknown = JSON.parse(stdout);
    const [{ filename, files: list }] = Object.values(packed as object) as [
      { filename: string; files: { path: string }[] },
    ];
    files = list.map(({ path }) => path);
    mkdirSync(home);
    ({ stderr: said } = await npm(
      home,
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      join(folder, filename),
    ));
  }, 2 * INSTALLED);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the built project and four documents, no sources and no pictures', () => {
    const beside = files.filter((path) => !path.startsWith('dist/'));
    expect(beside.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(files.filter((path) => /\.(tsx?|png|map)$/.test(path))).toEqual([]);
    expect(files).toContain('dist/build/explorer/index.html');
  });

  it('asks for no script of a dependency that it needs', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Readonly<Record<string, { readonly optional?: boolean }>>;
    };
    const asked = said.split('\n').flatMap((line) => / install-scripts {3}(\S+)@/.exec(line)?.[1] ?? []);
    // npm names our own `prepare` for a file; from a registry it is not run.
    const others = asked.filter((name) => name !== 'entente');
    expect(others.filter((name) => packages[`node_modules/${name}`]?.optional !== true)).toEqual([]);
  });

  it('serves the sample where nothing else of the project is', async () => {
    const server = spawn('npx', ['--no-install', 'entente', 'serve', '--sample'], {
      cwd: home,
      env: { ...process.env, PORT: '0', ENTENTE_DATA: join(folder, 'data'), ENTENTE_STORE: 'embedded', NEO4J_URI: '' },
      detached: true,
    });
    try {
      const url = await addressOf(server);
      const query = '{ entity(name: "Emmanuel Macron") { relations { totalCount } } }';
      const answer = await fetch(`${url}graphql?query=${encodeURIComponent(query)}`);
      const { data } = (await answer.json()) as { data: { entity: { relations: { totalCount: number } } } };
      expect(data.entity.relations.totalCount).toBeGreaterThan(3);
      expect(await (await fetch(url)).text()).toContain('<script type="module"');
    } finally {
      await endOf(server);
    }
  }, 60_000);

  it('gives the schema to those who write a typed client', () => {
    const path = createRequire(join(home, 'index.js')).resolve('entente/schema.graphql');
    expect(readFileSync(path, 'utf8')).toContain('type Query');
  });
});

it('has a heading in the changelog for its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect(headings).toContain(version);
  expect(
    headings.filter((heading) => heading !== 'Unreleased').every((heading) => /^\d+\.\d+\.\d+$/.test(heading ?? '')),
  ).toBe(true);
});

it('is tried on the oldest Node.js that it promises', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  const matrix = /node: \[(.*)\]/.exec(readFileSync('.github/workflows/ci.yml', 'utf8'))?.[1] ?? '';
  expect(matrix).toContain(`"${engines.node.replace('>=', '')}"`);
});

const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    server.stderr?.on('data', (chunk) => {
      output += chunk;
      const address = output.split('\n').find((line) => line.startsWith(EXPLORER));
      if (address !== undefined) resolve(address.slice(EXPLORER.length));
    });
    server.on('close', (code) => reject(new Error(`entente serve ended with ${code}\n${output}`)));
  });

/** npx and what it starts are one group. */
const endOf = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    server.on('close', () => resolve());
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
  });
