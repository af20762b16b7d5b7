/**
 * Constraints and indexes from `cypher/migration/V001__name.cypher`, each file once and in order. What was done is kept
 * as a chain of nodes with checksums, in the names of the neo4j-migrations tool: a file that changed since, or one
 * missing in between, is refused. To be run by one process, before anybody writes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { Failure } from '../../domain/error.ts';
import type { Connection } from './connection.ts';

interface Migration {
  readonly version: string;
  readonly description: string;
  readonly source: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

const FOLDER = new URL('../../../cypher/migration/', import.meta.url);

/** Returns the files that were applied now. */
export async function migrate(connection: Connection): Promise<readonly string[]> {
  const applied = (await connection.migrate(APPLIED)) as readonly Pick<Migration, 'version' | 'checksum'>[];
  const migrations = readMigrations();
  for (const [i, { version, checksum }] of applied.entries()) {
    const file = migrations[i];
    if (file?.version === version && file.checksum === checksum) continue;
    throw new Failure(
      'STORE_UNAVAILABLE',
      `The database was migrated by another version of this program: its migration ${version} is not ours.`,
    );
  }
  const pending = migrations.slice(applied.length);
  if (pending.length > 0) await connection.migrate(CHAIN_CONSTRAINT);
  for (const migration of pending) await apply(connection, migration);
  if (pending.length > 0) await connection.migrate('CALL db.awaitIndexes(300)');
  await connection.migrate(LEDGER);
  return pending.map((migration) => migration.source);
}

/** The node that each commit locks first; its revision counts the commits. */
const LEDGER = "MERGE (ledger:Ledger {id: 'ledger'}) ON CREATE SET ledger.revision = 0";
const CHAIN_CONSTRAINT =
  'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (node:__Neo4jMigration) REQUIRE node.version IS UNIQUE';
const APPLIED = `
  MATCH (migration:__Neo4jMigration) WHERE migration.version <> 'BASELINE'
  RETURN migration.version AS version, migration.checksum AS checksum ORDER BY version`;
const RECORD = `
  MERGE (baseline:__Neo4jMigration {version: 'BASELINE'})
  WITH baseline
  MATCH (last:__Neo4jMigration) WHERE NOT (last)-[:MIGRATED_TO]->()
  CREATE (last)-[:MIGRATED_TO {at: datetime()}]->(migration:__Neo4jMigration)
  SET migration = $migration`;

async function apply(connection: Connection, { statements, ...migration }: Migration): Promise<void> {
  for (const statement of statements) await connection.migrate(statement);
  await connection.migrate(RECORD, { migration: { ...migration, type: 'CYPHER' } });
}

function readMigrations(): readonly Migration[] {
  return readdirSync(FOLDER)
    .sort()
    .map((source) => {
      const named = /^V(\d+)__(\w+)\.cypher$/.exec(source);
      if (!named) throw new TypeError(`migrate: expected a name like V001__constraints.cypher, but got: ${source}`);
      const statements = statementsOf(readFileSync(new URL(source, FOLDER), 'utf8'));
      const description = (named[2] ?? '').replaceAll('_', ' ');
      return { version: named[1] ?? '', description, source, checksum: checksumOf(statements), statements };
    });
}

const statementsOf = (script: string): readonly string[] =>
  script
    .replace(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);

const checksumOf = (statements: readonly string[]): string => String(crc32(statements.join('\n')));
