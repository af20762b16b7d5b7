/** One commit in one transaction: lock the ledger, project what is new, write it, enter it in log and ledger. */
import { InputError } from '../../../domain/error.ts';
import type { SignedEntry } from '../../../evidence/log/entry.ts';
import type { Changes } from '../../../projection/changes.ts';
import { projectCommit } from '../../../projection/commit.ts';
import { type LedgerEntry, ledgerEntryOf } from '../../ledger-entry.ts';
import type { CommitRequest } from '../../store.ts';
import type { Connection, Transaction } from '../connection.ts';
import { appendToLedger, lockLedger } from '../noun/ledger.ts';
import { appendEntries } from '../noun/log.ts';
import { answer } from './answers.ts';
import { writeChanges } from './changes.ts';

export interface Committed {
  /** The new revision; the last one where nothing was new. */
  readonly revision: number;
  /** Null where nothing was new. */
  readonly written: { readonly entry: LedgerEntry; readonly changes: Changes } | null;
}

export function commit(connection: Connection, request: CommitRequest): Promise<Committed> {
  return connection.write('now', (transaction) => commitIn(transaction, request));
}

async function commitIn(transaction: Transaction, request: CommitRequest): Promise<Committed> {
  // The first questions go out with the lock, and are answered after it.
  const [{ revision: last, logged }, changes] = await Promise.all([
    lockLedger(transaction),
    project(transaction, request.entries),
  ]);
  const { revision = last + 1 } = request;
  if (revision <= last) throw new InputError(`revision ${revision} comes after revision ${last}`);
  if (changes === null) return { revision: last, written: null };
  const entry = ledgerEntryOf(request, changes, revision);
  const total = logged + changes.entries.length;
  await Promise.all([
    appendToLedger(transaction, entry, total),
    appendEntries(transaction, changes.entries, revision, logged),
    writeChanges(transaction, changes, revision, request.at),
  ]);
  return { revision, written: { entry, changes } };
}

/** `until`: of a replay, the place in the log from which on nothing is there yet. */
export async function project(
  transaction: Transaction,
  entries: readonly SignedEntry[],
  until?: number,
): Promise<Changes | null> {
  const running = projectCommit(entries);
  let step = running.next();
  while (!step.done) step = running.next(await answer(transaction, step.value, until));
  return step.value;
}
