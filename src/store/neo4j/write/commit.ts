/** One commit, in one transaction: lock the ledger, append, project, write, enter in the ledger. */

import type { EvidenceBatch } from '../../../domain/evidence.ts';
import type { Project } from '../../../projection/ask.ts';
import { entryOf } from '../../ledger-entry.ts';
import { refuseUnstorable } from '../../storable.ts';
import type { CommitOutcome, CommitRequest } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { append } from './append.ts';
import { freshOf, isNothing } from './fresh.ts';
import { appendEntry, lockLedger } from './ledger.ts';
import { runProjection, writeProjection } from './project.ts';

export async function commit(
  connection: Connection,
  request: CommitRequest,
  project: Project<EvidenceBatch>,
): Promise<CommitOutcome> {
  refuseUnstorable(request, 'commit');
  return connection.write(async (transaction) => {
    const revision = await lockLedger(transaction);
    const fresh = await freshOf(transaction, request.evidence);
    const { newDocuments, newStatements } = fresh;
    await append(transaction, fresh, request);
    if (isNothing(fresh)) return { revision, entry: null, newDocuments, newStatements };
    const projection = await runProjection(transaction, project, fresh.evidence);
    await writeProjection(transaction, projection);
    const entry = entryOf(request, fresh.evidence, projection, revision + 1);
    await appendEntry(transaction, entry);
    return { revision: entry.revision, entry, newDocuments, newStatements };
  });
}
