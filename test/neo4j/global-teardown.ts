/** Ends the Neo4j server of this run of Jest, if one was started. */
import { existsSync, rmSync } from 'node:fs';
import { startedServer } from './database.ts';
import { stopNeo4j } from './start.ts';

export default async function globalTeardown(): Promise<void> {
  const folder = process.env.NEO4J_OF_TESTS;
  if (!folder || !existsSync(folder)) return;
  const server = startedServer(folder);
  if (server?.process) await stopNeo4j(server.process);
  rmSync(folder, { recursive: true, force: true });
}
