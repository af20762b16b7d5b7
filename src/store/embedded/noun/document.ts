/** Documents, without their words: those are in the log. */

import type { Id } from '../../../domain/glossary.ts';
import type { Document } from '../../../domain/record/document.ts';
import type { When } from '../../../domain/time.ts';
import type { MentionOfDocument, NewDocument, Placement } from '../../../projection/changes.ts';
import type { DocumentFilter } from '../../filter.ts';
import type { LanguageCount } from '../../store.ts';
import type { StoredDocument } from '../../stored.ts';
import { id, idOrNull, idsIn, int, intOrNull, json, jsonOrNull, text, textOrNull } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

interface DocumentRow extends Omit<Document, 'text'> {
  /** Hash of its words. */
  readonly words: Id;
  readonly revision: number;
  readonly retractedAt: number | null;
  readonly joined: Id | null;
  readonly cluster: Id;
}

export const documents = new Table<DocumentRow>({
  name: 'document',
  columns: {
    id,
    url: textOrNull(),
    title: text(),
    author: textOrNull(),
    lang: text(),
    publisher: idOrNull,
    publisherName: textOrNull(),
    published: jsonOrNull<When>(),
    knownAt: int,
    retrievedAt: int,
    sha256: id,
    pages: json<readonly number[]>(),
    words: id,
    revision: int,
    retractedAt: intOrNull,
    joined: idOrNull,
    cluster: id,
  },
  declarations: ['seq INTEGER PRIMARY KEY', 'UNIQUE (id)'],
  besides: [
    'CREATE INDEX document_known ON document (knownAt, id)',
    'CREATE INDEX document_publisher ON document (publisher)',
    'CREATE INDEX document_words_hash ON document (words)',
    'CREATE INDEX document_joined ON document (joined) WHERE joined IS NOT NULL',
    'CREATE INDEX document_retracted ON document (retractedAt) WHERE retractedAt IS NOT NULL',
    'CREATE INDEX document_cluster ON document (cluster, knownAt, id)',
    `CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = '', contentless_delete = 1, detail = none,
      tokenize = 'unicode61 remove_diacritics 2')`,
    'CREATE TABLE fingerprint (hash INTEGER, document INTEGER, PRIMARY KEY (hash, document)) STRICT, WITHOUT ROWID',
    'CREATE TABLE mention (entity BLOB, document INTEGER, PRIMARY KEY (entity, document)) STRICT, WITHOUT ROWID',
    // What was purged is not taken in again.
    'CREATE TABLE purged (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID',
  ],
});

const MENTIONING = `SELECT document FROM mention WHERE entity IN ${idsIn('mentions')}`;
const RECORDED = '(SELECT at FROM ledger l WHERE l.revision = t.revision) AS recordedAt';

export const listedDocuments = new Listed<StoredDocument, DocumentFilter, 'KNOWN DESC'>({
  list: 'documents',
  select: `${documents.select('t')}, ${RECORDED}`,
  from: 'document t',
  id: 't.id',
  orders: { 'KNOWN DESC': 't.knownAt' },
  conditions: (filter, where) => {
    where
      .words('document', 't', filter.text)
      .value('lang', filter.lang, 't.lang = @lang')
      .list('publisher', filter.publisher, `t.publisher IN ${idsIn('publisher')}`)
      .list('mentions', filter.mentions, `t.seq IN (${MENTIONING})`)
      .value('publishedFrom', filter.publishedFrom, 't.knownAt >= @publishedFrom')
      .value('publishedTo', filter.publishedTo, 't.knownAt <= @publishedTo');
    if (filter.retracted !== undefined) where.always(`t.retractedAt IS ${filter.retracted ? 'NOT NULL' : 'NULL'}`);
    if (filter.dated !== undefined) where.always(`t.published IS ${filter.dated ? 'NOT NULL' : 'NULL'}`);
    const isBounded = filter.publishedFrom !== undefined || filter.publishedTo !== undefined;
    if (isBounded) where.always('t.published IS NOT NULL');
  },
  rowOf: (raw) => {
    const { words, revision, joined, ...row } = documents.rowOf(raw);
    return { ...row, recordedAt: (raw as { recordedAt: number }).recordedAt };
  },
});

/** The most first, then by code. */
export const documentLanguages = (connection: Connection, filter: DocumentFilter): readonly LanguageCount[] =>
  listedDocuments.select(
    connection,
    filter,
    't.lang AS lang, count(*) AS count',
    [],
    'GROUP BY t.lang ORDER BY count DESC, lang',
  );

export function addDocument(
  connection: Connection,
  { document, fingerprints, words }: NewDocument,
  { joined, cluster }: Placement,
  revision: number,
): void {
  const { text: content, ...own } = document;
  const { title } = own;
  const seq = documents.insert(connection, { ...own, words, revision, retractedAt: null, joined, cluster });
  connection.run('INSERT INTO document_words (rowid, title, text) VALUES (@seq, @title, @content)', {
    seq,
    title,
    content,
  });
  if (fingerprints.length === 0) return;
  connection.run('INSERT INTO fingerprint SELECT value, @seq FROM json_each(@fingerprints)', {
    seq,
    fingerprints: jsonList(fingerprints),
  });
}

/** No trace stays of its words, and none of what was done with it; it is not taken in again. */
export function removeDocument(connection: Connection, document: Id): void {
  for (const row of connection.all<{ seq: number }>('SELECT seq FROM document WHERE id = unhex(@document)', {
    document,
  })) {
    for (const table of ['fingerprint', 'mention']) connection.run(`DELETE FROM ${table} WHERE document = @seq`, row);
    connection.run('DELETE FROM document_words WHERE rowid = @seq', row);
    connection.run('DELETE FROM document WHERE seq = @seq', row);
  }
  connection.run('INSERT OR IGNORE INTO purged VALUES (unhex(@document))', { document });
  connection.run("DELETE FROM log WHERE subject = unhex(@document) AND kind <> 'purge'", { document });
}

/** Whom documents mention, and no longer. */
export function changeMentions(
  connection: Connection,
  { added, removed }: { readonly added: readonly MentionOfDocument[]; readonly removed: readonly MentionOfDocument[] },
): void {
  const pairs = (mentions: readonly MentionOfDocument[]) => ({
    list: JSON.stringify(mentions.map(({ entity, document }) => [entity, document])),
  });
  const mentioned = `SELECT unhex(j.value ->> 0), d.seq FROM json_each(@list) j JOIN document d ON d.id = unhex(j.value ->> 1)`;
  if (removed.length > 0)
    connection.run(`DELETE FROM mention WHERE (entity, document) IN (${mentioned})`, pairs(removed));
  if (added.length > 0) connection.run(`INSERT OR IGNORE INTO mention ${mentioned}`, pairs(added));
}

const MOST_IN_CLUSTER = 1_000;

/** Ids in order of (known, id). */
export const documentsInCluster = (connection: Connection, cluster: Id): readonly Id[] =>
  connection
    .all<{ id: Id }>(
      'SELECT lower(hex(id)) AS id FROM document t WHERE cluster = unhex(@cluster) ORDER BY knownAt, t.id LIMIT @limit',
      { cluster, limit: MOST_IN_CLUSTER },
    )
    .map((row) => row.id);
