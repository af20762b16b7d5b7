/**
 * Projects everything anew by replaying the log, a commit a transaction, under a generation of its own. Readers see the
 * old one until it is done, and commits go on meanwhile: they are in the log, and so they are replayed too. Whatever
 * ends a rebuild on the way leaves nodes that nobody reads, which the next one sweeps.
 */
import { Failure } from '../../../domain/error.ts';
import { commitsOf, type PlacedEntry } from '../../log-row.ts';
import type { Connection, Transaction } from '../connection.ts';
import { lockLedger } from '../noun/ledger.ts';
import { entriesAfter } from '../noun/log.ts';
import { PROJECTED } from '../query/projected.ts';
import { queries } from '../query/queries.ts';
import { writeChanges } from './changes.ts';
import { project } from './commit.ts';

const ENTRIES_AT_A_TIME = 200;
const NODES_AT_A_TIME = 5_000;

export async function rebuild(connection: Connection): Promise<void> {
  const { generation, current } = await begin(connection);
  await sweep(connection, [current, generation]);
  let reached = 0;
  do reached = await catchUp(connection, generation, reached);
  while (!(await end(connection, generation)));
  await sweep(connection, [generation, generation]);
}

async function begin(connection: Connection) {
  return connection.write('now', async (transaction) => {
    await lockLedger(transaction);
    const [begun] = await transaction.run(queries.beginRebuild, {});
    if (!begun) throw new TypeError('rebuild: expected the ledger that was locked');
    return begun;
  });
}

/** From a place in the log to its end, whose place it returns. */
async function catchUp(connection: Connection, generation: number, from: number): Promise<number> {
  const reader = connection.reader();
  let reached = from;
  let placed = await entriesAfter(reader, from, ENTRIES_AT_A_TIME);
  for (let last = placed.at(-1); last; last = placed.at(-1)) {
    for (const commit of commitsOf(placed)) {
      await connection.write('next', (transaction) => replay(transaction, commit, generation));
    }
    reached = last.seq;
    placed = await entriesAfter(reader, reached, ENTRIES_AT_A_TIME);
  }
  return reached;
}

async function replay(transaction: Transaction, commit: readonly PlacedEntry[], generation: number): Promise<void> {
  const replayed = await replayedBy(transaction, generation);
  const placed = commit.filter(({ seq }) => seq > replayed);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return;
  const entries = placed.map(({ entry }) => entry);
  const changes = await project(transaction, entries, first.seq);
  const { revision, recordedAt } = first.entry;
  if (changes) await writeChanges(transaction, changes, revision, recordedAt);
  await transaction.run(queries.noteReplayed, { seq: last.seq });
}

/** How far this rebuild has come; fails where another one took its place. */
async function replayedBy(transaction: Transaction, generation: number): Promise<number> {
  const [next] = await transaction.run(queries.lockLedger, {});
  if (next?.generation !== generation) throw new Failure('STORE_LOCKED', 'Another rebuild was begun meanwhile.');
  return next.replayed ?? 0;
}

/** False where commits came meanwhile, which are to be replayed first. */
async function end(connection: Connection, generation: number): Promise<boolean> {
  return connection.write('now', async (transaction) => {
    await lockLedger(transaction);
    const [next] = await transaction.run(queries.rebuildReached, {});
    if (next?.generation !== generation) throw new Failure('STORE_LOCKED', 'Another rebuild was begun meanwhile.');
    const left = await transaction.run(queries.entriesAfter, { seq: next.replayed, limit: 1 });
    if (left.length > 0) return false;
    await transaction.run(queries.endRebuild, {});
    return true;
  });
}

async function sweep(connection: Connection, keep: readonly [number, number]): Promise<void> {
  for (const label of PROJECTED) {
    const some = (transaction: Transaction) =>
      transaction.run(queries.sweepNodes[label], { keep: [...keep].sort((a, b) => a - b), limit: NODES_AT_A_TIME });
    while (((await connection.write('now', some))[0]?.removed ?? 0) > 0);
  }
}
