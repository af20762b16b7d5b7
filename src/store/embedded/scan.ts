/** The whole graph, and groups by founder, as an index packs them: a bounded number of rows at a time. */
import type { Id } from '../../domain/glossary.ts';
import type { Group } from '../../projection/group.ts';
import type { EvidenceRow, GraphRow, GroupRow } from '../graph-row.ts';
import { idsIn } from './column.ts';
import { type Connection, jsonList } from './connection.ts';
import { entities } from './noun/entity.ts';
import { groups } from './noun/group.ts';
import { paged } from './paged.ts';

const ROWS_AT_A_TIME = 500;

/** Each chunk is one short read, so a scan never holds up a commit; it may see commits made while it goes on. */
export function* scanChunks(connection: Connection): Generator<readonly GraphRow[]> {
  const page = (after: Id) => ({ after, limit: ROWS_AT_A_TIME });
  const next = (key: 'id' | 'founder'): string => `ORDER BY t.${key} LIMIT @limit`;
  const people = (last: { readonly id: Id } | null) =>
    entities.where(connection, 't.id > unhex(@after)', page(last?.id ?? ''), next('id'));
  for (const some of paged(people)) yield some.map((entity) => ({ kind: 'entity', entity }));
  const found = (last: Group | null) =>
    groups.where(connection, 't.founder > unhex(@after)', page(last?.founder ?? ''), next('founder'));
  for (const some of paged(found)) yield rowsOf(connection, some, 0).map((group) => ({ kind: 'group', group }));
}

export function groupsByFounders(
  connection: Connection,
  founders: readonly Id[],
  since: number,
): readonly (GroupRow | null)[] {
  const rows = rowsOf(connection, groups.byIds(connection, founders, 'founder'), since);
  const byFounder = new Map(rows.map((row) => [row.founder, row]));
  return founders.map((founder) => byFounder.get(founder) ?? null);
}

type Raw = Omit<EvidenceRow, 'publisher' | 'place' | 'object'> & {
  readonly group: Id;
  readonly publisher: Id | null;
  readonly place: Id | null;
  readonly object: Id | null;
};

const hexed = (column: string): string => `lower(hex(${column}))`;
const hexedOrNull = (column: string): string => `iif(${column} IS NULL, NULL, lower(hex(${column})))`;

/** Of live statements alone. */
const EVIDENCE = `
  SELECT ${hexed('t."group"')} AS "group", ${hexed('t.id')} AS statement, ${hexed('t.document')} AS document,
    t.knownAt AS known, ${hexedOrNull('d.publisher')} AS publisher, ${hexed('d.cluster')} AS cluster,
    t.polarity, t.modality, t.validFrom AS "from", t.validTo AS "to", t.date, t.dateOrigin, t.confidence, t.mode,
    ${hexedOrNull('t.place')} AS place, ${hexed('t.subject')} AS subject, ${hexedOrNull('t.object')} AS object
  FROM statement t JOIN document d ON d.id = t.document
  WHERE t."group" IN ${idsIn('list')} AND t.revision > @since
    AND t.withdrawn IS NULL AND t.review <> 'REJECTED' AND d.retractedAt IS NULL
  ORDER BY t."group", t.knownAt, t.id`;

function rowsOf(connection: Connection, found: readonly Group[], since: number): readonly GroupRow[] {
  const canonical = answering(connection);
  const evidence = new Map<Id, EvidenceRow[]>();
  const list = jsonList(found.map(({ founder }) => founder));
  for (const { group, ...row } of connection.all<Raw>(EVIDENCE, { list, since })) {
    const of = (id: Id | null): Id | null => (id === null ? null : (canonical.get(id) ?? id));
    const statement: EvidenceRow = {
      ...row,
      publisher: of(row.publisher),
      place: of(row.place),
      subject: of(row.subject) ?? row.subject,
      object: of(row.object),
    };
    const rows = evidence.get(group);
    if (rows) rows.push(statement);
    else evidence.set(group, [statement]);
  }
  return found.map(({ founder, type, role, subjects, objects }) => ({
    founder,
    type,
    role,
    subjects,
    objects,
    evidence: evidence.get(founder) ?? [],
  }));
}

/** Who answers for whom; decisions are people's, so they fit. */
const answering = (connection: Connection): ReadonlyMap<Id, Id> =>
  new Map(
    connection
      .all<{ id: Id; entity: Id }>(`SELECT ${hexed('id')} AS id, ${hexed('entity')} AS entity FROM member`)
      .map(({ id, entity }) => [id, entity]),
  );
