/** What the ledger keeps of a commit: the same for every store. */
import type { Id, Instant, RelationId } from '../domain/glossary.ts';
import { isEventType } from '../domain/relation-types.ts';
import type { SignedEntry } from '../evidence/log/entry.ts';
import type { Changes, TouchedGroup, VerdictChange } from '../projection/changes.ts';

export interface LedgerEntry {
  readonly revision: number;
  readonly at: Instant;
  readonly author: string;
  readonly action: string;
  /** Why, where the act took a reason. */
  readonly reason: string | null;
  /** Brought or touched. */
  readonly documents: readonly Id[];
  /** Whom the new evidence names, or what was judged and noted, canonical. */
  readonly entities: readonly Id[];
  /** Brought, reviewed or withdrawn. */
  readonly statements: readonly Id[];
  readonly groups: readonly TouchedGroup[];
  /** Ids of relations, events and entities that name nothing of their own since. */
  readonly goneRelations: readonly RelationId[];
  readonly goneEvents: readonly Id[];
  readonly goneEntities: readonly Id[];
  readonly verdicts: readonly VerdictChange[];
}

interface Commit {
  readonly author: string;
  readonly action: string;
  readonly at: Instant;
}

export function ledgerEntryOf({ author, action, at }: Commit, changes: Changes, revision: number): LedgerEntry {
  const { documents, statements, groups, entities } = changes;
  return {
    revision,
    at,
    author,
    action,
    reason: reasonIn(changes.entries),
    documents: sorted([
      ...documents.added.map(({ document }) => document.id),
      ...documents.placed.map(({ id }) => id),
      ...documents.retracted.map(({ id }) => id),
      ...documents.purged,
      ...changes.entries.flatMap((entry) => (entry.entry === 'reading' ? [entry.reading.document] : [])),
    ]),
    entities: changes.about,
    statements: sorted([
      ...[...statements.added, ...statements.changed].map(({ statement }) => statement.id),
      ...statements.withdrawn.map(({ id }) => id),
      ...statements.reviewed.map(({ id }) => id),
    ]),
    groups: [...groups.touched].sort(by(({ founder }) => founder)),
    goneRelations: sorted(groups.goneRelations),
    goneEvents: sorted(goneEventsIn(changes)),
    goneEntities: entities.gone,
    verdicts: changes.verdicts
      .map((change) => ({ ...change, causedBy: sorted(change.causedBy) }))
      .sort(by(({ id }) => id)),
  };
}

function goneEventsIn({ groups }: Changes): readonly Id[] {
  const gone = new Set(groups.gone);
  return groups.touched.flatMap(({ type, founder }) => (gone.has(founder) && isEventType(type) ? [founder] : []));
}

/** The first reason that an entry of the commit gives. */
function reasonIn(entries: readonly SignedEntry[]): string | null {
  for (const entry of entries) {
    if (entry.entry === 'decision') return entry.decision.reason;
    if (entry.entry === 'review') return entry.note;
    if (entry.entry === 'retraction' || entry.entry === 'purge' || entry.entry === 'revert') return entry.reason;
  }
  return null;
}

/** Stores answer the projection in any order, which must not show. */
const by =
  <Row>(key: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    key(a) < key(b) ? -1 : 1;
const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
