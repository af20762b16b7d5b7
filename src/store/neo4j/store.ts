/** The Neo4j store: a shared system of record, which people may also look at in Neo4j Browser. */
import type { Id } from '../../domain/glossary.ts';
import { subjectOf } from '../../evidence/log/entry.ts';
import type { GraphStore, Lookups, Noun, Nouns, Page, PageRequest, ReadOptions } from '../store.ts';
import { Connection, type Neo4jOptions, type Reader } from './connection.ts';
import { groupRowsByFounders } from './evidence.ts';
import { migrate } from './migrate.ts';
import { listedDecisions } from './noun/decision.ts';
import { documentLanguages, documentsInClusters, listedDocuments } from './noun/document.ts';
import { entitiesByIdStarts, entitiesByNames, entitiesByQids, listedEntities } from './noun/entity.ts';
import { keep, listedKept } from './noun/kept.ts';
import { lastRevision, ledgerAfter, ledgerNow, listedLedger } from './noun/ledger.ts';
import { entriesAbout, textsOf } from './noun/log.ts';
import { listedNotes } from './noun/note.ts';
import { listedQuestions } from './noun/question.ts';
import { listedQuotations } from './noun/quotation.ts';
import { listedStatements, statementHours } from './noun/statement.ts';
import { listedViews, viewsBySlugs } from './noun/view.ts';
import { readLog, scan } from './scan.ts';
import { search } from './search.ts';
import { Commits } from './write/commits.ts';
import { rebuild } from './write/rebuild.ts';
import { restore } from './write/restore.ts';

export interface Neo4jStore extends GraphStore {
  readonly name: 'neo4j';
  /** What traversals in Cypher ask through. */
  readonly connection: Connection;
  /** Makes constraints and indexes; to be run once, before anybody writes. Returns the names of what was made now. */
  migrate(): Promise<readonly string[]>;
  /** Fills an empty database through the store that is given, all of it or nothing. */
  restore(fill: (store: GraphStore) => Promise<void>): Promise<void>;
}

interface Listing<N extends Noun> {
  byIds(reader: Reader, ids: readonly Id[]): Promise<readonly (Nouns[N]['row'] | null)[]>;
  page(
    reader: Reader,
    filter: Nouns[N]['filter'],
    page: PageRequest,
    order?: Nouns[N]['order'],
  ): Promise<Page<Nouns[N]['row']>>;
  count(reader: Reader, filter: Nouns[N]['filter']): Promise<number>;
  pageOfEach(
    reader: Reader,
    filters: readonly Nouns[N]['filter'][],
    page: PageRequest,
    order?: Nouns[N]['order'],
  ): Promise<readonly Page<Nouns[N]['row']>[]>;
  countOfEach(reader: Reader, filters: readonly Nouns[N]['filter'][]): Promise<readonly number[]>;
}

const LISTINGS: { readonly [N in Noun]: Listing<N> } = {
  document: listedDocuments,
  statement: listedStatements,
  quotation: listedQuotations,
  entity: listedEntities,
  decision: listedDecisions,
  note: listedNotes,
  view: listedViews,
  question: listedQuestions,
  kept: listedKept,
  ledger: listedLedger,
};

const LOOKUPS: {
  readonly [L in keyof Lookups]: (reader: Reader, keys: readonly string[]) => Promise<readonly (Lookups[L] | null)[]>;
} = {
  entityByQid: entitiesByQids,
  entityByName: entitiesByNames,
  entityByIdStart: entitiesByIdStarts,
  viewBySlug: async (reader, slugs) => {
    const bySlug = new Map((await viewsBySlugs(reader, slugs)).map((view) => [view.slug, view]));
    return slugs.map((slug) => bySlug.get(slug) ?? null);
  },
  documentsByCluster: documentsInClusters,
  textByDocument: async (reader, ids) => {
    const texts = await textsOf(reader, ids);
    return ids.map((id) => texts.get(id) ?? null);
  },
};

/** Connects when it is first asked something, so that a server may start before its database. */
export async function openNeo4j(options: Neo4jOptions): Promise<Neo4jStore> {
  const connection = new Connection(options);
  const commits = new Commits(connection);
  const reader = (reading?: ReadOptions) => connection.reader(reading);
  return {
    name: 'neo4j',
    connection,
    migrate: () => migrate(connection),
    commit: (request) => commits.commit(request),
    rebuild: () => rebuild(connection),
    restore: (fill) => restoreThrough(connection, options, fill),
    byIds: (noun, ids, reading) => LISTINGS[noun].byIds(reader(reading), ids),
    find: (lookup, keys, reading) => LOOKUPS[lookup](reader(reading), keys),
    page: (noun, filter, page, order) => LISTINGS[noun].page(reader(page), filter, page, order),
    count: (noun, filter, reading) => LISTINGS[noun].count(reader(reading), filter),
    pageOfEach: (noun, filters, page, order) => LISTINGS[noun].pageOfEach(reader(page), filters, page, order),
    countOfEach: (noun, filters, reading) => LISTINGS[noun].countOfEach(reader(reading), filters),
    documentLanguages: (filter, reading) => documentLanguages(reader(reading), filter),
    statementHours: (filter, axis, reading) => statementHours(reader(reading), filter, axis),
    search: (query, kinds, reading) => search(reader(reading), query, kinds),
    history: async (subjects, kinds, reading) => {
      const entries = await entriesAbout(reader(reading), subjects, kinds);
      return subjects.map((subject) => entries.filter((entry) => subjectOf(entry) === subject));
    },
    log: (reading) => readLog(reader(reading)),
    scan: (reading) => scan(reader(reading)),
    groups: (founders, since, reading) => groupRowsByFounders(reader(reading), founders, { since }),
    revision: (reading) => lastRevision(reader(reading)),
    generation: async (reading) => (await ledgerNow(reader(reading))).generation,
    ledgerAfter: (revision, limit, reading) => ledgerAfter(reader(reading), revision, limit),
    keep: (keeping) => connection.write('now', (transaction) => keep(transaction, keeping)),
    health: async (reading) => void (await lastRevision(reader(reading))),
    close: () => connection.close(),
  };
}

async function restoreThrough(
  connection: Connection,
  options: Neo4jOptions,
  fill: (store: GraphStore) => Promise<void>,
): Promise<void> {
  const unseen = await openNeo4j({ ...options, ledger: 'restored' });
  await restore(connection, () => fill(unseen)).finally(() => unseen.close());
}
