/**
 * Makes a folder for this run of Jest, in which its workers share one Neo4j server. The server starts when the first
 * suite asks for it (database.ts), so that a run without Neo4j suites does not wait for one; the teardown ends it.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingTool } from './start.ts';

export default async function globalSetup(): Promise<void> {
  process.env.NEO4J_OF_TESTS = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const missing = process.env.NEO4J_URI ? null : await missingTool();
  if (missing === null) return;
  const message = `Neo4j suites are SKIPPED: there is no NEO4J_URI, and this machine has no ${missing}.`;
  if (process.env.CI) throw new Error(message);
  process.env.NEO4J_OF_TESTS_MISSING = missing;
  process.stderr.write(`\n${message}\n\n`);
}
