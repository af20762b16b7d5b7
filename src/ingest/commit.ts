/** Commits what readers found: documents and their readings in bounded batches, each one revision. */

import type { Id, Instant } from '../domain/glossary.ts';
import type { Extraction } from '../domain/record/extraction.ts';
import { type Admitted, admit, MOST_STATEMENTS } from '../evidence/admit.ts';
import type { SignedEntry } from '../evidence/log/entry.ts';
import type { GraphStore } from '../store/store.ts';

export interface CommitContext {
  readonly author: string;
  /** What the ledger calls it: 'ingest', 'import'. */
  readonly action: string;
  /** When it is recorded, and retrieved where the extraction does not say. */
  readonly at: Instant;
}

export interface CommitSummary {
  readonly revision: number;
  /** Ids of all the documents given, known before or not, in their order. */
  readonly documents: readonly Id[];
  readonly newDocuments: readonly Id[];
  readonly newStatements: readonly Id[];
  readonly withdrawnStatements: readonly Id[];
  /** Groups of statements (events and durable relations) that the commit touched. */
  readonly touchedGroups: readonly Id[];
  /** Documents that say nothing of when they were published: known from their retrieval. */
  readonly undatedDocuments: readonly Id[];
  readonly refused: readonly string[];
}

/** Of one commit. */
export const MOST_DOCUMENTS = 2_000;

export async function commitExtractions(
  store: GraphStore,
  extractions: readonly Extraction[],
  { author, action, at }: CommitContext,
): Promise<CommitSummary> {
  const admitted = extractions.map((extraction) => admit(extraction, at));
  const newDocuments: Id[] = [];
  const newStatements: Id[] = [];
  const withdrawnStatements: Id[] = [];
  const touchedGroups = new Set<Id>();
  let revision: number | null = null;
  for (const batch of batchesOf(admitted)) {
    const entries = batch.flatMap(({ document, reading }): SignedEntry[] => [
      { entry: 'document', document, author, at },
      { entry: 'reading', reading, author, at },
    ]);
    const outcome = await store.commit({ author, action, at, entries });
    revision = outcome.revision;
    newDocuments.push(...outcome.newDocuments);
    newStatements.push(...outcome.newStatements);
    withdrawnStatements.push(...outcome.withdrawnStatements);
    for (const { founder } of outcome.entry?.groups ?? []) touchedGroups.add(founder);
  }
  return {
    revision: revision ?? (await store.revision()),
    documents: admitted.map(({ document }) => document.id),
    newDocuments,
    newStatements,
    withdrawnStatements,
    touchedGroups: [...touchedGroups],
    undatedDocuments: admitted.flatMap(({ document }) => (document.published === null ? [document.id] : [])),
    refused: admitted.flatMap(({ refused }) => refused),
  };
}

function* batchesOf(admitted: readonly Admitted[]): Generator<readonly Admitted[]> {
  let batch: Admitted[] = [];
  let statements = 0;
  for (const one of admitted) {
    const count = one.reading.statements.length;
    if (batch.length > 0 && (batch.length >= MOST_DOCUMENTS || statements + count > MOST_STATEMENTS)) {
      yield batch;
      batch = [];
      statements = 0;
    }
    batch.push(one);
    statements += count;
  }
  if (batch.length > 0) yield batch;
}
