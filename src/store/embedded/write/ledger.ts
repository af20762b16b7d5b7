/** The ledger: what each commit touched, one entry per revision. */
import type { Projection } from '../../../projection/ask.ts';
import { entryOf } from '../../ledger-entry.ts';
import type { CommitRequest, LedgerEntry } from '../../store.ts';
import type { Connection } from '../connection.ts';
import type { Appended } from './append.ts';

interface EntryRow {
  readonly body: string;
}

export const lastRevision = (connection: Connection): number =>
  connection.first<{ revision: number }>('SELECT coalesce(max(revision), 0) AS revision FROM ledger')?.revision ?? 0;

export function appendEntry(
  connection: Connection,
  request: CommitRequest,
  { evidence }: Appended,
  projection: Projection,
): LedgerEntry {
  const entry = entryOf(request, evidence, projection, lastRevision(connection) + 1);
  const { revision, at } = entry;
  connection.run('INSERT INTO ledger (revision, at, body) VALUES (@revision, @at, @body)', {
    revision,
    at,
    body: JSON.stringify(entry),
  });
  return entry;
}

export function entriesSince(connection: Connection, revision: number, limit: number): readonly LedgerEntry[] {
  const query = 'SELECT body FROM ledger WHERE revision > @revision ORDER BY revision LIMIT @limit';
  return connection.all<EntryRow>(query, { revision, limit }).map(read);
}

export function entriesBetween(
  connection: Connection,
  after: number,
  until: number,
  limit: number,
): readonly LedgerEntry[] {
  const query = 'SELECT body FROM ledger WHERE at > @after AND at <= @until ORDER BY revision LIMIT @limit';
  return connection.all<EntryRow>(query, { after, until, limit }).map(read);
}

const read = (row: EntryRow): LedgerEntry => JSON.parse(row.body);
