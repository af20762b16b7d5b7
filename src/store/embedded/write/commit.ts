/** One commit, and the rebuild, each in one transaction: append, project, write, enter in the ledger. */
import type { EvidenceBatch } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import type { Project } from '../../../projection/ask.ts';
import { refuseUnstorable } from '../../storable.ts';
import type { CommitOutcome, CommitRequest } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { documentIdsAfter, evidenceOf } from '../read/evidence.ts';
import { Answering } from './answers.ts';
import { append, isNothing } from './append.ts';
import { appendEntry, lastRevision } from './ledger.ts';
import { emptyProjection, runProjection, writeProjection } from './project.ts';

export async function commit(
  connection: Connection,
  request: CommitRequest,
  project: Project<EvidenceBatch>,
): Promise<CommitOutcome> {
  refuseUnstorable(request, 'commit');
  return connection.write(() => {
    const appended = append(connection, request);
    const { newDocuments, newStatements } = appended;
    if (isNothing(appended)) return { revision: lastRevision(connection), entry: null, newDocuments, newStatements };
    const projection = runProjection(project, appended.evidence, new Answering(connection));
    writeProjection(connection, projection);
    const entry = appendEntry(connection, request, appended, projection);
    return { revision: entry.revision, entry, newDocuments, newStatements };
  });
}

const DOCUMENTS_AT_A_TIME = 100;

/** Readers go on seeing the rows as they were until it is done; other writers wait, then fail with STORE_LOCKED. */
export async function rebuild(connection: Connection, project: Project<EvidenceBatch>): Promise<void> {
  return connection.write(() => {
    emptyProjection(connection);
    let ids = documentIdsAfter(connection, '', DOCUMENTS_AT_A_TIME);
    for (let last: Id | undefined = ids.at(-1); last !== undefined; last = ids.at(-1)) {
      const documents = evidenceOf(connection, ids);
      writeProjection(connection, runProjection(project, { documents }, new Answering(connection, last)));
      ids = documentIdsAfter(connection, last, DOCUMENTS_AT_A_TIME);
    }
  });
}
