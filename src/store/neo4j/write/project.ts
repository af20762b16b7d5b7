/** Runs the projection over what a commit appended and writes the rows it returns. */
import type { EvidenceBatch } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/glossary.ts';
import type { Project, Projection } from '../../../projection/ask.ts';
import type { Transaction } from '../connection.ts';
import { entityRow, eventRow, relationRow } from '../projected-row.ts';
import { queries } from '../queries.ts';
import { idsByType } from '../read/by-key.ts';
import { answer } from './answers.ts';
import { runRows } from './batches.ts';

export async function runProjection(
  transaction: Transaction,
  project: Project<EvidenceBatch>,
  input: EvidenceBatch,
  upTo?: Id,
): Promise<Projection> {
  const running = project(input);
  let step = running.next();
  while (!step.done) step = running.next(await answer(transaction, step.value, upTo));
  return step.value;
}

/** Entities come before the relations that join them; what is gone goes first, and so do rows that are written anew. */
export async function writeProjection(transaction: Transaction, projection: Projection): Promise<void> {
  const { documents, statements, relations, events, entities, gone } = projection;
  await runRows(
    transaction,
    queries.projectDocuments,
    documents.map((document) => ({ ...document })),
  );
  await runRows(
    transaction,
    queries.projectStatements,
    statements.map((statement) => ({ ...statement })),
  );
  const replaced = [...gone.relations, ...relations.map((relation) => relation.id)];
  for (const [type, ids] of idsByType(replaced)) await transaction.run(queries.removeRelations[type], { ids });
  if (gone.events.length > 0) await transaction.run(queries.removeEvents, { ids: gone.events });
  if (gone.entities.length > 0) await transaction.run(queries.removeEntities, { ids: gone.entities });
  if (entities.length > 0) {
    const members = entities.flatMap((entity) => entity.members);
    await transaction.run(queries.releaseEntities, { ids: entities.map((entity) => entity.id), members });
  }
  await runRows(transaction, queries.writeEntities, entities.map(entityRow));
  await runRows(transaction, queries.writeEvents, events.map(eventRow));
  const counts = await runRows(transaction, queries.writeRelations, relations.map(relationRow));
  const written = counts.reduce((sum, row) => sum + row.written, 0);
  if (written !== relations.length) {
    throw new TypeError(
      `writeProjection: expected both ends of ${relations.length} relations, but ${written} have them`,
    );
  }
}
