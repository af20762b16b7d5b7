// Runs a suite as Jest does, unless one before it in the same run has failed: one that notices a mutant is enough.
import circus from 'jest-circus/runner';
import { watched } from './watchdog.js';

/** The first result with a failure, by the configuration of its run. */
const noticed = new WeakMap();

export default async function untilNoticed(run, project, environment, runtime, path, send) {
  const before = noticed.get(run);
  if (before !== undefined) return unTried(before, path);
  const result = await watched(() => (circus.default ?? circus)(run, project, environment, runtime, path, send));
  if (result.numFailingTests > 0 || result.testExecError) noticed.set(run, result);
  return result;
}

/** Jest wants a test of every suite; one that is pending says nothing. */
const unTried = (result, testFilePath) => ({
  ...result,
  testFilePath,
  testResults: result.testResults.slice(0, 1).map((test) => ({ ...test, status: 'pending', failureMessages: [] })),
  numFailingTests: 0,
  numPassingTests: 0,
  numPendingTests: 1,
  testExecError: undefined,
  failureMessage: null,
});
