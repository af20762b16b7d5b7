/**
 * Prepares a database: constraints, indexes and the ledger, as far as they are not there. To be run by one process,
 * before anybody writes. A database with another layout is refused, and stays as it is.
 */
import { Failure } from '../../domain/error.ts';
import type { Connection } from './connection.ts';
import { LAYOUT, otherLayout } from './noun/ledger.ts';
import { SCHEMA } from './schema.ts';

/** Returns the names of what was made now. */
export async function migrate(connection: Connection): Promise<readonly string[]> {
  await refuseOtherLayouts(connection);
  const there = new Set([
    ...(await namesOf(connection, SHOW_CONSTRAINTS)),
    ...(await namesOf(connection, SHOW_INDEXES)),
  ]);
  const missing = SCHEMA.filter(({ name }) => !there.has(name));
  for (const { text } of missing) await connection.migrate(text);
  if (missing.length > 0) await connection.migrate('CALL db.awaitIndexes(300)');
  await connection.migrate(LEDGER, { layout: LAYOUT });
  return missing.map(({ name }) => name);
}

const SHOW_CONSTRAINTS = 'SHOW CONSTRAINTS YIELD name RETURN name';
const SHOW_INDEXES = 'SHOW INDEXES YIELD name RETURN name';
/** The node that each commit locks first: it counts the commits, and says which generation readers see. */
const LEDGER = `
  MERGE (ledger:Ledger {id: 'now'})
  ON CREATE SET ledger.layout = toInteger($layout), ledger.revision = 0, ledger.logged = 0,
    ledger.generation = 1, ledger.generations = 1`;
/** Version 1 had a single ledger of another id, and no layout on it. */
const LAYOUTS = "MATCH (ledger:Ledger) WHERE ledger.id <> 'next' RETURN ledger.layout AS layout";

async function refuseOtherLayouts(connection: Connection): Promise<void> {
  const ledgers = (await connection.migrate(LAYOUTS)) as readonly { readonly layout: number | null }[];
  const other = ledgers.find(({ layout }) => layout !== LAYOUT);
  if (other) throw new Failure('STORE_UNAVAILABLE', otherLayout(other.layout));
}

const namesOf = async (connection: Connection, show: string): Promise<readonly string[]> =>
  ((await connection.migrate(show)) as readonly { readonly name: string }[]).map(({ name }) => name);
