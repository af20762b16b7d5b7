/** All rows of the file, read from one snapshot a bounded number at a time. */
import type { Id } from '../../domain/glossary.ts';
import type { LedgerEntry } from '../ledger-entry.ts';
import type { LogRow } from '../log-row.ts';
import type { Whole } from '../whole.ts';
import { Connection } from './connection.ts';
import { decisionOf, decisions } from './noun/decision.ts';
import { documents } from './noun/document.ts';
import { entities, nameSums, withNames } from './noun/entity.ts';
import { groups } from './noun/group.ts';
import { kept } from './noun/kept.ts';
import { ledgerAfter } from './noun/ledger.ts';
import { log, textsOf } from './noun/log.ts';
import { notes } from './noun/note.ts';
import { questions } from './noun/question.ts';
import { quotations } from './noun/quotation.ts';
import { statements } from './noun/statement.ts';
import { views } from './noun/view.ts';
import { paged } from './paged.ts';
import type { Table } from './table.ts';
import { upgrade } from './upgrade.ts';

const ROWS_AT_A_TIME = 500;
/** One of a large commit names thousands of rows. */
const LEDGER_ENTRIES_AT_A_TIME = 10;

/** What others write meanwhile is not seen. `use` must not keep the rows beyond its end. */
export function withWhole<Result>(path: string, use: (whole: Whole) => Result): Result {
  upgrade(path, 0);
  const connection = new Connection(path, 0);
  try {
    connection.exec('BEGIN');
    return use(wholeOf(connection));
  } finally {
    connection.close();
  }
}

const wholeOf = (connection: Connection): Whole => ({
  documents: () => wholeDocuments(connection),
  purged: () => connection.all<{ id: Id }>('SELECT lower(hex(id)) AS id FROM purged').map(({ id }) => id),
  statements: () => wholeStatements(connection),
  quotations: () => bySeq(connection, quotations),
  mentions: () => mentions(connection),
  names: () => names(connection),
  *entities() {
    for (const some of byId(connection, entities, 'id')) yield* withNames(connection, some);
  },
  *groups() {
    for (const some of byId(connection, groups, 'founder')) yield* some;
  },
  decisions: () => wholeDecisions(connection),
  // What people write themselves is never much.
  notes: () => notes.where(connection, 'true'),
  views: () => views.where(connection, 'true'),
  questions: () => questions.where(connection, 'true'),
  log: () => wholeLog(connection),
  *ledger() {
    const next = (last: LedgerEntry | null) => ledgerAfter(connection, last?.revision ?? 0, LEDGER_ENTRIES_AT_A_TIME);
    for (const some of paged(next)) yield* some;
  },
  kept: () => kept.where(connection, 'true'),
});

interface Recorded {
  readonly seq: number;
  readonly recordedAt: number;
}
const RECORDED = '(SELECT at FROM ledger l WHERE l.revision = t.revision) AS recordedAt';

function pagesOf<Raw extends { readonly seq: number }>(
  connection: Connection,
  columns: string,
  tables: string,
): Generator<readonly Raw[]> {
  const query = `SELECT t.seq, ${columns} FROM ${tables} WHERE t.seq > @after ORDER BY t.seq LIMIT ${ROWS_AT_A_TIME}`;
  return paged<Raw>((last) => connection.all<Raw>(query, { after: last?.seq ?? 0 }));
}

function* bySeq<Row extends object>(connection: Connection, table: Table<Row>): Generator<Row> {
  for (const raws of pagesOf(connection, table.select('t'), `${table.name} t`))
    yield* raws.map((raw) => table.rowOf(raw));
}

function byId<Row extends object>(
  connection: Connection,
  table: Table<Row>,
  key: keyof Row & string,
): Generator<readonly Row[]> {
  return paged<Row>((last) =>
    table.where(
      connection,
      `t."${key}" > unhex(@after)`,
      { after: String(last?.[key] ?? '') },
      `ORDER BY t."${key}" LIMIT ${ROWS_AT_A_TIME}`,
    ),
  );
}

function* wholeDocuments(connection: Connection) {
  for (const raws of pagesOf<Recorded>(connection, `${documents.select('t')}, ${RECORDED}`, 'document t')) {
    const rows = raws.map((raw) => documents.rowOf(raw));
    const texts = textsOf(
      connection,
      rows.map(({ id }) => id),
    );
    for (const [i, { words, revision, retractedAt, joined, cluster, ...own }] of rows.entries()) {
      const { id } = own;
      const recordedAt = raws[i]?.recordedAt ?? 0;
      const document = { ...own, text: texts.get(id) ?? '' };
      yield { id, document, words, retractedAt, joined, cluster, recordedAt };
    }
  }
}

function* wholeStatements(connection: Connection) {
  const columns = `${statements.select('t')}, ${RECORDED}, lower(hex(d.publisher)) AS publisher`;
  const tables = 'statement t JOIN document d ON d.id = t.document';
  for (const raws of pagesOf<Recorded & { readonly publisher: Id }>(connection, columns, tables)) {
    // An absent publisher is no bytes in hexadecimal.
    for (const raw of raws)
      yield { row: statements.rowOf(raw), recordedAt: raw.recordedAt, publisher: raw.publisher || null };
  }
}

function* mentions(connection: Connection) {
  for (const entities of entitiesIn(connection, 'mention')) {
    yield* connection.all<{ document: Id; entity: Id }>(
      `SELECT lower(hex(d.id)) AS document, lower(hex(m.entity)) AS entity
       FROM mention m JOIN document d ON d.seq = m.document
       WHERE m.entity IN (SELECT unhex(value) FROM json_each(@list))`,
      { list: JSON.stringify(entities) },
    );
  }
}

function* names(connection: Connection) {
  for (const entities of entitiesIn(connection, 'name_sum')) {
    for (const name of nameSums.byIds(connection, entities, 'entity')) yield { ...name, qid: name.qid || null };
  }
}

/** Those that a table whose key begins with them names. */
function* entitiesIn(connection: Connection, table: 'mention' | 'name_sum'): Generator<readonly Id[]> {
  const query = `SELECT DISTINCT lower(hex(entity)) AS id FROM ${table} WHERE entity > unhex(@after)
    ORDER BY entity LIMIT ${ROWS_AT_A_TIME}`;
  const next = (last: { id: Id } | null) => connection.all<{ id: Id }>(query, { after: last?.id ?? '' });
  for (const some of paged(next)) yield some.map(({ id }) => id);
}

function* wholeDecisions(connection: Connection) {
  const about = new Map<Id, Id[]>();
  for (const { subject, decision } of connection.all<{ subject: Id; decision: Id }>(
    'SELECT lower(hex(subject)) AS subject, lower(hex(decision)) AS decision FROM decision_about',
  )) {
    about.set(decision, [...(about.get(decision) ?? []), subject]);
  }
  for (const { id, body, revertedAt } of decisions.where(connection, 'true')) {
    yield { decision: decisionOf({ body, revertedAt }), about: about.get(id) ?? [] };
  }
}

function* wholeLog(connection: Connection): Generator<LogRow & { readonly seq: number }> {
  for (const raws of pagesOf(connection, log.select('t'), 'log t'))
    yield* raws.map((raw) => ({ ...log.rowOf(raw), seq: raw.seq }));
}
