/**
 * `npm run acceptance [WORLD…]`: the worlds that lie beside the project, on every store and engine. They are no part of
 * it, so `npm test` does without them.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import setUp from '../neo4j/global-setup.ts';
import tearDown from '../neo4j/global-teardown.ts';

const RUNNER = '../shared/acceptance/run.mjs';
const WORLDS = '../shared/acceptance/worlds';
const DEFAULT = ['moscow-strict', 'apart-2022', 'plain-text'];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program; what it says goes where ours goes, and is given back. */
function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...environment },
      stdio: ['inherit', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      said += chunk;
    });
    child.on('error', reject).on('close', () => resolve(said));
  });
}

/** Counts from the runner's last line. */
async function runWorld(world: string, store: string, environment: NodeJS.ProcessEnv = {}): Promise<Count> {
  const engine = environment.ENTENTE_TRAVERSAL ? `, traversal ${environment.ENTENTE_TRAVERSAL}` : '';
  process.stdout.write(`\nacceptance: ${world} on ${store}${engine}\n`);
  const said = await run([RUNNER, '--project', '.', '--world', `${WORLDS}/${world}`, '--store', store], environment);
  const [, passed, failed] = /(\d+) passed, (\d+) failed[^\n]*\s*$/.exec(said) ?? [];
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) };
}

/** The setup says loudly where there is no Neo4j, and fails under CI. */
async function runOnNeo4j(worlds: readonly string[]): Promise<Count[]> {
  await setUp();
  const { hasNeo4j, takeDatabase } = await import('../neo4j/database.ts');
  if (!hasNeo4j) return [];
  const { uri, user, password, database, empty, release } = await takeDatabase();
  const server = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const counts: Count[] = [];
  try {
    for (const engine of [{}, { ENTENTE_TRAVERSAL: 'cypher' }]) {
      for (const world of worlds) {
        await empty();
        counts.push(await runWorld(world, 'neo4j', { ...server, ...engine }));
      }
    }
  } finally {
    await release();
    await tearDown();
  }
  return counts;
}

async function main(asked: readonly string[]): Promise<number> {
  if (!existsSync(RUNNER)) {
    process.stderr.write(`There is no ${RUNNER}: these worlds are not part of the project.\n`);
    return 64;
  }
  const there = readdirSync(WORLDS);
  const unknown = asked.filter((world) => !there.includes(world));
  if (unknown.length > 0) {
    process.stderr.write(`There is no world ${unknown.join(', ')}; there are ${there.join(', ')}.\n`);
    return 64;
  }
  const worlds = asked.length > 0 ? asked : DEFAULT;
  await run(['src/build.js', '--if-stale']);
  const counts: Count[] = [];
  for (const world of worlds) counts.push(await runWorld(world, 'embedded'));
  counts.push(...(await runOnNeo4j(worlds)));
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
