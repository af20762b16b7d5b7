/** The embedded store: one libsql file, or memory. It opens at once and needs no service. */

import { Failure } from '../../domain/error.ts';
import type { GraphStore, ReadOptions } from '../store.ts';
import { Connection } from './connection.ts';
import * as byKey from './read/by-key.ts';
import * as lists from './read/lists.ts';
import { evidenceChunks, scanChunks } from './read/scan.ts';
import { search } from './read/search.ts';
import { countStatements, statementHours, statementPage } from './read/statements.ts';
import { migrate } from './schema.ts';
import { commit, rebuild } from './write/commit.ts';
import { entriesBetween, entriesSince, lastRevision } from './write/ledger.ts';

export interface EmbeddedOptions {
  /** A file, made with its folder where it is not there, or ':memory:'. */
  readonly path: string;
  /** For how many milliseconds a write waits its turn behind other processes before STORE_LOCKED. */
  readonly patience?: number;
}

const PATIENCE = 10_000;

export function openEmbedded({ path, patience = PATIENCE }: EmbeddedOptions): GraphStore {
  const connection = new Connection(path, patience);
  migrate(connection);
  connection.stopWaiting();
  const read = async <Answer>(options: ReadOptions | undefined, answer: (connection: Connection) => Answer) => {
    refuseAborted(options);
    return answer(connection);
  };
  return {
    name: 'embedded',
    commit: (request, project) => commit(connection, request, project),
    rebuild: (project) => rebuild(connection, project),

    documentsByIds: (ids, options) => read(options, (from) => byKey.documentsByIds(from, ids)),
    statementsByIds: (ids, options) => read(options, (from) => byKey.statementsByIds(from, ids)),
    quotationsByIds: (ids, options) => read(options, (from) => byKey.quotationsByIds(from, ids)),
    entitiesByIds: (ids, options) => read(options, (from) => byKey.entitiesByIds(from, ids)),
    relationsByIds: (ids, options) => read(options, (from) => byKey.relationsByIds(from, ids)),
    eventsByIds: (ids, options) => read(options, (from) => byKey.eventsByIds(from, ids)),
    decisionsByIds: (ids, options) => read(options, (from) => byKey.decisionsByIds(from, ids)),
    notesByIds: (ids, options) => read(options, (from) => byKey.notesByIds(from, ids)),
    savedViewsByIds: (ids, options) => read(options, (from) => byKey.savedViewsByIds(from, ids)),
    savedViewsBySlugs: (slugs, options) => read(options, (from) => byKey.savedViewsBySlugs(from, slugs)),
    entitiesByQids: (qids, options) => read(options, (from) => byKey.entitiesByQids(from, qids)),
    entitiesByNames: (names, options) => read(options, (from) => byKey.entitiesByNames(from, names)),
    documentsByClusters: (clusters, options) => read(options, (from) => byKey.documentsByClusters(from, clusters)),

    statements: (filter, order, page) => read(page, (from) => statementPage(from, filter, order, page)),
    countStatements: (filter, options) => read(options, (from) => countStatements(from, filter)),
    statementHours: (filter, axis, options) => read(options, (from) => statementHours(from, filter, axis)),
    quotations: (filter, page) => read(page, (from) => lists.quotations.page(from, filter, page)),
    countQuotations: (filter, options) => read(options, (from) => lists.quotations.count(from, filter)),
    documents: (filter, page) => read(page, (from) => lists.documents.page(from, filter, page)),
    countDocuments: (filter, options) => read(options, (from) => lists.documents.count(from, filter)),
    entities: (filter, page) => read(page, (from) => lists.entities.page(from, filter, page)),
    countEntities: (filter, options) => read(options, (from) => lists.entities.count(from, filter)),
    notes: (about, page) => read(page, (from) => lists.notes.page(from, about, page)),
    countNotes: (about, options) => read(options, (from) => lists.notes.count(from, about)),
    decisions: (about, page) => read(page, (from) => lists.decisions.page(from, about, page)),
    countDecisions: (about, options) => read(options, (from) => lists.decisions.count(from, about)),
    savedViews: (page) => read(page, (from) => lists.savedViews.page(from, null, page)),
    countSavedViews: (options) => read(options, (from) => lists.savedViews.count(from, null)),

    search: (query, kinds, options) => read(options, (from) => search(from, query, kinds)),
    scan: (options) => streamed(scanChunks(connection), options),
    scanEvidence: (options) => streamed(evidenceChunks(connection), options),

    revision: (options) => read(options, lastRevision),
    changesSince: (revision, limit, options) => read(options, (from) => entriesSince(from, revision, limit)),
    changesBetween: (after, until, limit, options) =>
      read(options, (from) => entriesBetween(from, after, until, limit)),

    health: (options) => read(options, (from) => void lastRevision(from)),
    close: async () => connection.close(),
  };
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

function refuseAborted(options: ReadOptions | undefined): void {
  if (options?.signal?.aborted) throw new Failure('DEADLINE_EXCEEDED', 'The time for this request is over.');
}
