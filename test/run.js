#!/usr/bin/env node
// `npm test`: builds what the command runs, then all suites, and ends with a line of counts. Arguments go to Jest.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}build/test/jest.json`;

/** Resolves with the exit code. */
const run = (args, environment = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    child.on('error', reject).on('close', resolve);
  });

async function runSuites() {
  mkdirSync(`${root}build/test`, { recursive: true });
  rmSync(results, { force: true });
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const code = await run([jest, '--maxWorkers=2', '--json', `--outputFile=${results}`, ...process.argv.slice(2)], {
    // Without a terminal colours would only be noise.
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  });
  if (!existsSync(results)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(1, failed) };
}

const isBuilt = (await run(['src/build.js', '--if-stale'])) === 0;
const { passed, failed } = isBuilt ? await runSuites() : { passed: 0, failed: 1 };
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
