/** What the ledger keeps of a commit: the same for every store. */
import type { EvidenceBatch } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';
import type { Projection } from '../projection/ask.ts';
import type { CommitRequest, LedgerEntry } from './store.ts';

/** `evidence`: what of the request was new. */
export function entryOf(
  { author, kind, at }: CommitRequest,
  evidence: Pick<Required<EvidenceBatch>, 'documents' | 'retractions'>,
  projection: Projection,
  revision: number,
): LedgerEntry {
  const { relations, events, entities } = projection.gone;
  return {
    revision,
    at,
    author,
    kind,
    documents: sorted([
      ...evidence.documents.map(({ document }) => document.id),
      ...evidence.retractions.map((retraction) => retraction.document),
      ...projection.documents.map((document) => document.id),
    ]),
    entities: idsOf(projection.entities),
    relations: idsOf(projection.relations),
    events: idsOf(projection.events),
    gone: sorted([...relations, ...events, ...entities]),
    changes: projection.changes,
  };
}

const idsOf = (rows: readonly { readonly id: string }[]): readonly Id[] => sorted(rows.map((row) => row.id));
const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
