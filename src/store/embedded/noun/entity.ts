/** Entities, the ids that answer with them, and their names: counted, and normalized for search. */

import type { Id } from '../../../domain/glossary.ts';
import { normalizeName } from '../../../domain/name.ts';
import type { NameCount } from '../../../domain/record/document.ts';
import { type Entity, nameForms } from '../../../domain/record/entity.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import type { EntityFilter } from '../../filter.ts';
import { id, idsIn, int, json, text, textsIn } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

/** Without its names, which are counted in a table of their own. */
type EntityRow = Omit<Entity, 'names'>;

export const entities = new Table<EntityRow>({
  name: 'entity',
  columns: {
    id,
    kind: text<EntityKind>(),
    label: text(),
    qids: json<readonly string[]>(),
    members: json<readonly Id[]>(),
    given: json<readonly string[]>(),
  },
  declarations: ['PRIMARY KEY (id)'],
  options: 'WITHOUT ROWID',
  besides: [
    'CREATE INDEX entity_label ON entity (label, id)',
    // Only of entities that answer for several ids.
    'CREATE TABLE member (id BLOB PRIMARY KEY, entity BLOB NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE INDEX member_entity ON member (entity)',
    'CREATE TABLE entity_qid (qid TEXT, entity BLOB, PRIMARY KEY (qid, entity)) STRICT, WITHOUT ROWID',
    'CREATE INDEX entity_qid_entity ON entity_qid (entity)',
    // Normalized names, each once per entity.
    `CREATE TABLE entity_name (
      seq INTEGER PRIMARY KEY, entity BLOB NOT NULL, name TEXT NOT NULL, isLabel INTEGER NOT NULL, UNIQUE (entity, name)
    ) STRICT`,
    'CREATE INDEX entity_name_name ON entity_name (name)',
    `CREATE VIRTUAL TABLE name_words USING fts5 (name, content = '', contentless_delete = 1, tokenize = 'unicode61',
      prefix = '1 2 3')`,
    `CREATE VIRTUAL TABLE name_trigrams USING fts5 (name, content = '', contentless_delete = 1, tokenize = 'trigram',
      detail = none)`,
  ],
});

/** How often an entity as read is called so in all documents together; without a Wikidata id the qid is ''. */
export const nameSums = new Table<Omit<NameCount, 'qid'> & { readonly qid: string }>({
  name: 'name_sum',
  columns: {
    entity: id,
    kind: text<EntityKind>(),
    qid: text(),
    form: text<NameCount['form']>(),
    text: text(),
    count: int,
  },
  declarations: ['PRIMARY KEY (entity, kind, qid, form, text)'],
  options: 'WITHOUT ROWID',
});

export const namesOf = (connection: Connection, ids: readonly Id[]): readonly NameCount[] =>
  nameSums.byIds(connection, ids, 'entity').map((name) => ({ ...name, qid: name.qid || null }));

