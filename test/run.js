#!/usr/bin/env node
// `npm test`: all suites, then the acceptance worlds where they lie beside the project. Arguments go to Jest alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}build/test/jest.json`;
const asked = process.argv.slice(2);

/** Resolves with the exit code; what the program says goes where ours goes, and to `listen`. */
function run(program, args, { environment = {}, listen = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['inherit', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      listen(String(chunk));
    });
    child.on('error', reject).on('close', resolve);
  });
}

async function runSuites() {
  mkdirSync(`${root}build/test`, { recursive: true });
  rmSync(results, { force: true });
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const code = await run(process.execPath, [jest, '--maxWorkers=2', '--json', `--outputFile=${results}`, ...asked], {
    // Jest prints its JSON on standard output too, unless it goes to a file; colours would be lost in a pipe.
    environment: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** One world on one store: counts from the runner's last line. */
async function runWorld(world, store, environment = {}) {
  const engine = environment.ENTENTE_TRAVERSAL ? `, traversal ${environment.ENTENTE_TRAVERSAL}` : '';
  process.stdout.write(`\nacceptance: ${world} on ${store}${engine}\n`);
  let said = '';
  await run(
    process.execPath,
    [
      '../shared/acceptance/run.mjs',
      '--project',
      '.',
      '--world',
      `../shared/acceptance/worlds/${world}`,
      '--store',
      store,
    ],
    {
      environment,
      listen: (text) => {
        said += text;
      },
    },
  );
  const [, passed, failed] = /(\d+) passed, (\d+) failed[^\n]*\s*$/.exec(said) ?? [];
  return passed === undefined ? { passed: 0, failed: 1 } : { passed: Number(passed), failed: Number(failed) };
}

const worlds = ['moscow-2022', 'plain-text'];

async function runEmbeddedWorlds() {
  const counts = [];
  for (const world of worlds) counts.push(await runWorld(world, 'embedded'));
  return counts;
}

/** On both engines; the setup says loudly where there is no Neo4j, and fails under CI. */
async function runNeo4jWorlds() {
  register();
  const { default: setUp } = await import('./neo4j/global-setup.ts');
  const { default: tearDown } = await import('./neo4j/global-teardown.ts');
  await setUp();
  const { hasNeo4j, takeDatabase } = await import('./neo4j/database.ts');
  if (!hasNeo4j) return [];
  const counts = [];
  const { uri, user, password, database, empty, release } = await takeDatabase();
  const server = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
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

function failure(error) {
  process.stderr.write(`\n${error.message}\n`);
  return [{ passed: 0, failed: 1 }];
}

const counts = [await runSuites()];
if (asked.length > 0) process.stderr.write('\nAcceptance worlds are SKIPPED: the arguments choose suites.\n');
else if (existsSync(`${root}../shared/acceptance/run.mjs`))
  counts.push(...(await runEmbeddedWorlds()), ...(await runNeo4jWorlds().catch(failure)));
else process.stderr.write('\nAcceptance worlds are SKIPPED: ../shared/acceptance is not there.\n');

const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
