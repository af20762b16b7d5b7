/** Appends the new evidence of a commit: nodes, and what ties them to their document and to everyone they name. */
import type { DocumentEvidence } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/glossary.ts';
import { shinglesOf } from '../../../domain/shingle.ts';
import type { CommitRequest } from '../../store.ts';
import type { Transaction } from '../connection.ts';
import { queries } from '../queries.ts';
import {
  decisionProperties,
  documentProperties,
  int,
  ints,
  nameProperties,
  noteProperties,
  quotationProperties,
  savedViewProperties,
  sorted,
  statementProperties,
} from '../row.ts';
import { batches, runRows } from './batches.ts';
import type { Fresh } from './fresh.ts';

type Meta = Pick<CommitRequest, 'at' | 'author'>;

export async function append(transaction: Transaction, fresh: Fresh, meta: Meta): Promise<void> {
  for (const ids of batches(membersOf(fresh))) await transaction.run(queries.appendMembers, { ids });
  await appendDocuments(transaction, fresh, meta);
  await appendStatements(transaction, fresh, meta);
  await appendFindings(transaction, fresh.evidence.documents);
  await appendCuration(transaction, fresh, meta);
}

/** Everyone that the evidence names, ids as extracted. */
function membersOf({ evidence }: Fresh): readonly Id[] {
  const named = evidence.documents.flatMap(({ document, names, statements, quotations }) => [
    document.publisher,
    ...document.mentions.map((mention) => mention.entity),
    ...names.map((name) => name.entity),
    ...statements.flatMap(({ subject, object, place, attribution }) => [
      subject,
      object,
      place,
      ...attribution.map(({ entity }) => entity),
    ]),
    ...quotations.flatMap(({ speaker, addressee }) => [speaker, addressee]),
  ]);
  const curated = [
    ...evidence.decisions.flatMap(({ survivor, absorbed }) => [survivor, ...absorbed]),
    ...evidence.notes.flatMap((note) => note.about),
  ];
  return sorted([...named, ...curated].flatMap(present));
}

const present = (id: Id | null): readonly Id[] => (id === null ? [] : [id]);

async function appendDocuments(
  transaction: Transaction,
  { evidence, newDocuments }: Fresh,
  { at }: Meta,
): Promise<void> {
  const isNew = new Set(newDocuments);
  const found = evidence.documents
    .filter(({ document }) => isNew.has(document.id))
    .map(({ document }) => ({ document, shingles: shinglesOf(document.text) }));
  const rows = found.map(({ document, shingles }) => ({
    properties: documentProperties(document, shingles, at),
    publishers: present(document.publisher),
    mentions: sorted(document.mentions.map((mention) => mention.entity)),
  }));
  await runRows(transaction, queries.appendDocuments, rows);
  const shingleRows = found.map(({ document, shingles }) => ({ document: document.id, shingles: ints(shingles) }));
  for (const batch of batches(shingleRows, 50)) await transaction.run(queries.appendShingles, { rows: batch });
}

async function appendStatements(transaction: Transaction, fresh: Fresh, { at }: Meta): Promise<void> {
  const rows = fresh.evidence.documents.flatMap(({ document, statements }) =>
    statements
      .filter((statement) => !fresh.returned.has(statement.id))
      .map((statement) => ({
        document: document.id,
        subject: statement.subject,
        objects: present(statement.object),
        places: present(statement.place),
        speakers: sorted(statement.attribution.flatMap(({ entity }) => present(entity))),
        properties: statementProperties(statement, document.publisher, at),
      })),
  );
  await runRows(transaction, queries.appendStatements, rows);
  const updates = fresh.updated.map(({ id, extractors, isWithdrawn }) => ({
    id,
    extractors,
    withdrawnAt: isWithdrawn ? int(at) : null,
  }));
  await runRows(transaction, queries.updateStatements, updates);
}

async function appendFindings(transaction: Transaction, documents: readonly DocumentEvidence[]): Promise<void> {
  const names = documents.flatMap((found) =>
    found.names.map((name) => ({
      document: found.document.id,
      entity: name.entity,
      properties: nameProperties(name),
    })),
  );
  await runRows(transaction, queries.appendNames, names);
  const quotations = documents.flatMap((found) =>
    found.quotations.map((quotation) => ({
      document: quotation.document,
      speakers: present(quotation.speaker),
      addressees: present(quotation.addressee),
      properties: quotationProperties(quotation),
    })),
  );
  await runRows(transaction, queries.appendQuotations, quotations);
}

async function appendCuration(transaction: Transaction, { evidence }: Fresh, { at, author }: Meta): Promise<void> {
  const { decisions, reverted, reviews, retractions, notes, savedViews } = evidence;
  const decisionRows = decisions.map((decision) => ({
    about: sorted([decision.survivor, ...decision.absorbed]),
    properties: decisionProperties(decision),
  }));
  await runRows(transaction, queries.appendDecisions, decisionRows);
  if (reverted.length > 0) await transaction.run(queries.revertDecisions, { ids: reverted, at: int(at) });
  const reviewRows = reviews.map((review) => ({
    statement: review.statement,
    state: review.state,
    properties: { ...review, author, at: int(at) },
  }));
  await runRows(transaction, queries.reviewStatements, reviewRows);
  const retractionRows = retractions.map((retraction) => ({
    document: retraction.document,
    retractedAt: retraction.retracted ? int(at) : null,
    properties: { ...retraction, author, at: int(at) },
  }));
  await runRows(transaction, queries.retractDocuments, retractionRows);
  const noteRows = notes.map((note) => ({ about: sorted(note.about), properties: noteProperties(note) }));
  await runRows(transaction, queries.appendNotes, noteRows);
  await runRows(transaction, queries.appendSavedViews, savedViews.map(savedViewProperties));
}