export function countNames(connection: Connection, names: readonly NameCount[], sign: 1 | -1): void {
  if (names.length === 0) return;
  const rows = names.map(({ entity, kind, qid, form, text: called, count }) => [
    entity,
    kind,
    qid ?? '',
    form,
    called,
    sign * count,
  ]);
  connection.run(
    `INSERT INTO name_sum (entity, kind, qid, form, text, count)
     SELECT unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4, sum(value ->> 5)
     FROM json_each(@rows) WHERE true GROUP BY 1, 2, 3, 4, 5
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    { rows: JSON.stringify(rows) },
  );
  if (sign < 0) {
    const list = { list: jsonList(names.map(({ entity }) => entity)) };
    connection.run(`DELETE FROM name_sum WHERE count <= 0 AND entity IN ${idsIn('list')}`, list);
  }
}

/** With the names of all their members, read together. */
export function withNames(connection: Connection, rows: readonly EntityRow[]): readonly Entity[] {
  const byMember = namesByMember(
    connection,
    rows.flatMap(({ members }) => members),
  );
  return rows.map((row) => ({
    ...row,
    names: nameForms(
      row.members.flatMap((member) => byMember.get(member) ?? []),
      row.given,
    ),
  }));
}

function namesByMember(connection: Connection, members: readonly Id[]): ReadonlyMap<Id, readonly NameCount[]> {
  const byMember = new Map<Id, NameCount[]>();
  for (const name of namesOf(connection, members)) {
    const list = byMember.get(name.entity);
    if (list) list.push(name);
    else byMember.set(name.entity, [name]);
  }
  return byMember;
}

const MEMBERS = `SELECT coalesce(m.entity, unhex(j.value)) FROM json_each(@ids) j LEFT JOIN member m ON m.id = unhex(j.value)`;
const OF_QID = `SELECT entity FROM entity_qid WHERE qid = @qid`;

export const listedEntities = new Listed<EntityRow, EntityFilter, 'LABEL ASC'>({
  list: 'entities',
  select: entities.select('t'),
  from: 'entity t',
  id: 't.id',
  orders: { 'LABEL ASC': 't.label' },
  conditions: ({ ids, kinds, nameStartsWith, qid }, where) => {
    const prefix = nameStartsWith === undefined ? undefined : normalizeName(nameStartsWith);
    where
      .list('ids', ids, `t.id IN (${MEMBERS})`)
      .list('kinds', kinds, `t.kind IN ${textsIn('kinds')}`)
      .value('qid', qid, `t.id IN (${OF_QID})`)
      // A normalized name holds letters, digits and spaces, and `{` is what comes after the last letter.
      .value(
        'prefix',
        prefix,
        `t.id IN (SELECT entity FROM entity_name WHERE name BETWEEN @prefix AND @prefix || '{')`,
      );
  },
  rowOf: (raw) => entities.rowOf(raw),
});

/** An absorbed id answers with the survivor. */
export function entitiesByIds(connection: Connection, ids: readonly Id[]): readonly (Entity | null)[] {
  const members = new Map(canonicalOf(connection, ids));
  const asked = ids.map((one) => members.get(one) ?? one);
  const found = entities.byIds(connection, [...new Set(asked)]);
  const byId = new Map(withNames(connection, found).map((entity) => [entity.id, entity]));
  return asked.map((one) => byId.get(one) ?? null);
}

/** `[member, entity]` of those of these ids that another answers for, and all members of those that answer for several. */
export const canonicalOf = (connection: Connection, ids: readonly Id[]): readonly (readonly [Id, Id])[] =>
  ids.length === 0
    ? []
    : connection
        .all<{ member: Id; entity: Id }>(
          `SELECT lower(hex(b.id)) AS member, lower(hex(b.entity)) AS entity FROM member b
           WHERE b.entity IN (SELECT a.entity FROM member a WHERE a.id IN ${idsIn('list')})`,
          { list: jsonList(ids) },
        )
        .map(({ member, entity }) => [member, entity]);

/** By key, the first of its rows in the order of the query. */
function firstByKey(connection: Connection, keys: readonly string[], query: string): readonly (Entity | null)[] {
  if (keys.length === 0) return [];
  const rows = connection.all<{ key: string; id: Id }>(query, { list: jsonList(keys) });
  const first = new Map<string, Id>();
  for (const row of rows) if (!first.has(row.key)) first.set(row.key, row.id);
  const found = new Map(
    withNames(connection, entities.byIds(connection, [...new Set(first.values())])).map((one) => [one.id, one]),
  );
  return keys.map((key) => found.get(first.get(key) ?? '') ?? null);
}

/** Where several entities have one Wikidata id, the one whose own id is smallest. */
export const entitiesByQids = (connection: Connection, qids: readonly string[]): readonly (Entity | null)[] =>
  firstByKey(
    connection,
    qids,
    `SELECT qid AS key, lower(hex(entity)) AS id FROM entity_qid WHERE qid IN ${textsIn('list')} ORDER BY entity`,
  );

/** Of several that begin alike the one whose id is smallest. */
export const entitiesByIdStarts = (connection: Connection, starts: readonly string[]): readonly (Entity | null)[] =>
  firstByKey(
    connection,
    starts,
    `SELECT j.value AS key, lower(hex(e.id)) AS id FROM json_each(@list) j
       JOIN entity e ON e.id BETWEEN unhex(j.value) AND unhex(j.value || '${'f'.repeat(14)}')
     UNION
     SELECT j.value, lower(hex(m.entity)) FROM json_each(@list) j
       JOIN member m ON m.id BETWEEN unhex(j.value) AND unhex(j.value || '${'f'.repeat(14)}')
     ORDER BY 2`,
  );

/** A label before another name, then most statements, then the smallest id. */
export const entitiesByNames = (connection: Connection, names: readonly string[]): readonly (Entity | null)[] =>
  firstByKey(
    connection,
    names.map(normalizeName),
    `SELECT n.name AS key, lower(hex(n.entity)) AS id, (
       SELECT count(*) FROM statement s WHERE s.withdrawn IS NULL AND s.seq IN (
         SELECT seq FROM statement WHERE subject IN (SELECT n.entity UNION SELECT id FROM member WHERE entity = n.entity)
         UNION SELECT seq FROM statement WHERE object IN (SELECT n.entity UNION SELECT id FROM member WHERE entity = n.entity))
     ) AS statements
     FROM entity_name n WHERE n.name IN ${textsIn('list')} ORDER BY n.isLabel DESC, statements DESC, n.entity`,
  );

export function writeEntity(connection: Connection, entity: Entity): void {
  const { names: _, ...row } = entity;
  const { id: own, qids, members } = entity;
  entities.insert(connection, row, 'REPLACE');
  if (members.length > 1) {
    connection.run(
      'INSERT OR REPLACE INTO member (id, entity) SELECT unhex(value), unhex(@own) FROM json_each(@members)',
      {
        own,
        members: jsonList(members),
      },
    );
  }
  connection.run('DELETE FROM entity_qid WHERE entity = unhex(@own)', { own });
  connection.run('INSERT INTO entity_qid SELECT value, unhex(@own) FROM json_each(@qids)', {
    own,
    qids: jsonList(qids),
  });
  writeNames(connection, entity);
}

export const releaseMembers = (connection: Connection, entity: Id): void =>
  void connection.run('DELETE FROM member WHERE entity = unhex(@entity)', { entity });

export function dropEntity(connection: Connection, entity: Id): void {
  for (const { seq } of connection.all<{ seq: number }>('SELECT seq FROM entity_name WHERE entity = unhex(@entity)', {
    entity,
  })) {
    dropName(connection, seq);
  }
  connection.run('DELETE FROM entity_qid WHERE entity = unhex(@entity)', { entity });
  connection.run('DELETE FROM entity WHERE id = unhex(@entity)', { entity });
}

interface NameRow {
  readonly seq: number;
  readonly name: string;
  readonly isLabel: number;
}

/** Only names that came or went are written: most commits bring none, and the name indexes are the dear part. */
function writeNames(connection: Connection, { id: entity, label, names }: Entity): void {
  const labelName = normalizeName(label);
  const wanted = new Set([labelName, ...names.map((name) => normalizeName(name.text))].filter(Boolean));
  const rows = connection.all<NameRow>('SELECT seq, name, isLabel FROM entity_name WHERE entity = unhex(@entity)', {
    entity,
  });
  const written = new Set<string>();
  for (const { seq, name, isLabel } of rows) {
    const stays = wanted.has(name) && (isLabel === 1) === (name === labelName);
    if (stays) written.add(name);
    else dropName(connection, seq);
  }
  for (const name of wanted) if (!written.has(name)) writeName(connection, entity, name, name === labelName);
}

function writeName(connection: Connection, entity: Id, name: string, isLabel: boolean): void {
  connection.run('INSERT INTO entity_name (entity, name, isLabel) VALUES (unhex(@entity), @name, @isLabel)', {
    entity,
    name,
    isLabel,
  });
  const inserted = 'SELECT seq, @indexed FROM entity_name WHERE entity = unhex(@entity) AND name = @name';
  connection.run(`INSERT INTO name_words (rowid, name) ${inserted}`, { entity, name, indexed: name });
  // Spaces around it make the ends of a word count, so that a short word with a wrong letter is still found.
  connection.run(`INSERT INTO name_trigrams (rowid, name) ${inserted}`, { entity, name, indexed: ` ${name} ` });
}

function dropName(connection: Connection, seq: number): void {
  for (const index of ['name_words', 'name_trigrams'])
    connection.run(`DELETE FROM ${index} WHERE rowid = @seq`, { seq });
  connection.run('DELETE FROM entity_name WHERE seq = @seq', { seq });
}
