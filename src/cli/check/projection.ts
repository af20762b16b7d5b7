/** Replays the log into memory, and compares what that gives row by row with what is stored. */
import { isDeepStrictEqual } from 'node:util';
import type { RecordedEntry } from '../../evidence/log/entry.ts';
import { openEmbedded } from '../../store/embedded/store.ts';
import type { GraphRow } from '../../store/graph-row.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Faults } from './quotes.ts';

export async function driftedRows(store: GraphStore): Promise<Faults> {
  const fresh = openEmbedded({ path: ':memory:' });
  try {
    await replay(store, fresh);
    return await compareRows(store, fresh);
  } finally {
    await fresh.close();
  }
}

/** Commit by commit: what was known when one was made decides nothing, but what it may hold does. */
async function replay(from: GraphStore, to: GraphStore): Promise<void> {
  let commit: RecordedEntry[] = [];
  const flush = async () => {
    const [first] = commit;
    if (!first) return;
    const { revision, action, committer, recordedAt } = first;
    await to.commit({ revision, action, author: committer, at: recordedAt, entries: commit });
    commit = [];
  };
  for await (const entry of from.log()) {
    if (commit.length > 0 && commit[0]?.revision !== entry.revision) await flush();
    commit.push(entry);
  }
  await flush();
}

async function compareRows(stored: GraphStore, fresh: GraphStore): Promise<Faults> {
  const faults: string[] = [];
  let checked = 0;
  for await (const [have, want] of sideBySide(stored.scan(), fresh.scan())) {
    checked++;
    if (have && want) {
      if (!isDeepStrictEqual(have, want)) faults.push(`${nameOf(have)} differs from what its evidence gives`);
    } else if (have) faults.push(`${nameOf(have)} is stored, but no evidence gives it`);
    else if (want) faults.push(`${nameOf(want)} is missing`);
  }
  return { checked, faults };
}

type Pair = readonly [GraphRow | undefined, GraphRow | undefined];

/** Both scans come in the same order, so one walk along both pairs what they share. */
async function* sideBySide(left: AsyncIterable<GraphRow>, right: AsyncIterable<GraphRow>): AsyncGenerator<Pair> {
  const wanted = right[Symbol.asyncIterator]();
  let want = await wanted.next();
  for await (const have of left) {
    for (; !want.done && keyOf(want.value) < keyOf(have); want = await wanted.next()) yield [undefined, want.value];
    const isShared = !want.done && keyOf(want.value) === keyOf(have);
    yield [have, isShared ? want.value : undefined];
    if (isShared) want = await wanted.next();
  }
  for (; !want.done; want = await wanted.next()) yield [undefined, want.value];
}

/** Sorts as scans do: entities, then groups, each by id. */
const keyOf = (row: GraphRow): string =>
  row.kind === 'entity' ? `0 entity ${row.entity.id}` : `1 group ${row.group.founder}`;

const nameOf = (row: GraphRow): string =>
  row.kind === 'entity' ? `entity ${row.entity.id}` : `${row.group.type} ${row.group.founder}`;
