/** The ledger: what each commit touched, one entry per revision, and the node that every commit locks first. */

import { Failure } from '../../../domain/error.ts';
import type { LedgerEntry } from '../../ledger-entry.ts';
import type { ReadOptions } from '../../store.ts';
import type { Connection, Transaction } from '../connection.ts';
import { type LedgerEntryNode, queries } from '../queries.ts';
import { int } from '../row.ts';

/** A rebuild that has not said anything for so long was interrupted. */
const LONGEST_SILENCE = 60_000;

/** Waits until no other commit runs. Returns the last revision. */
export async function lockLedger(transaction: Transaction): Promise<number> {
  const { revision, rebuilding } = await lockedLedger(transaction);
  if (rebuilding === null) return revision;
  const state = isSilent(rebuilding) ? 'was interrupted: run `entente rebuild`' : 'is under way: try again later';
  throw new Failure('STORE_LOCKED', `A rebuild of the store ${state}.`);
}

/** Keeps commits out until the mark is taken away. One that an interrupted rebuild left is taken over. */
export async function startRebuild(transaction: Transaction): Promise<void> {
  const { rebuilding } = await lockedLedger(transaction);
  if (rebuilding !== null && !isSilent(rebuilding)) {
    throw new Failure('STORE_LOCKED', 'Another process is rebuilding the store: try again later.');
  }
  await markRebuild(transaction);
}

/** Says that the rebuild goes on. */
export async function markRebuild(transaction: Transaction): Promise<void> {
  await transaction.run(queries.markLedger, { rebuilding: int(Date.now()) });
}

export async function endRebuild(transaction: Transaction): Promise<void> {
  await transaction.run(queries.markLedger, { rebuilding: null });
}

const isSilent = (rebuilding: number): boolean => Date.now() - rebuilding > LONGEST_SILENCE;

async function lockedLedger(transaction: Transaction): Promise<{ revision: number; rebuilding: number | null }> {
  const [lock] = await transaction.run(queries.lockLedger, { at: int(Date.now()) });
  if (!lock?.found) throw new Failure('STORE_UNAVAILABLE', NOT_MIGRATED);
  // A query of its own: it must see what the process that had the lock before has written.
  const [ledger] = await transaction.run(queries.readLedger, {});
  return ledger ?? { revision: 0, rebuilding: null };
}

export const NOT_MIGRATED = 'The database has no constraints and indexes yet: run `entente migrate` first.';

export async function lastRevision(connection: Connection, options?: ReadOptions): Promise<number> {
  const [ledger] = await connection.run(queries.readLedger, {}, options);
  return ledger?.revision ?? 0;
}

export async function appendEntry(transaction: Transaction, entry: LedgerEntry): Promise<void> {
  const { revision, at, changes, ...lists } = entry;
  await transaction.run(queries.appendEntry, {
    entry: { ...lists, revision: int(revision), at: int(at), changes: JSON.stringify(changes) },
  });
}

export async function entriesSince(
  connection: Connection,
  revision: number,
  limit: number,
  options?: ReadOptions,
): Promise<readonly LedgerEntry[]> {
  return (await connection.run(queries.entriesSince, { revision, limit }, options)).map(({ entry }) => read(entry));
}

export async function entriesBetween(
  connection: Connection,
  after: number,
  until: number,
  limit: number,
  options?: ReadOptions,
): Promise<readonly LedgerEntry[]> {
  const found = await connection.run(queries.entriesBetween, { after, until, limit }, options);
  return found.map(({ entry }) => read(entry));
}

const read = (node: LedgerEntryNode): LedgerEntry => ({
  revision: node.revision,
  at: node.at,
  author: node.author,
  kind: node.kind,
  documents: node.documents,
  entities: node.entities,
  relations: node.relations,
  events: node.events,
  gone: node.gone,
  changes: JSON.parse(node.changes),
});
