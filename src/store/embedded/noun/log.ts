/** The evidence log, one row an entry. Bodies are deflated JSON; the words of documents are in them, and nowhere else. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Id } from '../../../domain/glossary.ts';
import { bodyOf, entryOf } from '../../../evidence/log/body.ts';
import {
  type LogEntry,
  type RecordedDocument,
  type RecordedEntry,
  type SignedEntry,
  subjectOf,
} from '../../../evidence/log/entry.ts';
import { id as idColumn, idsIn, int, text, textsIn } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Table } from '../table.ts';

interface LogRow {
  readonly revision: number;
  readonly kind: LogEntry['entry'];
  readonly subject: Id;
  readonly author: string;
  readonly at: number;
  readonly body: Uint8Array;
}

export const log = new Table<LogRow>({
  name: 'log',
  columns: {
    revision: int,
    kind: text<LogEntry['entry']>(),
    subject: idColumn,
    author: text(),
    at: int,
    body: {
      declared: 'BLOB NOT NULL',
      write: (parameter) => parameter,
      read: (column) => column,
      toValue: (field) => field,
      fromValue: (value) => value,
    },
  },
  declarations: ['seq INTEGER PRIMARY KEY'],
  besides: ['CREATE INDEX log_subject ON log (subject, seq)', 'CREATE INDEX log_revision ON log (revision, seq)'],
});

export function appendEntries(connection: Connection, entries: readonly SignedEntry[], revision: number): void {
  for (const entry of entries) {
    const { author, at, entry: kind, ...rest } = entry;
    const body = deflateRawSync(JSON.stringify(bodyOf({ entry: kind, ...rest } as LogEntry)));
    log.insert(connection, { revision, kind, subject: subjectOf(entry), author, at, body });
  }
}

const inflated = (body: Uint8Array): unknown => JSON.parse(inflateRawSync(body).toString('utf8'));

export function recordedDocuments(connection: Connection, ids: readonly Id[]): readonly RecordedDocument[] {
  const rows = log.where(connection, `t.kind = 'document' AND t.subject IN ${idsIn('list')}`, { list: jsonList(ids) });
  return rows.map(({ body }) => inflated(body) as RecordedDocument);
}

export function textsOf(connection: Connection, ids: readonly Id[]): ReadonlyMap<Id, string> {
  return new Map(recordedDocuments(connection, ids).map(({ id, text }) => [id, text]));
}

interface Joined extends LogRow {
  readonly seq: number;
  readonly recordedAt: number;
  readonly action: string;
  readonly committer: string;
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

export interface PlacedEntry {
  readonly seq: number;
  readonly entry: RecordedEntry;
}

function read(
  connection: Connection,
  query: string,
  parameters: Parameters<Connection['all']>[1],
): readonly PlacedEntry[] {
  const rows = connection.all<Joined>(query, parameters);
  const reading = rows.filter(({ kind }) => kind === 'reading').map(({ subject }) => subject);
  const texts = reading.length === 0 ? new Map<Id, string>() : textsOf(connection, [...new Set(reading)]);
  return rows.map(({ seq, revision, kind, author, at, body, recordedAt, action, committer }) => {
    const entry = entryOf(kind, inflated(body), (document) => texts.get(document) ?? '');
    return { seq, entry: { ...entry, author, at, revision, recordedAt, action, committer } };
  });
}
