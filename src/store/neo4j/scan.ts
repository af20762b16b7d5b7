/** The whole graph and the whole log, a bounded number of rows at a time. */
import type { Id } from '../../domain/glossary.ts';
import type { RecordedEntry } from '../../evidence/log/entry.ts';
import type { GraphRow } from '../graph-row.ts';
import type { Reader } from './connection.ts';
import { groupRowsOf } from './evidence.ts';
import { entities } from './noun/entity.ts';
import { groupsAfter } from './noun/group.ts';
import { entriesAfter } from './noun/log.ts';
import { queries } from './query/queries.ts';

const ROWS_AT_A_TIME = 1_000;
const ENTRIES_AT_A_TIME = 200;

/** Each page is one short read, so a scan may see commits made while it goes on. */
export async function* scan(reader: Reader): AsyncGenerator<GraphRow> {
  const entitiesAfter = async (after: Id) => {
    const found = await reader.run(queries.nodesAfter.Entity, { after, limit: ROWS_AT_A_TIME });
    return found.map(({ row }) => entities.rowOf(row));
  };
  let people = await entitiesAfter('');
  for (let last = people.at(-1); last; last = people.at(-1)) {
    yield* people.map((entity) => ({ kind: 'entity', entity }) as const);
    people = await entitiesAfter(last.id);
  }
  let found = await groupsAfter(reader, '', ROWS_AT_A_TIME);
  for (let last = found.at(-1); last; last = found.at(-1)) {
    yield* (await groupRowsOf(reader, found)).map((group) => ({ kind: 'group', group }) as const);
    found = await groupsAfter(reader, last.founder, ROWS_AT_A_TIME);
  }
}

export async function* readLog(reader: Reader): AsyncGenerator<RecordedEntry> {
  let placed = await entriesAfter(reader, 0, ENTRIES_AT_A_TIME);
  for (let last = placed.at(-1); last; last = placed.at(-1)) {
    yield* placed.map(({ entry }) => entry);
    placed = await entriesAfter(reader, last.seq, ENTRIES_AT_A_TIME);
  }
}
