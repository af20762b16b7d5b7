/** Groups: events and durable relations, with what the next report of their key must be compared with. */
import type { Id } from '../../../domain/glossary.ts';
import type { RelationType } from '../../../domain/relation-types.ts';
import type { NearbyGroups } from '../../../projection/ask.ts';
import type { DateSource, Group, Tally } from '../../../projection/group.ts';
import { type Column, flag, id, int, json, jsonOrNull, text, textOrNull } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Table } from '../table.ts';

/** Ids side by side, 16 bytes each. */
const ids: Column<readonly Id[]> = {
  declared: 'BLOB NOT NULL',
  write: (parameter) => `unhex(${parameter})`,
  read: (column) => `lower(hex(${column}))`,
  toValue: (field) => field.join(''),
  fromValue: (value: string) => value.match(/.{32}/g) ?? [],
} as Column<readonly Id[]>;

export const groups = new Table<Group>({
  name: 'statement_group',
  columns: {
    founder: id,
    type: text<RelationType>(),
    role: textOrNull(),
    subjects: ids,
    objects: ids,
    key: id,
    founded: int,
    lastKnown: int,
    lastReport: id,
    from: int,
    to: int,
    dates: jsonOrNull<DateSource>(),
    modes: json<readonly string[]>(),
    places: ids,
    factual: flag,
    happened: flag,
    tally: json<Tally>(),
  },
  declarations: ['PRIMARY KEY (founder)'],
  options: 'WITHOUT ROWID',
  besides: [
    'CREATE INDEX group_window ON statement_group (key, "to")',
    'CREATE INDEX group_founded ON statement_group (key, founded, founder)',
    'CREATE INDEX group_last ON statement_group (key, lastKnown, lastReport)',
  ],
});

export const groupsUnder = (connection: Connection, keys: readonly string[]): readonly Group[] =>
  groups.byIds(connection, keys, 'key');

export const groupsNear = (connection: Connection, asked: readonly NearbyGroups[]): readonly Group[] =>
  groups.among(
    connection,
    `json_each(@list) j CROSS JOIN statement_group t ON t.key = unhex(j.value ->> 0)
     AND t."to" >= j.value ->> 1 AND t."from" <= j.value ->> 2`,
    { list: JSON.stringify(asked.map(({ key, from, to }) => [key, from, to])) },
  );

const LAST = (order: string): string =>
  `SELECT (SELECT founder FROM statement_group WHERE key = unhex(j.value) ORDER BY ${order} LIMIT 1) FROM json_each(@list) j`;

/** Of each key the group founded last, and the one that the latest report joined. */
export const lastGroups = (connection: Connection, keys: readonly string[]): readonly Group[] =>
  groups.where(
    connection,
    `t.founder IN (${LAST('founded DESC, founder DESC')} UNION ALL ${LAST('lastKnown DESC, lastReport DESC')})`,
    { list: jsonList(keys) },
  );

export function removeGroups(connection: Connection, founders: readonly Id[]): void {
  if (founders.length === 0) return;
  const list = { list: jsonList(founders) };
  connection.run('DELETE FROM statement_group WHERE founder IN (SELECT unhex(value) FROM json_each(@list))', list);
}
