/** What a resolver can reach: the store, the traversal, the loaders of this request, and who asks. Types only. */
import type DataLoader from 'dataloader';
import type { Budget } from '../src/domain/budget.ts';
import type { Id, RelationId } from '../src/domain/glossary.ts';
import type { Decision } from '../src/domain/record/decision.ts';
import type { Mention } from '../src/domain/record/document.ts';
import type { Entity } from '../src/domain/record/entity.ts';
import type { Extraction } from '../src/domain/record/extraction.ts';
import type { Note } from '../src/domain/record/note.ts';
import type { Quotation } from '../src/domain/record/quotation.ts';
import type { SavedView } from '../src/domain/record/saved-view.ts';
import type { StandingQuestion } from '../src/domain/record/standing-question.ts';
import type { Scope } from '../src/domain/scope.ts';
import type { LogEntry, RecordedEntry } from '../src/evidence/log/entry.ts';
import type { CommitSummary } from '../src/ingest/commit.ts';
import type { HandedIn } from '../src/ingest/read/handed-in.ts';
import type { PlacedAlert } from '../src/standing/alert.ts';
import type { LedgerEntry } from '../src/store/ledger-entry.ts';
import type { CommitOutcome, GraphStore, Noun, Page, PageRequest } from '../src/store/store.ts';
import type { StoredDocument, StoredStatement } from '../src/store/stored.ts';
import type { GraphEvent, GraphRelation, Question, Traversal } from '../src/traversal/graph.ts';
import type { IngestJobs } from './curation/ingest-job.ts';
import type { Standing } from './standing/standing.ts';

export interface Loader<Row, Key extends string = string> extends DataLoader<Key, Row> {
  /** What it has brought already; undefined where it has not. */
  atHand(key: Key): Row | undefined;
}

type ById<Row, Key extends string = Id> = Loader<Row | null, Key>;

/** An entity as one scope sees it; its key is (id, scope). */
export interface EntityInScope {
  readonly entity: Id;
  readonly scope: Scope;
}

/** One batch of reads for all rows of an answer, whatever their number. */
export interface Loaders {
  readonly documents: ById<StoredDocument>;
  /** The words of a document. */
  readonly texts: ById<string>;
  /** Where a document names whom. */
  readonly mentions: DataLoader<Id, readonly Mention[]>;
  readonly statements: ById<StoredStatement>;
  readonly quotations: ById<Quotation>;
  /** An absorbed id answers with the survivor. */
  readonly entities: ById<Entity>;
  readonly entitiesByQid: ById<Entity, string>;
  /** By the first 18 digits of its id. */
  readonly entitiesByIdStart: ById<Entity, string>;
  readonly entitiesByName: ById<Entity, string>;
  readonly relations: ById<GraphRelation, RelationId>;
  readonly events: ById<GraphEvent>;
  readonly decisions: ById<Decision>;
  readonly notes: ById<Note>;
  readonly savedViews: ById<SavedView>;
  readonly savedViewsBySlug: ById<SavedView, string>;
  readonly standingQuestions: ById<StandingQuestion>;
  readonly alerts: ById<PlacedAlert>;
  /** Ids of the documents that share a cluster. */
  readonly clusters: ById<readonly Id[]>;
  /** What was said of a statement or document, in the order of the log. */
  readonly reviews: DataLoader<Id, readonly RecordedEntry[]>;
  readonly retractions: DataLoader<Id, readonly RecordedEntry[]>;
  readonly degrees: DataLoader<EntityInScope, number, string>;
  /** The relation that tells best who somebody is now: an office, an employer, a membership. */
  readonly summaryRelations: ById<GraphRelation>;
  /** Pages and counts of the lists of the store: of one that stands below each row of another, all at once. */
  readonly pages: DataLoader<ListAsked, Page<unknown>, string>;
  readonly counts: DataLoader<Pick<ListAsked, 'noun' | 'filter'>, number, string>;
  clear(): void;
}

/** A page of a list of the store; its key is all of it. */
export interface ListAsked {
  readonly noun: Noun;
  readonly filter: object;
  readonly page: Pick<PageRequest, 'first' | 'after'>;
  readonly order: string | undefined;
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
  /** What this request may still do: asked between fields, and by the walks themselves. */
  readonly budget: Budget;
  /** Aborts at the request's deadline and when the client goes away. */
  readonly signal: AbortSignal;
  /** Where clients reach this server: `http://localhost:4000`. */
  readonly origin: string;
  now(): number;
  /** Does the work of a field at the request’s turn among others: at once where there is room. Large: it brings many rows. */
  atTurn(isLarge: boolean, work: () => unknown): unknown;
  /** Goes through much of the graph when it is this client’s turn: its walks come one after the other. */
  walk<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** Asks the traversal, within this request's deadline and budget. */
  ask<Answer>(question: Question<Answer>): Promise<Answer>;
  /** Records what the viewer did, in the viewer's name; later reads of this request see it. */
  commit(action: string, entries: readonly LogEntry[]): Promise<CommitOutcome>;
  /** What the extractor reads from a document; nothing is stored. */
  extract(document: HandedIn): Promise<Extraction>;
  /** Takes in what was read from a document, in the viewer's name. */
  take(extraction: Extraction): Promise<CommitSummary>;
  readonly standing: Standing;
  /** What was handed in for later. */
  readonly jobs: IngestJobs;
  /** The revision that a client was told of before its stream was cut; null for a new stream. */
  readonly resumeAfter: number | null;
  /** Every alert after a place, as it comes, until the client goes away. */
  alerts(since: number): AsyncIterable<PlacedAlert>;
  /** Every commit after a revision, as it comes, until the client goes away; the traversal sees it by then. */
  ledger(since: number): AsyncIterable<LedgerEntry>;
  /** The same context with empty loaders, to ask again what was asked before. */
  fresh(): Context;
}
