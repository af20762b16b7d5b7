/** What processes keep beside the graph, one node each. */
import { type Keeping, type Kept, keptId } from '../../../domain/record/kept.ts';
import type { KeptFilter } from '../../filter.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { int, NodeDescription, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

export const kept = new NodeDescription<Kept>({
  id: plain(),
  shelf: plain(),
  about: plain(),
  value: plain(),
  seq: int,
});

export const listedKept = new Listed<Kept, KeptFilter, 'KEPT DESC' | 'KEPT ASC'>({
  list: 'kept',
  queries: queries.keptList,
  orders: ['KEPT DESC', 'KEPT ASC'],
  asked: ({ shelf, about, since }) => ({
    from: about ? 'about' : 'shelf',
    filter: { shelf, about: about ?? null, since: since ?? null },
  }),
  rowsOf: async (values) => values.map((one) => kept.rowOf(one as Readonly<Record<string, unknown>>)),
  byIds: keptByIds,
});

async function keptByIds(reader: Reader, ids: readonly string[]): Promise<readonly Kept[]> {
  const found = await Promise.all(inBatches(ids).map((ids) => reader.run(queries.keptByIds, { ids })));
  return found.flat().map(({ row }) => kept.rowOf(row));
}

/** All or nothing: false where one is not as it must be. */
export async function keep(transaction: Transaction, keeping: readonly Keeping[]): Promise<boolean> {
  const ids = keeping.map(({ shelf, key }) => keptId(shelf, key));
  const [locked] = await transaction.run(queries.lockKept, {});
  const there = new Map((await keptByIds(transaction, ids)).map(({ id, seq }) => [id, seq]));
  if (keeping.some(({ after }, i) => after !== undefined && after !== (there.get(ids[i] ?? '') ?? 0))) return false;
  const last = locked?.seq ?? 0;
  const rows = keeping.map(({ shelf, about, value }, i) =>
    kept.valuesOf({ id: ids[i] ?? '', shelf, about, value, seq: last + 1 + i }),
  );
  for (const some of inBatches(rows)) {
    await transaction.run(queries.writeKept, { rows: some, seq: int.toValue(last + rows.length) as number });
  }
  return true;
}
