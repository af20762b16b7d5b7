/** Statements, with who is named as read after splits; the group they stand in is the projection's. */

import type { Id } from '../../../domain/glossary.ts';
import type { EntityAtTime } from '../../../domain/record/entity.ts';
import type { Attribution, Statement } from '../../../domain/record/statement.ts';
import type { RelationType } from '../../../domain/relation-types.ts';
import { BEGINNING, END } from '../../../domain/time.ts';
import type { DateOrigin, Modality, Polarity, ReportedAs, ReviewState } from '../../../domain/vocabulary.ts';
import type { StatementState } from '../../../projection/ask.ts';
import type { StatementFilter } from '../../filter.ts';
import { type StatementRow, speakersOf, statementOf, statementRowOf } from '../../statement-row.ts';
import type { Nouns } from '../../store.ts';
import type { StoredStatement } from '../../stored.ts';
import {
  flag,
  id,
  idOrNull,
  idsIn,
  int,
  intOrNull,
  json,
  jsonOrNull,
  real,
  text,
  textOrNull,
  textsIn,
} from '../column.ts';
import type { Conditions } from '../conditions.ts';
import { type Connection, jsonList, type Parameters } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

export const statements = new Table<StatementRow>({
  name: 'statement',
  columns: {
    id,
    document: id,
    subject: id,
    predicate: text<RelationType>(),
    object: idOrNull,
    mode: textOrNull(),
    role: textOrNull(),
    place: idOrNull,
    quantity: textOrNull(),
    polarity: text<Polarity>(),
    modality: text<Modality>(),
    reportedAs: text<ReportedAs>(),
    attribution: jsonOrNull<readonly Attribution[]>(),
    date: textOrNull(),
    dateOrigin: textOrNull<DateOrigin>(),
    dateText: textOrNull(),
    validFrom: int,
    validTo: int,
    knownAt: int,
    confidence: real,
    joint: flag,
    start: int,
    end: int,
    coreStart: int,
    coreEnd: int,
    quote: text(),
    extractors: json<readonly string[]>(),
    revision: int,
    review: text<ReviewState>(),
    withdrawn: intOrNull,
    group: idOrNull,
  },
  declarations: ['seq INTEGER PRIMARY KEY', 'UNIQUE (id)'],
  besides: [
    'CREATE INDEX statement_document ON statement (document)',
    'CREATE INDEX statement_subject ON statement (subject)',
    'CREATE INDEX statement_object ON statement (object) WHERE object IS NOT NULL',
    'CREATE INDEX statement_place ON statement (place) WHERE place IS NOT NULL',
    'CREATE INDEX statement_in_group ON statement ("group", knownAt, id) WHERE "group" IS NOT NULL',
    'CREATE INDEX statement_known ON statement (knownAt, id)',
    'CREATE INDEX statement_valid ON statement (validFrom, id)',
    'CREATE INDEX statement_confidence ON statement (confidence, id)',
    `CREATE VIRTUAL TABLE statement_words USING fts5 (quote, content = '', contentless_delete = 1, detail = none,
      tokenize = 'unicode61 remove_diacritics 2')`,
    'CREATE TABLE speaker (entity BLOB, statement INTEGER, PRIMARY KEY (entity, statement)) STRICT, WITHOUT ROWID',
  ],
});

const TABLES = 'statement t JOIN document d ON d.id = t.document';
const COLUMNS = `${statements.select('t')}, d.retractedAt, (SELECT at FROM ledger l WHERE l.revision = t.revision) AS recordedAt`;
interface Joined {
  readonly retractedAt: number | null;
  readonly recordedAt: number;
}

export const listedStatements = new Listed<StoredStatement, StatementFilter, Nouns['statement']['order']>({
  list: 'statements',
  select: COLUMNS,
  from: TABLES,
  id: 't.id',
  orders: {
    'KNOWN DESC': 't.knownAt',
    'KNOWN ASC': 't.knownAt',
    'VALID DESC': 't.validFrom',
    'VALID ASC': 't.validFrom',
    'CONFIDENCE DESC': 't.confidence',
    'CONFIDENCE ASC': 't.confidence',
  },
  conditions: (filter, where) => {
    where
      .always('t.withdrawn IS NULL')
      .always('t.knownAt <= @asOf', { asOf: filter.asOf })
      .list('ids', filter.ids, `t.id IN ${idsIn('ids')}`)
      .words('statement', 't', filter.text)
      .value('document', filter.document, 't.document = unhex(@document)')
      .list('publisher', filter.publisher, `d.publisher IN ${idsIn('publisher')}`)
      .list('predicates', filter.predicates, `t.predicate IN ${textsIn('predicates')}`)
      .value('polarity', filter.polarity, 't.polarity = @polarity')
      .list('modality', filter.modality, `t.modality IN ${textsIn('modality')}`)
      .list('reportedAs', filter.reportedAs, `t.reportedAs IN ${textsIn('reportedAs')}`)
      .value('minConfidence', filter.minConfidence, 't.confidence >= @minConfidence')
      .list('reviews', filter.reviews, `t.review IN ${textsIn('reviews')}`)
      .value('extractor', filter.extractor, '@extractor IN (SELECT value FROM json_each(t.extractors))');
    if (filter.counts !== undefined)
      where.always(`${filter.counts ? '' : 'NOT '}(t.review <> 'REJECTED' AND d.retractedAt IS NULL)`);
    addEntities(where, filter);
    addWindow(where, filter);
  },
  rowOf: (raw) => {
    const { retractedAt, recordedAt } = raw as Joined;
    const row = statements.rowOf(raw);
    return { ...statementOf(row), recordedAt, retractedAt, review: row.review, group: row.group };
  },
});

