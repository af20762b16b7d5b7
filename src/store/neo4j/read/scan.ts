/** The whole graph and the whole evidence, a bounded number of rows at a time. */

import type { NameCount } from '../../../domain/document.ts';
import type { DocumentEvidence } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/glossary.ts';
import type { RelationType } from '../../../domain/relation-types.ts';
import type { ReadOptions, ScanRow } from '../../store.ts';
import type { Connection, Transaction } from '../connection.ts';
import { entityOf, eventOf, relationOf } from '../projected-row.ts';
import { queries } from '../queries.ts';
import { type DocumentNode, documentOf, nameOf, quotationOf, statementOf } from '../row.ts';

const ROWS_AT_A_TIME = 2_000;
const DOCUMENTS_AT_A_TIME = 100;

/** The types of which there are relations. Ids begin with their type, so this is the order of their ids. */
export async function typesInOrder(connection: Connection, options?: ReadOptions): Promise<readonly RelationType[]> {
  const counts = await connection.run(queries.relationCounts, {}, options);
  return counts
    .filter(({ count }) => count > 0)
    .map(({ type }) => type)
    .sort((a, b) => compare(`${a}:`, `${b}:`));
}

/** Each chunk is one short read; it may see commits made while the scan goes on. */
export async function* scan(connection: Connection, options?: ReadOptions): AsyncIterable<ScanRow> {
  const limit = ROWS_AT_A_TIME;
  const entities = (after: Id) => connection.run(queries.entitiesAfter, { after, limit }, options);
  for await (const { entity } of chunked(entities, (row) => row.entity.id)) {
    yield { kind: 'entity', entity: entityOf(entity) };
  }
  const events = (after: Id) => connection.run(queries.eventsAfter, { after, limit }, options);
  for await (const { row } of chunked(events, (found) => found.row[0])) yield { kind: 'event', event: eventOf(row) };
  for (const type of await typesInOrder(connection, options)) {
    const relations = (after: Id) => connection.run(queries.relationsAfter[type], { after, limit }, options);
    for await (const { row } of chunked(relations, (found) => found.row[0])) {
      yield { kind: 'relation', relation: relationOf(row) };
    }
  }
}

async function* chunked<Row>(
  read: (after: string) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): AsyncIterable<Row> {
  let rows = await read('');
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    yield* rows;
    if (rows.length < ROWS_AT_A_TIME) return;
    rows = await read(idOf(last));
  }
}

/** In order of (knownAt, id). */
export async function* scanEvidence(connection: Connection, options?: ReadOptions): AsyncIterable<DocumentEvidence> {
  const reader: Transaction = { run: (query, params) => connection.run(query, params, options) };
  const next = (known: number, id: Id) =>
    reader.run(queries.documentsAfterKnown, { known, id, limit: DOCUMENTS_AT_A_TIME });
  let found = await next(Number.MIN_SAFE_INTEGER, '');
  for (let last = found.at(-1); last; last = found.at(-1)) {
    yield* await evidenceOf(
      reader,
      found.map(({ document }) => document),
    );
    found = await next(last.document.knownAt, last.document.id);
  }
}

/** Documents with all that was found in them, as they were appended, without what was withdrawn. */
export async function evidenceOf(
  reader: Transaction,
  documents: readonly DocumentNode[],
): Promise<readonly DocumentEvidence[]> {
  const ids = documents.map((document) => document.id);
  const names = await reader.run(queries.namesOfDocuments, { documents: ids });
  const statements = await reader.run(queries.statementsOfDocuments, { documents: ids, upTo: EVERY_DOCUMENT });
  const quotations = await reader.run(queries.quotationsOfDocuments, { documents: ids });
  const namesBy = listsBy(names, (found) => found.document);
  const statementsBy = listsBy(statements, ({ statement }) => statement.document);
  const quotationsBy = listsBy(quotations, ({ quotation }) => quotation.document);
  return documents.map((document) => ({
    document: documentOf(document),
    names: (namesBy.get(document.id) ?? []).map(({ row }) => nameOf(row)).sort(byName),
    statements: (statementsBy.get(document.id) ?? []).map(({ statement }) => statementOf(statement)).sort(byId),
    quotations: (quotationsBy.get(document.id) ?? []).map(({ quotation }) => quotationOf(quotation)).sort(byId),
  }));
}

/** Comes after every document id. */
export const EVERY_DOCUMENT = '~';

function listsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(keyOf(row));
    if (list) list.push(row);
    else lists.set(keyOf(row), [row]);
  }
  return lists;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => compare(a.id, b.id);
const byName = (a: NameCount, b: NameCount): number =>
  compare(a.entity, b.entity) ||
  compare(a.kind, b.kind) ||
  compare(a.qid ?? '', b.qid ?? '') ||
  compare(a.form, b.form) ||
  compare(a.text, b.text);
