/** The embedded store: one libsql file, or memory. It opens at once and needs no service. */
import { Failure } from '../../domain/error.ts';
import type { Id } from '../../domain/glossary.ts';
import type { RecordedEntry } from '../../evidence/log/entry.ts';
import type { GraphStore, Lookups, Noun, Nouns, Page, PageRequest, ReadOptions } from '../store.ts';
import { commit, rebuild } from './commit.ts';
import { Connection } from './connection.ts';
import { listedDecisions } from './noun/decision.ts';
import { documentLanguages, documentsInCluster, listedDocuments } from './noun/document.ts';
import {
  entitiesByIdStarts,
  entitiesByIds,
  entitiesByNames,
  entitiesByQids,
  listedEntities,
  withNames,
} from './noun/entity.ts';
import { keep, keptByIds, listedKept } from './noun/kept.ts';
import { countLedger, lastRevision, ledgerAfter, ledgerByRevisions, ledgerPage } from './noun/ledger.ts';
import { entriesAbout, entriesAfter, textsOf } from './noun/log.ts';
import { listedNotes } from './noun/note.ts';
import { listedQuestions } from './noun/question.ts';
import { listedQuotations } from './noun/quotation.ts';
import { listedStatements, statementHours } from './noun/statement.ts';
import { listedViews, viewsBySlugs } from './noun/view.ts';
import { groupsByFounders, scanChunks } from './scan.ts';
import { createTables, generationOf } from './schema.ts';
import { search } from './search.ts';
import { upgrade } from './upgrade.ts';

export interface EmbeddedOptions {
  /** A file, made with its folder where it is not there, or ':memory:'. */
  readonly path: string;
  /** For how many milliseconds a write waits its turn behind other processes before STORE_LOCKED. */
  readonly patience?: number;
}

const PATIENCE = 10_000;

interface Listing<N extends Noun> {
  byIds(connection: Connection, ids: readonly Id[]): readonly (Nouns[N]['row'] | null)[];
  page(
    connection: Connection,
    filter: Nouns[N]['filter'],
    page: PageRequest,
    order?: Nouns[N]['order'],
  ): Page<Nouns[N]['row']>;
  count(connection: Connection, filter: Nouns[N]['filter']): number;
}

const LISTINGS: { readonly [N in Noun]: Listing<N> } = {
  document: listedDocuments,
  statement: listedStatements,
  quotation: listedQuotations,
  entity: {
    byIds: entitiesByIds,
    page: (connection, filter, page) => {
      const { items, hasNextPage } = listedEntities.page(connection, filter, page);
      const named = withNames(
        connection,
        items.map(({ node }) => node),
      );
      return { items: items.flatMap(({ cursor }, i) => (named[i] ? [{ cursor, node: named[i] }] : [])), hasNextPage };
    },
    count: (connection, filter) => listedEntities.count(connection, filter),
  },
  decision: listedDecisions,
  note: listedNotes,
  view: listedViews,
  question: listedQuestions,
  kept: {
    byIds: keptByIds,
    page: (connection, filter, page, order) => listedKept.page(connection, filter, page, order),
    count: (connection, filter) => listedKept.count(connection, filter),
  },
  ledger: { byIds: ledgerByRevisions, page: ledgerPage, count: countLedger },
};

const LOOKUPS: {
  readonly [L in keyof Lookups]: (connection: Connection, keys: readonly string[]) => readonly (Lookups[L] | null)[];
} = {
  entityByQid: entitiesByQids,
  entityByName: entitiesByNames,
  entityByIdStart: entitiesByIdStarts,
  viewBySlug: viewsBySlugs,
  documentsByCluster: (connection, clusters) => clusters.map((cluster) => documentsInCluster(connection, cluster)),
  textByDocument: (connection, ids) => {
    const texts = textsOf(connection, ids);
    return ids.map((id) => texts.get(id) ?? null);
  },
};

export function openEmbedded({ path, patience = PATIENCE }: EmbeddedOptions): GraphStore {
  if (path !== ':memory:') upgrade(path, patience);
  const connection = new Connection(path, patience);
  createTables(connection);
  connection.stopWaiting();
  const read = async <Answer>(options: ReadOptions | undefined, answer: () => Answer): Promise<Answer> => {
    refuseAborted(options);
    return answer();
  };
  return {
    name: 'embedded',
    commit: (request) => commit(connection, request),
    rebuild: () => rebuild(connection),
    byIds: (noun, ids, options) => read(options, () => LISTINGS[noun].byIds(connection, ids)),
    find: (lookup, keys, options) => read(options, () => LOOKUPS[lookup](connection, keys)),
    page: (noun, filter, page, order) => read(page, () => LISTINGS[noun].page(connection, filter, page, order)),
    count: (noun, filter, options) => read(options, () => LISTINGS[noun].count(connection, filter)),
    pageOfEach: (noun, filters, page, order) =>
      inTurns(filters, page, (filter) => LISTINGS[noun].page(connection, filter, page, order)),
    countOfEach: (noun, filters, options) =>
      inTurns(filters, options, (filter) => LISTINGS[noun].count(connection, filter)),
    documentLanguages: (filter, options) => read(options, () => documentLanguages(connection, filter)),
    statementHours: (filter, axis, options) => read(options, () => statementHours(connection, filter, axis)),
    search: (query, kinds, options) => read(options, () => search(connection, query, kinds)),
    history: (subjects, kinds, options) =>
      inTurns(subjects, options, (subject) => entriesAbout(connection, [subject], kinds)),
    log: (options) => streamed(logChunks(connection), options),
    scan: (options) => streamed(scanChunks(connection), options),
    groups: (founders, since, options) => read(options, () => groupsByFounders(connection, founders, since)),
    revision: (options) => read(options, () => lastRevision(connection)),
    generation: (options) => read(options, () => generationOf(connection)),
    ledgerAfter: (revision, limit, options) => read(options, () => ledgerAfter(connection, revision, limit)),
    keep: async (keeping) => keep(connection, keeping),
    health: (options) => read(options, () => void lastRevision(connection)),
    close: async () => connection.close(),
  };
}

const ENTRIES_AT_A_TIME = 100;

function* logChunks(connection: Connection): Generator<readonly RecordedEntry[]> {
  let placed = entriesAfter(connection, 0, ENTRIES_AT_A_TIME);
  for (let last = placed.at(-1); last; last = placed.at(-1)) {
    yield placed.map(({ entry }) => entry);
    placed = entriesAfter(connection, last.seq, ENTRIES_AT_A_TIME);
  }
}

/** Lets others have their turn between chunks. */
async function* streamed<Item>(chunks: Iterable<readonly Item[]>, options?: ReadOptions): AsyncIterable<Item> {
  refuseAborted(options);
  for (const chunk of chunks) {
    yield* chunk;
    await new Promise(setImmediate);
    refuseAborted(options);
  }
}

/** Milliseconds after which others have their turn. */
const TURN = 10;

/** The database is in this process, so that to ask it many things at once would save nothing, and hold up all others. */
async function inTurns<Asked, Answer>(
  asked: readonly Asked[],
  options: ReadOptions | undefined,
  answer: (one: Asked) => Answer,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let since = performance.now();
  for (const one of asked) {
    refuseAborted(options);
    answers.push(answer(one));
    if (performance.now() - since < TURN) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
  return answers;
}

function refuseAborted(options: ReadOptions | undefined): void {
  if (options?.signal?.aborted) throw new Failure('DEADLINE_EXCEEDED', 'The time for this request is over.');
}
