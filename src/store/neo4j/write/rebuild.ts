/**
 * Projects all evidence again: in one transaction where that fits the memory of the server, else some documents per
 * transaction. Then a mark on the ledger keeps commits out until the end, and readers see the graph grow.
 */
import type { EvidenceBatch } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/glossary.ts';
import type { Project } from '../../../projection/ask.ts';
import type { Connection, Transaction } from '../connection.ts';
import { queries } from '../queries.ts';
import { evidenceOf } from '../read/scan.ts';
import { endRebuild, markRebuild, startRebuild } from './ledger.ts';
import { runProjection, writeProjection } from './project.ts';

const DOCUMENTS_AT_A_TIME = 100;
const NODES_AT_A_TIME = 5_000;
const MOST_IN_ONE_TRANSACTION = 500;

/** Runs a step in a transaction: that of the whole rebuild, or one of its own. */
type Step = <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;

export async function rebuild(connection: Connection, project: Project<EvidenceBatch>): Promise<void> {
  const documents = await connection.run(queries.documentsAfter, { after: '', limit: MOST_IN_ONE_TRANSACTION + 1 });
  if (documents.length > MOST_IN_ONE_TRANSACTION) return inSteps((work) => connection.write(work), project);
  return connection.write((transaction) => inSteps((work) => work(transaction), project));
}

async function inSteps(step: Step, project: Project<EvidenceBatch>): Promise<void> {
  await step(startRebuild);
  while ((await step(empty)) > 0);
  let last: Id | undefined = '';
  while (last !== undefined) {
    const after: Id = last;
    last = await step((transaction) => projectAfter(transaction, project, after));
  }
  await step(endRebuild);
}

async function empty(transaction: Transaction): Promise<number> {
  await markRebuild(transaction);
  const [row] = await transaction.run(queries.emptyProjection, { limit: NODES_AT_A_TIME });
  return row?.removed ?? 0;
}

/** Returns the last document id it came to; undefined where there was none left. */
async function projectAfter(
  transaction: Transaction,
  project: Project<EvidenceBatch>,
  after: Id,
): Promise<Id | undefined> {
  await markRebuild(transaction);
  const found = await transaction.run(queries.documentsAfter, { after, limit: DOCUMENTS_AT_A_TIME });
  const ids = found.map((row) => row.id);
  const last = ids.at(-1);
  if (last === undefined) return undefined;
  await transaction.run(queries.forgetProjection, { documents: ids });
  const nodes = await transaction.run(queries.documentsByIds, { ids });
  const documents = await evidenceOf(
    transaction,
    nodes.map((row) => row.document),
  );
  await writeProjection(transaction, await runProjection(transaction, project, { documents }, last));
  return last;
}
