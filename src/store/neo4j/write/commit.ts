/** One commit in one transaction: lock the ledger, project what is new, write it, enter it in log and ledger. */
import { InputError } from '../../../domain/error.ts';
import { refuseUnstorable } from '../../../domain/storable.ts';
import type { SignedEntry } from '../../../evidence/log/entry.ts';
import type { Changes } from '../../../projection/changes.ts';
import { projectCommit } from '../../../projection/commit.ts';
import { ledgerEntryOf } from '../../ledger-entry.ts';
import type { CommitOutcome, CommitRequest } from '../../store.ts';
import type { Connection, Transaction } from '../connection.ts';
import { appendToLedger, lockLedger } from '../noun/ledger.ts';
import { appendEntries } from '../noun/log.ts';
import { answer } from './answers.ts';
import { writeChanges } from './changes.ts';

export async function commit(connection: Connection, request: CommitRequest): Promise<CommitOutcome> {
  refuseUnstorable(request, 'commit');
  return connection.write('now', (transaction) => commitIn(transaction, request));
}

async function commitIn(transaction: Transaction, request: CommitRequest): Promise<CommitOutcome> {
  const { revision: last, logged } = await lockLedger(transaction);
  const { revision = last + 1 } = request;
  if (revision <= last) throw new InputError(`revision ${revision} comes after revision ${last}`);
  const changes = await project(transaction, request.entries);
  if (changes === null) {
    return { revision: last, entry: null, newDocuments: [], newStatements: [], withdrawnStatements: [] };
  }
  const entry = ledgerEntryOf(request, changes, revision);
  const total = logged + changes.entries.length;
  await Promise.all([
    appendToLedger(transaction, entry, total),
    appendEntries(transaction, changes.entries, revision, logged),
    writeChanges(transaction, changes, revision, request.at),
  ]);
  return {
    revision,
    entry,
    newDocuments: changes.documents.added.map(({ document }) => document.id),
    newStatements: changes.statements.added.map(({ statement }) => statement.id),
    withdrawnStatements: changes.statements.withdrawn,
  };
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