function addEntities(where: Conditions, { subject, object, about, saidBy }: StatementFilter): void {
  // The valid window, or the instant it was known where undated.
  const during = (side: 'subject' | 'object', list: string) => `
    SELECT a.seq FROM json_each(@${list}) e CROSS JOIN statement a ON a.${side} = unhex(e.value ->> 0)
    WHERE iif(a.date IS NULL, a.knownAt, a.validFrom) <= e.value ->> 2 AND iif(a.date IS NULL, a.knownAt, a.validTo) >= e.value ->> 1`;
  addList(where, 'subject', subject, during('subject', 'subject'));
  addList(where, 'object', object, during('object', 'object'));
  addList(where, 'about', about, `${during('subject', 'about')} UNION ${during('object', 'about')}`);
  const said = `
    SELECT a.seq FROM json_each(@saidBy) e CROSS JOIN speaker b ON b.entity = unhex(e.value ->> 0)
    JOIN statement a ON a.seq = b.statement WHERE a.knownAt BETWEEN e.value ->> 1 AND e.value ->> 2`;
  addList(where, 'saidBy', saidBy, said);
}

function addList(where: Conditions, name: string, entities: readonly EntityAtTime[] | undefined, found: string): void {
  if (!entities) return;
  const triples = entities.map(({ entity, from, to }) => [entity.replace(/\p{Surrogate}/gu, '\ufffd'), from, to]);
  where.always(`t.seq IN (${found})`, { [name]: JSON.stringify(triples) });
}

function addWindow(where: Conditions, { from, to, includeUndated }: StatementFilter): void {
  const isOpen = from <= BEGINNING && to >= END;
  if (isOpen && includeUndated) return;
  const dated = isOpen ? 't.date IS NOT NULL' : '(t.date IS NOT NULL AND t.validFrom <= @to AND t.validTo >= @from)';
  where.always(includeUndated ? `(t.date IS NULL OR ${dated})` : dated, isOpen ? {} : { from, to });
}

export function statementHours(
  connection: Connection,
  filter: StatementFilter,
  axis: 'KNOWN' | 'VALID',
): readonly { readonly hour: number; readonly count: number }[] {
  const instant = axis === 'KNOWN' ? 't.knownAt' : 't.validFrom';
  // Rounded down also before 1970.
  const hour = `(${instant} - ((${instant} % 3600000) + 3600000) % 3600000) / 3600000`;
  const begun = axis === 'KNOWN' ? [] : [`t.validFrom > ${BEGINNING}`];
  return listedStatements.select(
    connection,
    filter,
    `${hour} AS hour, count(*) AS count`,
    begun,
    'GROUP BY 1 ORDER BY 1',
  );
}

interface Placed {
  readonly statement: Statement;
  readonly group: Id | null;
}

export function addStatement(connection: Connection, { statement, group }: Placed, revision: number): void {
  const seq = statements.insert(connection, {
    ...statementRowOf(statement),
    revision,
    review: 'UNREVIEWED',
    withdrawn: null,
    group,
  });
  addWords(connection, statement, seq);
}

/** Its review stays. */
export function changeStatement(connection: Connection, { statement, group }: Placed): void {
  const before = statements.byIds(connection, [statement.id])[0];
  if (!before) throw new TypeError(`changeStatement: expected a statement that is there, but got ${statement.id}`);
  dropWords(connection, [statement.id]);
  const { revision, review } = before;
  statements.upsert(connection, { ...statementRowOf(statement), revision, review, withdrawn: null, group }, 'id');
  const query = 'SELECT seq FROM statement WHERE id = unhex(@id)';
  addWords(connection, statement, connection.first<{ seq: number }>(query, { id: statement.id })?.seq ?? 0);
}

export function removeStatements(connection: Connection, ids: readonly Id[]): void {
  dropWords(connection, ids);
  connection.run(`DELETE FROM statement WHERE id IN ${idsIn('list')}`, { list: jsonList(ids) });
  connection.run(`DELETE FROM log WHERE kind = 'review' AND subject IN ${idsIn('list')}`, { list: jsonList(ids) });
}

function addWords(connection: Connection, { quote, attribution }: Statement, seq: number): void {
  connection.run('INSERT INTO statement_words (rowid, quote) VALUES (@seq, @quote)', { seq, quote });
  for (const entity of speakersOf({ attribution }))
    connection.run('INSERT INTO speaker VALUES (unhex(@entity), @seq)', { entity, seq });
}

function dropWords(connection: Connection, ids: readonly Id[]): void {
  const seqs = `(SELECT seq FROM statement WHERE id IN ${idsIn('list')})`;
  const list = { list: jsonList(ids) };
  connection.run(`DELETE FROM statement_words WHERE rowid IN ${seqs}`, list);
  connection.run(`DELETE FROM speaker WHERE statement IN ${seqs}`, list);
}

/** As the projection remembers them. */
export function statementStates(
  connection: Connection,
  condition: string,
  parameters: Parameters,
): readonly StatementState[] {
  const query = `SELECT ${statements.select('t')}, d.retractedAt FROM ${TABLES} WHERE ${condition}`;
  return connection.all<object>(query, parameters).map((raw) => {
    const row = statements.rowOf(raw);
    const { retractedAt } = raw as Joined;
    return {
      statement: statementOf(row),
      review: row.review,
      withdrawn: row.withdrawn !== null,
      retracted: retractedAt !== null,
      group: row.group,
    };
  });
}
