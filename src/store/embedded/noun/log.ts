/** The evidence log, one row an entry. Bodies are deflated JSON; the words of documents are in them, and nowhere else. */
import type { Id } from '../../../domain/glossary.ts';
import type { LogEntry, RecordedDocument, RecordedEntry, SignedEntry } from '../../../evidence/log/entry.ts';
import {
  documentsToRead,
  type LogRow,
  logRowOf,
  type PlacedEntry,
  placedEntryOf,
  type RecordedRow,
  recordedDocumentOf,
} from '../../log-row.ts';
import { bytes, id as idColumn, idsIn, int, text, textsIn } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Table } from '../table.ts';

export const log = new Table<LogRow>({
  name: 'log',
  columns: {
    revision: int,
    kind: text<LogEntry['entry']>(),
    subject: idColumn,
    author: text(),
    at: int,
    body: bytes,
  },
  declarations: ['seq INTEGER PRIMARY KEY'],
  besides: ['CREATE INDEX log_subject ON log (subject, seq)', 'CREATE INDEX log_revision ON log (revision, seq)'],
});

export function appendEntries(connection: Connection, entries: readonly SignedEntry[], revision: number): void {
  for (const entry of entries) log.insert(connection, logRowOf(entry, revision));
}

export const recordedDocuments = (connection: Connection, ids: readonly Id[]): readonly RecordedDocument[] =>
  log
    .where(connection, `t.kind = 'document' AND t.subject IN ${idsIn('list')}`, { list: jsonList(ids) })
    .map(recordedDocumentOf);

export function textsOf(connection: Connection, ids: readonly Id[]): ReadonlyMap<Id, string> {
  return new Map(recordedDocuments(connection, ids).map(({ id, text }) => [id, text]));
}

const JOINED = `${log.select('t')}, t.seq, l.at AS recordedAt, l.action, l.author AS committer`;
const FROM = 'log t JOIN ledger l ON l.revision = t.revision';

/** In order of the log, as far as they stand before a place in it. */
export function entriesAbout(
  connection: Connection,
  subjects: readonly Id[],
  kinds: readonly LogEntry['entry'][],
  until: number = Number.MAX_SAFE_INTEGER,
): readonly RecordedEntry[] {
  return read(
    connection,
    `SELECT ${JOINED} FROM ${FROM} WHERE t.subject IN ${idsIn('subjects')} AND t.kind IN ${textsIn('kinds')}
     AND t.seq < @until ORDER BY t.seq`,
    { subjects: jsonList(subjects), kinds: jsonList(kinds), until },
  ).map(({ entry }) => entry);
}

/** Entries after a place in the log, with their own places. */
export const entriesAfter = (connection: Connection, seq: number, limit: number): readonly PlacedEntry[] =>
  read(connection, `SELECT ${JOINED} FROM ${FROM} WHERE t.seq > @seq ORDER BY t.seq LIMIT @limit`, { seq, limit });

function read(
  connection: Connection,
  query: string,
  parameters: Parameters<Connection['all']>[1],
): readonly PlacedEntry[] {
  const rows = connection.all<RecordedRow>(query, parameters).map((row) => ({ ...row, ...log.rowOf(row) }));
  const texts = textsOf(connection, documentsToRead(rows));
  return rows.map((row) => placedEntryOf(row, texts));
}
