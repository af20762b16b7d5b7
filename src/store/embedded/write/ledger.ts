/** The ledger: what each commit touched, one entry per revision. */
import type { Id } from '../../../domain/id.ts';
import type { Projection } from '../../../projection/ask.ts';
import type { CommitRequest, LedgerEntry } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { sorted } from '../rows.ts';
import type { Appended } from './append.ts';

interface EntryRow {
  readonly body: string;
}

export const lastRevision = (connection: Connection): number =>
  connection.first<{ revision: number }>('SELECT coalesce(max(revision), 0) AS revision FROM ledger')?.revision ?? 0;

export function appendEntry(
  connection: Connection,
  { author, kind, at }: CommitRequest,
  { evidence }: Appended,
  projection: Projection,
): LedgerEntry {
  const { relations, events, entities } = projection.gone;
  const entry: LedgerEntry = {
    revision: lastRevision(connection) + 1,
    at,
    author,
    kind,
    documents: sorted([
      ...evidence.documents.map(({ document }) => document.id),
      ...evidence.retractions.map((retraction) => retraction.document),
      ...projection.documents.map((document) => document.id),
    ]),
    entities: idsOf(projection.entities),
    relations: idsOf(projection.relations),
    events: idsOf(projection.events),
    gone: sorted([...relations, ...events, ...entities]),
    changes: projection.changes,
  };
  const { revision } = entry;
  connection.run('INSERT INTO ledger (revision, at, body) VALUES (@revision, @at, @body)', {
    revision,
    at,
    body: JSON.stringify(entry),
  });
  return entry;
}

export function entriesSince(connection: Connection, revision: number, limit: number): readonly LedgerEntry[] {
  const query = 'SELECT body FROM ledger WHERE revision > @revision ORDER BY revision LIMIT @limit';
  return connection.all<EntryRow>(query, { revision, limit }).map(entryOf);
}

export function entriesBetween(
  connection: Connection,
  after: number,
  until: number,
  limit: number,
): readonly LedgerEntry[] {
  const query = 'SELECT body FROM ledger WHERE at > @after AND at <= @until ORDER BY revision LIMIT @limit';
  return connection.all<EntryRow>(query, { after, until, limit }).map(entryOf);
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly Id[] => sorted(rows.map((row) => row.id));
const entryOf = (row: EntryRow): LedgerEntry => JSON.parse(row.body);
