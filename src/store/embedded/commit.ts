/** One commit, and the rebuild, each in one transaction: project, write, enter in log and ledger. */
import { InputError } from '../../domain/error.ts';
import { refuseUnstorable } from '../../domain/record/storable.ts';
import type { SignedEntry } from '../../evidence/log/entry.ts';
import type { Changes } from '../../projection/changes.ts';
import { projectCommit } from '../../projection/commit.ts';
import { ledgerEntryOf } from '../ledger-entry.ts';
import { commitsOf } from '../log-row.ts';
import type { CommitOutcome, CommitRequest } from '../store.ts';
import { answer } from './answers.ts';
import type { Connection } from './connection.ts';
import { appendToLedger, lastRevision } from './noun/ledger.ts';
import { appendEntries, entriesAfter } from './noun/log.ts';
import { emptyProjection } from './schema.ts';
import { write } from './write.ts';

export async function commit(connection: Connection, request: CommitRequest): Promise<CommitOutcome> {
  refuseUnstorable(request, 'commit');
  return connection.write(() => commitNow(connection, request));
}

/** Within a transaction that is open. */
export function commitNow(connection: Connection, request: CommitRequest): CommitOutcome {
  const last = lastRevision(connection);
  const { revision = last + 1 } = request;
  if (revision <= last) throw new InputError(`revision ${revision} comes after revision ${last}`);
  const changes = project(connection, request.entries);
  if (changes === null) {
    return { revision: last, entry: null, newDocuments: [], newStatements: [], withdrawnStatements: [] };
  }
  const entry = ledgerEntryOf(request, changes, revision);
  appendToLedger(connection, entry);
  appendEntries(connection, changes.entries, entry.revision);
  write(connection, changes, entry.revision, request.at);
  return {
    revision: entry.revision,
    entry,
    newDocuments: changes.documents.added.map(({ document }) => document.id),
    newStatements: changes.statements.added.map(({ statement }) => statement.id),
    withdrawnStatements: changes.statements.withdrawn.map(({ id }) => id),
  };
}

/** In a plain loop: nothing may come between, since the transaction is open. */
function project(connection: Connection, entries: readonly SignedEntry[], until?: number): Changes | null {
  const running = projectCommit(entries);
  let step = running.next();
  while (!step.done) step = running.next(answer(connection, step.value, until));
  return step.value;
}

const ENTRIES_AT_A_TIME = 200;

/** Readers go on seeing the rows as they were until it is done; other writers wait, then fail with STORE_LOCKED. */
export async function rebuild(connection: Connection): Promise<void> {
  return connection.write(() => {
    emptyProjection(connection);
    let placed = entriesAfter(connection, 0, ENTRIES_AT_A_TIME);
    for (let last = placed.at(-1); last; last = placed.at(-1)) {
      for (const commit of commitsOf(placed)) {
        const [first] = commit;
        if (!first) continue;
        const entries = commit.map(({ entry }) => entry);
        const changes = project(connection, entries, first.seq);
        if (changes) write(connection, changes, first.entry.revision, first.entry.recordedAt);
      }
      placed = entriesAfter(connection, last.seq, ENTRIES_AT_A_TIME);
    }
  });
}
