/** What a resolver can reach: the store, the traversal, the loaders of this request, and who asks. Types only. */
import type DataLoader from 'dataloader';
import type { Decision, EvidenceBatch, Note, Quotation, SavedView } from '../src/domain/evidence.ts';
import type { DocumentInput, Extraction } from '../src/domain/extraction.ts';
import type { Id, RelationId } from '../src/domain/id.ts';
import type { Entity, Event, Relation } from '../src/domain/projected.ts';
import type { Scope } from '../src/domain/scope.ts';
import type { RelationType } from '../src/domain/vocabulary.ts';
import type { Question, Traversal } from '../src/index/traversal.ts';
import type { CommitSummary } from '../src/ingest/commit.ts';
import type { CommitOutcome, GraphStore, LedgerEntry, StoredDocument, StoredStatement } from '../src/store/store.ts';

type ById<Row, Key extends string = Id> = DataLoader<Key, Row | null>;

/** An entity as one scope sees it; its key is (id, scope). */
export interface EntityInScope {
  readonly entity: Id;
  readonly scope: Scope;
}

/** The tie that tells best who somebody is now: an office, an employer, a membership. */
export interface SummaryTie {
  readonly type: RelationType;
  readonly role: string | null;
  readonly target: Id;
}

/** One batch of store reads for all rows of an answer, whatever their number. */
export interface Loaders {
  readonly documents: ById<StoredDocument>;
  readonly statements: ById<StoredStatement>;
  readonly quotations: ById<Quotation>;
  /** An absorbed id answers with the survivor. */
  readonly entities: ById<Entity>;
  readonly entitiesByQid: ById<Entity, string>;
  readonly entitiesByName: ById<Entity, string>;
  readonly relations: ById<Relation, RelationId>;
  readonly events: ById<Event>;
  readonly decisions: ById<Decision>;
  readonly notes: ById<Note>;
  readonly savedViews: ById<SavedView>;
  /** Ids of the documents that share a cluster. */
  readonly clusters: DataLoader<Id, readonly Id[]>;
  readonly degrees: DataLoader<EntityInScope, number, string>;
  readonly summaryTies: DataLoader<Id, SummaryTie | null>;
  clear(): void;
}

type Role = 'reader' | 'editor';

export interface Viewer {
  readonly name: string;
  readonly role: Role;
}

export interface Context {
  readonly store: GraphStore;
  readonly traversal: Traversal;
  readonly loaders: Loaders;
  /** Null where no key was given. */
  readonly viewer: Viewer | null;
  /** Aborts at the request's deadline and when the client goes away. */
  readonly signal: AbortSignal;
  /** Where clients reach this server: `http://localhost:4000`. */
  readonly origin: string;
  now(): number;
  /** Asks the traversal, with this request's deadline. */
  ask<Result>(question: Question<Result>): Promise<Result>;
  /** Appends evidence in the viewer's name; later reads of this request see it. */
  commit(kind: string, evidence: EvidenceBatch): Promise<CommitOutcome>;
  /** What the extractor reads from a document; nothing is stored. */
  extract(document: DocumentInput): Promise<Extraction>;
  /** Takes in what was read from a document, in the viewer's name. */
  take(extraction: Extraction): Promise<CommitSummary>;
  /** Every commit after a revision, as it comes, until the client goes away; the traversal sees it by then. */
  ledger(since: number): AsyncIterable<LedgerEntry>;
  /** The same context with empty loaders, to ask again what was asked before. */
  fresh(): Context;
}
