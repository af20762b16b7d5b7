/** The tables: evidence first, then what is projected from it, then the ledger. */
import { Failure } from '../../domain/error.ts';
import type { Connection } from './connection.ts';

const VERSION = 1;

/** Instants are epoch milliseconds; windows have sentinels for open ends; lists and dates are JSON texts. */
const EVIDENCE = `
CREATE TABLE document (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT, title TEXT NOT NULL, lang TEXT NOT NULL,
  text TEXT NOT NULL, publisher TEXT, published TEXT, knownAt INTEGER NOT NULL, retrievedAt INTEGER NOT NULL,
  sha256 TEXT NOT NULL, mentions TEXT NOT NULL, shingleCount INTEGER NOT NULL, recordedAt INTEGER NOT NULL,
  retractedAt INTEGER, joined TEXT, cluster TEXT
) STRICT;
CREATE INDEX document_known ON document (knownAt, id);
CREATE INDEX document_publisher ON document (publisher);
CREATE INDEX document_joined ON document (joined) WHERE joined IS NOT NULL;
CREATE INDEX document_cluster ON document (cluster, knownAt, id);
CREATE VIRTUAL TABLE document_words USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE shingle (hash INTEGER, document INTEGER, PRIMARY KEY (hash, document)) STRICT, WITHOUT ROWID;
CREATE TABLE mention (entity TEXT, document TEXT, PRIMARY KEY (entity, document)) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, subject TEXT NOT NULL,
  predicate TEXT NOT NULL, object TEXT, mode TEXT, role TEXT, place TEXT, quantity TEXT, polarity TEXT NOT NULL,
  modality TEXT NOT NULL, reportedAs TEXT NOT NULL, attribution TEXT NOT NULL, valid TEXT,
  dated INTEGER NOT NULL, validFrom INTEGER NOT NULL, validTo INTEGER NOT NULL,
  -- When its subject and object are looked at: the valid window, or the instant it was known where undated.
  aboutFrom INTEGER NOT NULL, aboutTo INTEGER NOT NULL,
  knownAt INTEGER NOT NULL, confidence REAL NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  quote TEXT NOT NULL, sha256 TEXT NOT NULL, extractors TEXT NOT NULL, recordedAt INTEGER NOT NULL,
  review TEXT NOT NULL DEFAULT 'UNREVIEWED', withdrawnAt INTEGER, key TEXT, founder TEXT
) STRICT;
CREATE INDEX statement_document ON statement (document);
CREATE INDEX statement_subject ON statement (subject);
CREATE INDEX statement_object ON statement (object) WHERE object IS NOT NULL;
CREATE INDEX statement_place ON statement (place) WHERE place IS NOT NULL;
CREATE INDEX statement_key ON statement (key) WHERE key IS NOT NULL;
CREATE INDEX statement_known ON statement (knownAt, id);
CREATE INDEX statement_valid ON statement (validFrom, id);
CREATE INDEX statement_confidence ON statement (confidence, id);
CREATE VIRTUAL TABLE statement_words USING fts5 (quote, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE speaker (entity TEXT, statement INTEGER, PRIMARY KEY (entity, statement)) STRICT, WITHOUT ROWID;

CREATE TABLE quotation (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, speaker TEXT, addressee TEXT,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, knownAt INTEGER NOT NULL
) STRICT;
CREATE INDEX quotation_document ON quotation (document);
CREATE INDEX quotation_speaker ON quotation (speaker);
CREATE INDEX quotation_known ON quotation (knownAt, id);
CREATE VIRTUAL TABLE quotation_words USING fts5 (quote, content = '', tokenize = 'unicode61 remove_diacritics 2');

-- An entity without a Wikidata id has the qid ''.
CREATE TABLE name_count (
  document TEXT, entity TEXT, kind TEXT, qid TEXT, form TEXT, text TEXT, count INTEGER NOT NULL,
  PRIMARY KEY (document, entity, kind, qid, form, text)
) STRICT, WITHOUT ROWID;
-- The same over all documents: what the projection asks for, without reading every document that names a great power.
CREATE TABLE name_sum (
  entity TEXT, kind TEXT, qid TEXT, form TEXT, text TEXT, count INTEGER NOT NULL,
  PRIMARY KEY (entity, kind, qid, form, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, survivor TEXT NOT NULL, absorbed TEXT NOT NULL,
  absorbedLabels TEXT NOT NULL, decidedBy TEXT NOT NULL, decidedAt INTEGER NOT NULL, reason TEXT NOT NULL,
  revertedAt INTEGER
) STRICT;
CREATE INDEX decision_decided ON decision (decidedAt, id);
CREATE TABLE review (
  seq INTEGER PRIMARY KEY, statement TEXT NOT NULL, state TEXT NOT NULL, note TEXT, at INTEGER NOT NULL,
  author TEXT NOT NULL
) STRICT;
CREATE TABLE retraction (
  seq INTEGER PRIMARY KEY, document TEXT NOT NULL, retracted INTEGER NOT NULL, reason TEXT NOT NULL,
  at INTEGER NOT NULL, author TEXT NOT NULL
) STRICT;
CREATE TABLE note (
  id TEXT PRIMARY KEY, about TEXT NOT NULL, body TEXT NOT NULL, author TEXT NOT NULL, createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX note_created ON note (createdAt, id);
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, operation TEXT NOT NULL,
  variables TEXT NOT NULL, state TEXT, snapshot TEXT NOT NULL, sha256 TEXT NOT NULL, createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_view_created ON saved_view (createdAt, id);
`;

/** A body is the whole row as the projection gave it, in JSON; the columns beside it are those asked by. */
const PROJECTION = `
CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX entity_label ON entity (label, id);
CREATE TABLE member (id TEXT PRIMARY KEY, entity TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX member_entity ON member (entity);
CREATE TABLE entity_qid (qid TEXT, entity TEXT, PRIMARY KEY (qid, entity)) STRICT, WITHOUT ROWID;
CREATE INDEX entity_qid_entity ON entity_qid (entity);
-- Normalized names, each once per entity.
CREATE TABLE entity_name (
  seq INTEGER PRIMARY KEY, entity TEXT NOT NULL, name TEXT NOT NULL, isLabel INTEGER NOT NULL, UNIQUE (entity, name)
) STRICT;
CREATE INDEX entity_name_name ON entity_name (name);
CREATE VIRTUAL TABLE name_words USING fts5 (
  name, content = '', contentless_delete = 1, tokenize = 'unicode61', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE name_trigrams USING fts5 (
  name, content = '', contentless_delete = 1, tokenize = 'trigram', detail = none
);
CREATE TABLE event (id TEXT PRIMARY KEY, key TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX event_key ON event (key);
CREATE TABLE relation (id TEXT PRIMARY KEY, key TEXT NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX relation_key ON relation (key);
`;

const LEDGER = `
CREATE TABLE ledger (revision INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
CREATE INDEX ledger_at ON ledger (at, revision);
`;

/** Makes the tables where there are none. One process does it, the others wait for it. */
export function migrate(connection: Connection): void {
  if (versionOf(connection) === VERSION) return;
  connection.writeNow(() => {
    const version = versionOf(connection);
    if (version === VERSION) return;
    if (version !== 0) {
      throw new Failure(
        'STORE_UNAVAILABLE',
        `The store has version ${version}; this program knows version ${VERSION}.`,
      );
    }
    connection.exec(`${EVIDENCE}${PROJECTION}${LEDGER}PRAGMA user_version = ${VERSION};`);
  });
}

const versionOf = (connection: Connection): number =>
  connection.first<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
