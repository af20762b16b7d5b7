/**
 * The GraphStore contract: it keeps, finds and explains; it never selects (that is the traversal's part).
 * Two adapters implement it, Neo4j and embedded; `test/store/contract.ts` is the one suite for both.
 *
 * Every read is bounded and takes a deadline. By-id reads answer one value per key, in key order, null for a missing
 * one: DataLoader's source. Pages are keyset pages in the order their method names, which always ends in the id.
 * Failures: STORE_UNAVAILABLE, STORE_LOCKED, DEADLINE_EXCEEDED, BAD_USER_INPUT (a cursor of another list).
 */
import type {
  Decision,
  Document,
  DocumentEvidence,
  EvidenceBatch,
  Note,
  Quotation,
  SavedView,
  Statement,
} from '../domain/evidence.ts';
import type { Id, RelationId } from '../domain/id.ts';
import type { Entity, Event, Relation } from '../domain/projected.ts';
import type { EntityKind, Modality, Polarity, RelationType, ReportedAs, ReviewState } from '../domain/vocabulary.ts';
import type { Project, RelationChange } from '../projection/ask.ts';

export interface ReadOptions {
  /** Aborting it ends the read with DEADLINE_EXCEEDED. */
  readonly signal?: AbortSignal;
}

export interface PageRequest extends ReadOptions {
  /** 1 to 100 from the API; importers and exports may ask for up to 5,000. */
  readonly first: number;
  /** What an earlier page gave as the cursor of one of its items. */
  readonly after: string | null;
}

export interface Page<T> {
  readonly items: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

/** A document with what people and the projection added to it. */
export interface StoredDocument extends Document {
  readonly retractedAt: number | null;
  readonly recordedAt: number;
  /** Id of the document that founded its cluster. */
  readonly cluster: Id;
}

export interface StoredStatement extends Statement {
  readonly recordedAt: number;
  /** When its document was retracted; null while it stands. */
  readonly retractedAt: number | null;
  readonly review: ReviewState;
  /** The event it tells of, or the founding statement of its durable relation; null outside the projection. */
  readonly founder: Id | null;
}

/** An entity during a time; ids are as extracted, so a merged entity is given by all its members. Milliseconds, sentinels. */
export interface EntityAtTime {
  readonly entity: Id;
  readonly from: number;
  readonly to: number;
}

export interface StatementFilter {
  readonly ids?: readonly Id[];
  /** Each list: any of them, at a time that overlaps the statement's valid window (its knownAt where undated). */
  readonly subject?: readonly EntityAtTime[];
  readonly object?: readonly EntityAtTime[];
  /** Subject or object. */
  readonly about?: readonly EntityAtTime[];
  /** In the attribution chain, at the time it was known. */
  readonly saidBy?: readonly EntityAtTime[];
  /** All these words, in any order, case and accents aside, in the quote. */
  readonly text?: string;
  readonly document?: Id;
  readonly publisher?: readonly Id[];
  readonly predicates?: readonly RelationType[];
  readonly polarity?: Polarity;
  readonly modality?: readonly Modality[];
  readonly reportedAs?: readonly ReportedAs[];
  readonly asOf: number;
  /** Window with sentinels. */
  readonly from: number;
  readonly to: number;
  readonly includeUndated: boolean;
}

export interface StatementOrder {
  /** VALID sorts by the earliest instant, undated ones as the beginning of time. */
  readonly field: 'KNOWN' | 'VALID' | 'CONFIDENCE';
  readonly direction: 'ASC' | 'DESC';
}

export interface QuotationFilter {
  /** All these words, case and accents aside. */
  readonly text?: string;
  readonly speakers?: readonly Id[];
  readonly asOf: number;
}

export interface DocumentFilter {
  /** All these words in title or text, case and accents aside. */
  readonly text?: string;
  readonly publisher?: readonly Id[];
  /** Documents that mention one of these, ids as extracted. */
  readonly mentions?: readonly Id[];
  /** Bounds of knownAt among documents with a publication date. */
  readonly publishedFrom?: number;
  readonly publishedTo?: number;
}

export interface EntityFilter {
  readonly ids?: readonly Id[];
  readonly kinds?: readonly EntityKind[];
  /** Compared with the normalized label and other names. */
  readonly nameStartsWith?: string;
  /** `Q7184`. */
  readonly qid?: string;
}

export interface SearchHit {
  readonly entity: Entity;
  /** `nameScore` of the name that fits best. */
  readonly score: number;
  readonly matchedName: string;
}

/** What happened in one commit. */
export interface LedgerEntry {
  readonly revision: number;
  readonly at: number;
  readonly author: string;
  /** What was done: 'ingest', 'merge', 'review', … */
  readonly kind: string;
  readonly documents: readonly Id[];
  readonly entities: readonly Id[];
  readonly relations: readonly RelationId[];
  readonly events: readonly Id[];
  /** Ids of relations, events and entities that name nothing of their own since. */
  readonly gone: readonly string[];
  readonly changes: readonly RelationChange[];
}

export interface CommitRequest {
  readonly author: string;
  readonly kind: string;
  /** Epoch milliseconds: `recordedAt`, `retractedAt` and the ledger's time. */
  readonly at: number;
  readonly evidence: EvidenceBatch;
}

export interface CommitOutcome {
  /** The new revision; the last one where nothing was new. */
  readonly revision: number;
  /** Null where the evidence was known already and nothing was written. */
  readonly entry: LedgerEntry | null;
  readonly newDocuments: readonly Id[];
  readonly newStatements: readonly Id[];
}

export type ScanRow =
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'relation'; readonly relation: Relation };

