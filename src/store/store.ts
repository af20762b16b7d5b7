/**
 * The GraphStore contract: it keeps, finds and explains; it never selects by what evidence comes to (that is the
 * traversal's part). Two adapters implement it, Neo4j and embedded; `test/store/contract` is the one suite for both.
 *
 * Every read is bounded and takes a deadline. Reads by key answer one value per key, in key order, null for a missing
 * one: DataLoader's source. Pages are keyset pages in the order of their noun, which always ends in the id.
 * Failures: STORE_UNAVAILABLE, STORE_LOCKED, DEADLINE_EXCEEDED, CONFLICT (a slug), BAD_USER_INPUT (a cursor of another
 * list, more statements than a commit takes).
 */

import type { Id, Instant } from '../domain/glossary.ts';
import type { Decision } from '../domain/record/decision.ts';
import type { Entity } from '../domain/record/entity.ts';
import type { Keeping, Kept } from '../domain/record/kept.ts';
import type { Note } from '../domain/record/note.ts';
import type { Quotation } from '../domain/record/quotation.ts';
import type { SavedView } from '../domain/record/saved-view.ts';
import type { StandingQuestion } from '../domain/record/standing-question.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { LogEntry, RecordedEntry, SignedEntry } from '../evidence/log/entry.ts';
import type {
  DecisionFilter,
  DocumentFilter,
  EntityFilter,
  KeptFilter,
  LedgerFilter,
  NoteFilter,
  QuotationFilter,
  StatementFilter,
} from './filter.ts';
import type { GraphRow, GroupRow } from './graph-row.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { StoredDocument, StoredStatement } from './stored.ts';

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

