/** What processes keep beside the graph. */
import { type Keeping, type Kept, keptId } from '../../../domain/record/kept.ts';
import type { KeptFilter } from '../../filter.ts';
import { int, text, textOrNull, textsIn } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

export const kept = new Table<Kept>({
  name: 'kept',
  columns: { id: text(), shelf: text<Kept['shelf']>(), about: textOrNull(), value: text(), seq: int },
  declarations: ['PRIMARY KEY (id)'],
  besides: [
    'CREATE UNIQUE INDEX kept_seq ON kept (seq)',
    'CREATE INDEX kept_shelf ON kept (shelf, seq)',
    'CREATE INDEX kept_about ON kept (shelf, about, seq)',
  ],
});

export const listedKept = new Listed<Kept, KeptFilter, 'KEPT DESC' | 'KEPT ASC'>({
  list: 'kept',
  select: kept.select('t'),
  from: 'kept t',
  id: 't.id',
  isText: true,
  orders: { 'KEPT DESC': 't.seq', 'KEPT ASC': 't.seq' },
  conditions: ({ shelf, about, since }, where) =>
    where
      .value('shelf', shelf, 't.shelf = @shelf')
      .list('about', about, `t.about IN ${textsIn('about')}`)
      .value('since', since, 't.seq > @since'),
  rowOf: (raw) => kept.rowOf(raw),
});

export const keptByIds = (connection: Connection, ids: readonly string[]): readonly (Kept | null)[] => {
  const found = new Map(
    kept.where(connection, `t.id IN ${textsIn('list')}`, { list: jsonList(ids) }).map((row) => [row.id, row]),
  );
  return ids.map((id) => found.get(id) ?? null);
};

/** All or nothing: false where one is not as it must be. */
export function keep(connection: Connection, keeping: readonly Keeping[]): Promise<boolean> {
  return connection.write(() => {
    const ids = keeping.map(({ shelf, key }) => keptId(shelf, key));
    const there = keptByIds(connection, ids);
    if (keeping.some(({ after }, i) => after !== undefined && after !== (there[i]?.seq ?? 0))) return false;
    let seq = connection.first<{ last: number | null }>('SELECT max(seq) AS last FROM kept')?.last ?? 0;
    for (const [i, { shelf, about, value }] of keeping.entries()) {
      kept.insert(connection, { id: ids[i] ?? '', shelf, about, value, seq: ++seq }, 'REPLACE');
    }
    return true;
  });
}