export interface GraphStore {
  readonly name: 'embedded' | 'neo4j';

  /**
   * In one transaction: lock the ledger, append what is new, let `project` ask for what it touches, write what it
   * returns, add the ledger entry. Idempotent: evidence that is there already is not appended again, and a commit
   * that brings nothing new writes nothing. At most 5,000 statements.
   */
  commit(request: CommitRequest, project: Project<EvidenceBatch>): Promise<CommitOutcome>;

  /**
   * Empties the projection and projects all evidence again, in order of document id, a bounded number of documents
   * at a time, under the store's exclusive lock.
   */
  rebuild(project: Project<EvidenceBatch>): Promise<void>;

  documentsByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (StoredDocument | null)[]>;
  statementsByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (StoredStatement | null)[]>;
  quotationsByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (Quotation | null)[]>;
  /** An absorbed id answers with the survivor. */
  entitiesByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (Entity | null)[]>;
  relationsByIds(ids: readonly RelationId[], options?: ReadOptions): Promise<readonly (Relation | null)[]>;
  eventsByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (Event | null)[]>;
  decisionsByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (Decision | null)[]>;
  notesByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (Note | null)[]>;
  savedViewsByIds(ids: readonly Id[], options?: ReadOptions): Promise<readonly (SavedView | null)[]>;
  savedViewsBySlugs(slugs: readonly string[], options?: ReadOptions): Promise<readonly (SavedView | null)[]>;

  /** By Wikidata id, as `Q7747`. */
  entitiesByQids(qids: readonly string[], options?: ReadOptions): Promise<readonly (Entity | null)[]>;
  /** By exact name (case and accents aside): a label before another name, then most statements, then the smallest id. */
  entitiesByNames(names: readonly string[], options?: ReadOptions): Promise<readonly (Entity | null)[]>;
  /** Documents of the same cluster by founding document, each list in order of (knownAt, id). At most 1,000 each. */
  documentsByClusters(clusters: readonly Id[], options?: ReadOptions): Promise<readonly (readonly Id[])[]>;

  statements(filter: StatementFilter, order: StatementOrder, page: PageRequest): Promise<Page<StoredStatement>>;
  countStatements(filter: StatementFilter, options?: ReadOptions): Promise<number>;
  /** How many statements per hour since 1970 (`hour * 3,600,000` is its instant); VALID counts by the earliest instant and leaves out those without one. */
  statementHours(
    filter: StatementFilter,
    axis: 'KNOWN' | 'VALID',
    options?: ReadOptions,
  ): Promise<readonly { readonly hour: number; readonly count: number }[]>;
  /** In order of (knownAt, id), latest first. */
  quotations(filter: QuotationFilter, page: PageRequest): Promise<Page<Quotation>>;
  countQuotations(filter: QuotationFilter, options?: ReadOptions): Promise<number>;
  /** In order of (knownAt, id), latest first. */
  documents(filter: DocumentFilter, page: PageRequest): Promise<Page<StoredDocument>>;
  countDocuments(filter: DocumentFilter, options?: ReadOptions): Promise<number>;
  /** In order of (label, id). */
  entities(filter: EntityFilter, page: PageRequest): Promise<Page<Entity>>;
  countEntities(filter: EntityFilter, options?: ReadOptions): Promise<number>;
  /** About any of these entities (ids as extracted); null for all. Newest first. */
  notes(about: readonly Id[] | null, page: PageRequest): Promise<Page<Note>>;
  countNotes(about: readonly Id[] | null, options?: ReadOptions): Promise<number>;
  /** Newest first. */
  decisions(about: readonly Id[] | null, page: PageRequest): Promise<Page<Decision>>;
  countDecisions(about: readonly Id[] | null, options?: ReadOptions): Promise<number>;
  /** Newest first. */
  savedViews(page: PageRequest): Promise<Page<SavedView>>;
  countSavedViews(options?: ReadOptions): Promise<number>;

  /** Entities by a name tolerant of case, accents, script and typing errors, best score first, then label, then id. At most 200 hits. */
  search(query: string, kinds: readonly EntityKind[] | null, options?: ReadOptions): Promise<readonly SearchHit[]>;

  /** All entities, then events, then relations, each in order of id: for the index, exports and checks. */
  scan(options?: ReadOptions): AsyncIterable<ScanRow>;
  /** All evidence that documents brought, without the withdrawn, in order of (knownAt, id): for exports and checks. */
  scanEvidence(options?: ReadOptions): AsyncIterable<DocumentEvidence>;

  /** 0 before the first commit. */
  revision(options?: ReadOptions): Promise<number>;
  /** Ledger entries after a revision, in order, at most `limit`. */
  changesSince(revision: number, limit: number, options?: ReadOptions): Promise<readonly LedgerEntry[]>;
  /** Ledger entries with `after < at <= until`, in order, at most `limit`. */
  changesBetween(after: number, until: number, limit: number, options?: ReadOptions): Promise<readonly LedgerEntry[]>;

  /** Fails with STORE_UNAVAILABLE where the store cannot answer. */
  health(options?: ReadOptions): Promise<void>;
  close(): Promise<void>;
}
