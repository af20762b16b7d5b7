/** One empty Neo4j database for one suite at a time: Jest runs files in parallel, and the server has a single database. */
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { codeOf, isAlive, type Neo4jServer, pause, startNeo4j } from './start.ts';

export interface TestDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Takes out everything but constraints and indexes. */
  empty(): Promise<void>;
  /** Lets the next suite in. */
  release(): Promise<void>;
}

/** False where the run said so, loudly: use it as `(hasNeo4j ? describe : describe.skip)(…)`. */
export const hasNeo4j = process.env.NEO4J_OF_TESTS_MISSING === undefined;

/** How long a suite may wait for its turn: `beforeAll(…, TURN)`. */
export const TURN = 1_800_000;

/** Waits for its turn, starts the server where it is the first, and empties the database. */
export async function takeDatabase(): Promise<TestDatabase> {
  const folder = process.env.NEO4J_OF_TESTS;
  if (!folder) throw new Error('takeDatabase: NEO4J_OF_TESTS is not set; is test/neo4j/global-setup.ts configured?');
  const unlock = await lock(join(folder, 'lock'));
  const { uri } = startedServer(folder) ?? (await start(folder));
  const user = process.env.NEO4J_USER ?? 'neo4j';
  const password = process.env.NEO4J_PASSWORD ?? '';
  const driver = neo4j.driver(uri, password ? neo4j.auth.basic(user, password) : undefined, {
    telemetryDisabled: true,
  });
  const database = process.env.NEO4J_DATABASE ?? 'neo4j';
  const release = async () => {
    await driver.close();
    unlock();
  };
  const taken = { uri, user, password, database, empty: () => empty(driver, database), release };
  await taken.empty();
  return taken;
}

/** The server that a suite of this run has started. */
export function startedServer(folder: string): Pick<Neo4jServer, 'uri' | 'process'> | null {
  const file = serverFile(folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

async function start(folder: string): Promise<Neo4jServer> {
  const server = await startNeo4j({ isBrief: true });
  if (server === null) throw new Error('takeDatabase: no Neo4j server can be started here');
  writeFileSync(serverFile(folder), JSON.stringify({ uri: server.uri, process: server.process }));
  return server;
}

const serverFile = (folder: string): string => join(folder, 'server.json');

/** An advisory lock: a file that only one can create. One left by a process that has ended is taken over. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) rmSync(path, { force: true });
    await pause();
  }
}

/** A database at NEO4J_URI may be somebody's work: one that holds anything tests did not mark is left alone. */
async function empty(driver: Driver, database: string): Promise<void> {
  const marked = await driver.executeQuery(
    'OPTIONAL MATCH (mark:EntenteTestDatabase) WITH count(mark) AS marks RETURN marks > 0 OR NOT EXISTS { (n) } AS isOurs',
    {},
    { database },
  );
  if (marked.records[0]?.get('isOurs') !== true) {
    throw new Error('The database at NEO4J_URI is not empty and not a test database: the tests would delete its data.');
  }
  await driver.executeQuery('MERGE (:EntenteTestDatabase)', {}, { database });
  const session = driver.session({ database });
  try {
    await session.run(
      'MATCH (n WHERE n:!EntenteTestDatabase) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    );
  } finally {
    await session.close();
  }
}
