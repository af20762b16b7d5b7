/** Reads by key: one answer per key, in key order, null for a missing one. */
import type { Decision, Note, Quotation, SavedView } from '../../../domain/evidence.ts';
import type { Id, RelationId } from '../../../domain/id.ts';
import { normalizeName } from '../../../domain/name.ts';
import type { Entity, Event, Relation } from '../../../domain/projected.ts';
import type { StoredDocument, StoredStatement } from '../../store.ts';
import { type Connection, jsonList } from '../connection.ts';
import {
  type BodyRow,
  bodyOf,
  type DecisionRow,
  type DocumentRow,
  decisionOf,
  type NoteRow,
  noteOf,
  quotationOf,
  type StatementRow,
  savedViewOf,
  storedDocumentOf,
  storedStatementOf,
} from '../rows.ts';
import { STATEMENT_COLUMNS, STATEMENT_TABLES } from './statements.ts';

type Answers<Node> = readonly (Node | null)[];

const LISTED = '(SELECT value FROM json_each(@list))';

export const documentsByIds = (connection: Connection, ids: readonly Id[]): Answers<StoredDocument> =>
  byKey(
    connection,
    ids,
    (row: DocumentRow) => row.id,
    storedDocumentOf,
    `SELECT * FROM document WHERE id IN ${LISTED}`,
  );

export const statementsByIds = (connection: Connection, ids: readonly Id[]): Answers<StoredStatement> =>
  byKey(
    connection,
    ids,
    (row: StatementRow) => row.id,
    storedStatementOf,
    `SELECT ${STATEMENT_COLUMNS} FROM ${STATEMENT_TABLES} WHERE s.id IN ${LISTED}`,
  );

export const quotationsByIds = (connection: Connection, ids: readonly Id[]): Answers<Quotation> =>
  byKey(connection, ids, (row: Quotation) => row.id, quotationOf, `SELECT * FROM quotation WHERE id IN ${LISTED}`);

export const relationsByIds = (connection: Connection, ids: readonly RelationId[]): Answers<Relation> =>
  byKey(connection, ids, idOf, bodyOf<Relation>, `SELECT id, body FROM relation WHERE id IN ${LISTED}`);

export const eventsByIds = (connection: Connection, ids: readonly Id[]): Answers<Event> =>
  byKey(connection, ids, idOf, bodyOf<Event>, `SELECT id, body FROM event WHERE id IN ${LISTED}`);

export const decisionsByIds = (connection: Connection, ids: readonly Id[]): Answers<Decision> =>
  byKey(connection, ids, (row: DecisionRow) => row.id, decisionOf, `SELECT * FROM decision WHERE id IN ${LISTED}`);

export const notesByIds = (connection: Connection, ids: readonly Id[]): Answers<Note> =>
  byKey(connection, ids, (row: NoteRow) => row.id, noteOf, `SELECT * FROM note WHERE id IN ${LISTED}`);

export const savedViewsByIds = (connection: Connection, ids: readonly Id[]): Answers<SavedView> =>
  byKey(connection, ids, (row: SavedView) => row.id, savedViewOf, `SELECT * FROM saved_view WHERE id IN ${LISTED}`);

export const savedViewsBySlugs = (connection: Connection, slugs: readonly string[]): Answers<SavedView> =>
  byKey(
    connection,
    slugs,
    (row: SavedView) => row.slug,
    savedViewOf,
    `SELECT * FROM saved_view WHERE slug IN ${LISTED}`,
  );

/** An absorbed id answers with the survivor. */
export const entitiesByIds = (connection: Connection, ids: readonly Id[]): Answers<Entity> =>
  byKey(
    connection,
    ids,
    (row: KeyedEntity) => row.key,
    bodyOf<Entity>,
    `SELECT m.id AS key, e.id, e.body FROM member m JOIN entity e ON e.id = m.entity WHERE m.id IN ${LISTED}`,
  );

/** Where several entities have one Wikidata id, the one whose own id is smallest. */
export const entitiesByQids = (connection: Connection, qids: readonly string[]): Answers<Entity> =>
  byKey(
    connection,
    qids,
    (row: KeyedEntity) => row.key,
    bodyOf<Entity>,
    `SELECT q.qid AS key, e.id, e.body FROM entity_qid q JOIN entity e ON e.id = q.entity
     WHERE q.qid IN ${LISTED} ORDER BY e.id`,
  );

/** A label before another name, then most statements, then the smallest id. */
export function entitiesByNames(connection: Connection, names: readonly string[]): Answers<Entity> {
  const normalized = names.map(normalizeName);
  const candidates = `
    SELECT n.name AS key, e.id, e.body, (
      SELECT count(*) FROM statement s WHERE s.withdrawnAt IS NULL AND s.seq IN (
        SELECT seq FROM statement WHERE subject IN (SELECT id FROM member WHERE entity = e.id)
        UNION SELECT seq FROM statement WHERE object IN (SELECT id FROM member WHERE entity = e.id))
    ) AS statements
    FROM entity_name n JOIN entity e ON e.id = n.entity
    WHERE n.name IN ${LISTED} ORDER BY n.isLabel DESC, statements DESC, e.id`;
  return byKey(connection, normalized, (row: KeyedEntity) => row.key, bodyOf<Entity>, candidates);
}

const MOST_IN_CLUSTER = 1_000;

/** Ids in order of (knownAt, id). */
export function documentsByClusters(connection: Connection, clusters: readonly Id[]): readonly (readonly Id[])[] {
  const query = `SELECT id FROM document WHERE cluster IN ${LISTED} ORDER BY knownAt, id LIMIT @limit`;
  return clusters.map((cluster) =>
    connection.all<{ id: Id }>(query, { list: jsonList([cluster]), limit: MOST_IN_CLUSTER }).map((row) => row.id),
  );
}

interface KeyedEntity extends BodyRow {
  readonly key: string;
}

const idOf = (row: BodyRow): string => row.id;

/** The query takes the keys as `@list`; of several rows for one key the first answers. */
function byKey<Row, Node>(
  connection: Connection,
  keys: readonly string[],
  keyOf: (row: Row) => string,
  toNode: (row: Row) => Node,
  query: string,
): Answers<Node> {
  if (keys.length === 0) return [];
  const found = new Map<string, Node>();
  for (const row of connection.all<Row>(query, { list: jsonList(keys) })) {
    const key = keyOf(row);
    if (!found.has(key)) found.set(key, toNode(row));
  }
  return keys.map((key) => found.get(key) ?? null);
}
