/**
 * Fills an empty database where nobody sees it: under a ledger of its own, whose place readers' ledger takes once all is
 * there. Whatever ends it on the way leaves a database that is empty to its readers, and the next restore sweeps it.
 */
import { InputError } from '../../../domain/error.ts';
import type { Connection } from '../connection.ts';
import { lastRevision } from '../noun/ledger.ts';
import { PROJECTED } from '../query/projected.ts';
import { queries } from '../query/queries.ts';

/** What commits write that has no generation. */
const BESIDE = ['LogEntry', 'LedgerEntry', 'Member', 'Name', 'WikidataItem'];

/** `fill` writes through a connection of the ledger `restored`. */
export async function restore(connection: Connection, fill: () => Promise<void>): Promise<void> {
  if ((await lastRevision(connection.reader())) > 0) throw new InputError('a database that is restored must be empty');
  await sweep(connection);
  await connection.write('now', (transaction) => transaction.run(queries.beginRestore, {}));
  await fill();
  await connection.write('now', (transaction) => transaction.run(queries.endRestore, {}));
}

async function sweep(connection: Connection): Promise<void> {
  await connection.migrate("MATCH (ledger:Ledger {id: 'restored'}) DELETE ledger");
  for (const label of [...PROJECTED, ...BESIDE])
    await connection.migrate(`MATCH (node:${label}) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS`);
}
