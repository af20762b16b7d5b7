/** Commits what readers found: evidence in bounded batches, each projected in the transaction that appends it. */
import type { DocumentEvidence } from '../domain/evidence.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Id } from '../domain/id.ts';
import { BEGINNING, END } from '../domain/time.ts';
import { project } from '../projection/project.ts';
import type { GraphStore, StoredStatement } from '../store/store.ts';
import { record } from './record.ts';

export interface CommitContext {
  readonly author: string;
  /** What the ledger calls it: 'ingest', 'import'. */
  readonly kind: string;
  /** Epoch milliseconds: when it was recorded, and retrieved where the extraction does not say. */
  readonly at: number;
}

export interface CommitSummary {
  readonly revision: number;
  /** Ids of all the documents given, known before or not, in their order. */
  readonly documents: readonly Id[];
  readonly newDocuments: readonly Id[];
  readonly newStatements: readonly Id[];
  readonly withdrawnStatements: readonly Id[];
  readonly touchedRelations: readonly string[];
  /** Documents that say nothing of when they were published: known from their retrieval. */
  readonly undatedDocuments: readonly Id[];
  readonly refused: readonly string[];
}

const MOST_STATEMENTS = 5_000;
const MOST_DOCUMENTS = 200;

export async function commitExtractions(
  store: GraphStore,
  extractions: readonly Extraction[],
  { author, kind, at }: CommitContext,
): Promise<CommitSummary> {
  const recorded = extractions.map((extraction) => record(extraction, { retrievedAt: extraction.retrievedAt ?? at }));
  const newDocuments: Id[] = [];
  const newStatements: Id[] = [];
  const withdrawnStatements: Id[] = [];
  const touchedRelations = new Set<string>();
  for (const documents of batchesOf(recorded.map(({ evidence }) => evidence))) {
    const withdrawn = await supersededBy(store, documents);
    const outcome = await store.commit({ author, kind, at, evidence: { documents, withdrawn } }, project);
    newDocuments.push(...outcome.newDocuments);
    newStatements.push(...outcome.newStatements);
    withdrawnStatements.push(...withdrawn);
    for (const id of outcome.entry?.relations ?? []) touchedRelations.add(id);
  }
  return {
    revision: await store.revision(),
    documents: recorded.map(({ evidence }) => evidence.document.id),
    newDocuments,
    newStatements,
    withdrawnStatements,
    touchedRelations: [...touchedRelations],
    undatedDocuments: recorded.flatMap(({ evidence: { document } }) => (document.published ? [] : [document.id])),
    refused: recorded.flatMap(({ refused }) => refused),
  };
}

/**
 * Statements of these documents that an earlier version of the same extractor made and the present one no longer makes.
 * What another extractor found as well stays.
 */
async function supersededBy(store: GraphStore, documents: readonly DocumentEvidence[]): Promise<Id[]> {
  const known = await store.documentsByIds(documents.map(({ document }) => document.id));
  const withdrawn: Id[] = [];
  for (const [i, { document, statements }] of documents.entries()) {
    if (known[i] === null) continue;
    const made = new Set(statements.map((statement) => statement.id));
    const versions = new Set(statements.flatMap((statement) => statement.extractors));
    const names = new Set([...versions].map(nameOf));
    const isSuperseded = ({ id, extractors }: StoredStatement) =>
      !made.has(id) && extractors.every((version) => names.has(nameOf(version)) && !versions.has(version));
    withdrawn.push(...(await statementsOf(store, document.id)).filter(isSuperseded).map((statement) => statement.id));
  }
  return withdrawn;
}

async function statementsOf(store: GraphStore, document: Id): Promise<StoredStatement[]> {
  const filter = { document, asOf: END, from: BEGINNING, to: END, includeUndated: true };
  const page = await store.statements(
    filter,
    { field: 'KNOWN', direction: 'ASC' },
    { first: MOST_STATEMENTS, after: null },
  );
  return page.items.map(({ node }) => node);
}

/** `rules@3` is version 3 of `rules`. */
const nameOf = (extractor: string): string => extractor.split('@')[0] ?? extractor;

function* batchesOf(documents: readonly DocumentEvidence[]): Generator<DocumentEvidence[]> {
  let batch: DocumentEvidence[] = [];
  let statements = 0;
  for (const document of documents) {
    const isFull = batch.length >= MOST_DOCUMENTS || statements + document.statements.length > MOST_STATEMENTS;
    if (batch.length > 0 && isFull) {
      yield batch;
      batch = [];
      statements = 0;
    }
    batch.push(document);
    statements += document.statements.length;
  }
  if (batch.length > 0) yield batch;
}
