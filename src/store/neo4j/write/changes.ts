/** Writes what the projection of a commit returned. */
import type { Instant } from '../../../domain/glossary.ts';
import type { Changes } from '../../../projection/changes.ts';
import type { Transaction } from '../connection.ts';
import { addDecisions, decisions } from '../noun/decision.ts';
import { addDocuments, documents, purgeDocuments, writeMentions } from '../noun/document.ts';
import { countNames, writeEntities } from '../noun/entity.ts';
import { writeGroups } from '../noun/group.ts';
import { notes, writeNotes } from '../noun/note.ts';
import { questions } from '../noun/question.ts';
import { writeQuotations } from '../noun/quotation.ts';
import { writeStatements } from '../noun/statement.ts';
import { views } from '../noun/view.ts';
import { int, intOrNull } from '../property.ts';

/**
 * `revision`, `at`: of the commit that records it. The order counts, since nodes must be there before they are tied;
 * but nothing is awaited in between, so all of it is one message or two.
 */
export async function writeChanges(
  transaction: Transaction,
  changes: Changes,
  revision: number,
  at: Instant,
): Promise<void> {
  const { quotations, names, entities } = changes;
  await Promise.all([
    writeDocuments(transaction, changes, at),
    writeStatements(transaction, changes, revision, at),
    writeQuotations(transaction, quotations.added, quotations.removed),
    countNames(transaction, names.removed, -1),
    countNames(transaction, names.added, 1),
    writeCuration(transaction, changes),
    writeEntities(transaction, entities.written, entities.gone),
    writeGroups(transaction, changes),
    purgeDocuments(transaction, changes.documents.purged),
  ]);
}

async function writeDocuments(transaction: Transaction, changes: Changes, at: Instant): Promise<void> {
  const { added, placed, retracted } = changes.documents;
  const placements = new Map(placed.map((placement) => [placement.id, placement]));
  const fresh = new Set(added.map(({ document }) => document.id));
  await Promise.all([
    addDocuments(transaction, added, placements, at),
    documents.update(
      transaction,
      placed.filter(({ id }) => !fresh.has(id)).map(({ id, joined, cluster }) => ({ id, joined, cluster })),
    ),
    documents.update(
      transaction,
      retracted.map(({ id, isRetracted }) => ({ id, retractedAt: intOrNull.toValue(isRetracted ? at : null) })),
    ),
    writeMentions(transaction, changes),
  ]);
}

async function writeCuration(transaction: Transaction, changes: Changes): Promise<void> {
  const reverted = changes.decisions.reverted.map(({ id, at }) => ({ id, revertedAt: int.toValue(at) }));
  await Promise.all([
    addDecisions(transaction, changes.decisions.added),
    decisions.update(transaction, reverted),
    writeNotes(transaction, changes.notes.written),
    views.remove(transaction, changes.views.deleted),
    views.write(transaction, changes.views.written),
    questions.write(transaction, changes.questions.written),
    questions.remove(transaction, changes.questions.deleted),
    notes.remove(transaction, changes.notes.deleted),
  ]);
}