export interface Page<Row> {
  readonly items: readonly { readonly node: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

export interface LanguageCount {
  /** Its code. */
  readonly lang: string;
  readonly count: number;
}

/** What can be listed: rows, what narrows the list, and, in the order that comes first, how it may be ordered. */
export interface Nouns {
  /** Latest known first. */
  readonly document: { readonly row: StoredDocument; readonly filter: DocumentFilter; readonly order: 'KNOWN DESC' };
  readonly statement: {
    readonly row: StoredStatement;
    readonly filter: StatementFilter;
    /** VALID sorts by the earliest instant, undated ones as the beginning of time. */
    readonly order: `${'KNOWN' | 'VALID' | 'CONFIDENCE'} ${'DESC' | 'ASC'}`;
  };
  /** Latest known first. */
  readonly quotation: { readonly row: Quotation; readonly filter: QuotationFilter; readonly order: 'KNOWN DESC' };
  /** By label. An absorbed id answers with the survivor. */
  readonly entity: { readonly row: Entity; readonly filter: EntityFilter; readonly order: 'LABEL ASC' };
  readonly decision: { readonly row: Decision; readonly filter: DecisionFilter; readonly order: 'DECIDED DESC' };
  readonly note: { readonly row: Note; readonly filter: NoteFilter; readonly order: 'CREATED DESC' };
  readonly view: { readonly row: SavedView; readonly filter: object; readonly order: 'CREATED DESC' };
  readonly question: { readonly row: StandingQuestion; readonly filter: object; readonly order: 'CREATED DESC' };
  /** Last kept first; ids are those of `keptId`. */
  readonly kept: { readonly row: Kept; readonly filter: KeptFilter; readonly order: 'KEPT DESC' | 'KEPT ASC' };
  /** By revision, newest first; ids are revisions as text. */
  readonly ledger: { readonly row: LedgerEntry; readonly filter: LedgerFilter; readonly order: 'REVISION DESC' };
}
export type Noun = keyof Nouns;

/** What else a row is found by. */
export interface Lookups {
  /** By Wikidata id, as `Q7747`. */
  readonly entityByQid: Entity;
  /** By exact name (case and accents aside): a label before another name, then most statements, then the smallest id. */
  readonly entityByName: Entity;
  /** By the first 18 digits of an id, also of one that it has absorbed. */
  readonly entityByIdStart: Entity;
  readonly viewBySlug: SavedView;
  /** Ids of the documents of a cluster, by its founding document, in order of (known, id). At most 1,000. */
  readonly documentsByCluster: readonly Id[];
  /** The words of a document. */
  readonly textByDocument: string;
}

export interface SearchHit {
  readonly entity: Entity;
  /** `nameScore` of the name that fits best. */
  readonly score: number;
  readonly matchedName: string;
}

export interface CommitRequest {
  /** Who signs the commit; entries keep their own author. */
  readonly author: string;
  /** What is done: 'ingest', 'merge', 'review', … */
  readonly action: string;
  /** When it is recorded. */
  readonly at: Instant;
  readonly entries: readonly SignedEntry[];
  /** Of a log that is replayed: its own number, above that of the last commit. Left out, the next. */
  readonly revision?: number;
}

export interface CommitOutcome {
  /** The new revision; the last one where nothing was new. */
  readonly revision: number;
  /** Null where the evidence was known already and nothing was written. */
  readonly entry: LedgerEntry | null;
  readonly newDocuments: readonly Id[];
  readonly newStatements: readonly Id[];
  readonly withdrawnStatements: readonly Id[];
}

export interface GraphStore {
  readonly name: 'embedded' | 'neo4j';

  /**
   * In one transaction: lock the ledger, project what is new, write it, enter it in log and ledger. Idempotent: a
   * commit that brings nothing new writes nothing. At most 5,000 statements.
   */
  commit(request: CommitRequest): Promise<CommitOutcome>;

  /** Projects everything anew by replaying the log. Readers see the graph as it was until it is done. */
  rebuild(): Promise<void>;

  byIds<N extends Noun>(
    noun: N,
    ids: readonly Id[],
    options?: ReadOptions,
  ): Promise<readonly (Nouns[N]['row'] | null)[]>;
  find<L extends keyof Lookups>(
    lookup: L,
    keys: readonly string[],
    options?: ReadOptions,
  ): Promise<readonly (Lookups[L] | null)[]>;
  page<N extends Noun>(
    noun: N,
    filter: Nouns[N]['filter'],
    page: PageRequest,
    order?: Nouns[N]['order'],
  ): Promise<Page<Nouns[N]['row']>>;
  count<N extends Noun>(noun: N, filter: Nouns[N]['filter'], options?: ReadOptions): Promise<number>;
  /** The same page of each filter, and the count of each, in their order and as `page` and `count` would give them. */
  pageOfEach<N extends Noun>(
    noun: N,
    filters: readonly Nouns[N]['filter'][],
    page: PageRequest,
    order?: Nouns[N]['order'],
  ): Promise<readonly Page<Nouns[N]['row']>[]>;
  countOfEach<N extends Noun>(
    noun: N,
    filters: readonly Nouns[N]['filter'][],
    options?: ReadOptions,
  ): Promise<readonly number[]>;
  /**
   * How many statements per hour since 1970 (`hour * 3,600,000` is its instant); VALID counts by the earliest instant
   * and leaves out those without one.
   */
  statementHours(
    filter: StatementFilter,
    axis: 'KNOWN' | 'VALID',
    options?: ReadOptions,
  ): Promise<readonly { readonly hour: number; readonly count: number }[]>;

  /** How many documents are in each language, the most first, then by code. */
  documentLanguages(filter: DocumentFilter, options?: ReadOptions): Promise<readonly LanguageCount[]>;

  /** By a name, tolerant of case, accents, script and typing errors; best score first, then label, then id. At most 200. */
  search(query: string, kinds: readonly EntityKind[] | null, options?: ReadOptions): Promise<readonly SearchHit[]>;

  /** The entries of these kinds about each document, statement, decision, note or view, in order of the log. */
  history(
    subjects: readonly Id[],
    kinds: readonly LogEntry['entry'][],
    options?: ReadOptions,
  ): Promise<readonly (readonly RecordedEntry[])[]>;
  /** The whole log, in the order of the ledger. */
  log(options?: ReadOptions): AsyncIterable<RecordedEntry>;

  /** Entities by id, then groups by founder: for the index, exports and checks. */
  scan(options?: ReadOptions): AsyncIterable<GraphRow>;
  /**
   * Groups by founder, in the order asked, null for one that is no more. `since`: of each only the statements that were
   * recorded after that revision.
   */
  groups(founders: readonly Id[], since: number, options?: ReadOptions): Promise<readonly (GroupRow | null)[]>;

  /** 0 before the first commit. */
  revision(options?: ReadOptions): Promise<number>;
  /** Another one after each rebuild: under one, the same ledger has the same graph. */
  generation(options?: ReadOptions): Promise<number>;
  /** Ledger entries after a revision, in order, at most `limit`. */
  ledgerAfter(revision: number, limit: number, options?: ReadOptions): Promise<readonly LedgerEntry[]>;

  /** Keeps all of these or, where one is not as it must be, none: false. Beside the graph, so it is no commit. */
  keep(keeping: readonly Keeping[]): Promise<boolean>;

  /** Fails with STORE_UNAVAILABLE where the store cannot answer. */
  health(options?: ReadOptions): Promise<void>;
  close(): Promise<void>;
}

/** The pages of a list one after the other, at most `first` rows at a time. */
export async function* pages<N extends Noun>(
  store: GraphStore,
  noun: N,
  filter: Nouns[N]['filter'],
  first: number,
): AsyncGenerator<readonly Nouns[N]['row'][]> {
  for (let after: string | null = null; ; ) {
    const page: Page<Nouns[N]['row']> = await store.page(noun, filter, { first, after });
    yield page.items.map(({ node }) => node);
    if (!page.hasNextPage) return;
    after = page.items.at(-1)?.cursor ?? null;
  }
}
