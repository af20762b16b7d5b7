/** The Neo4j store: a shared system of record, which people may also look at in Neo4j Browser. */
import { Failure } from '../../domain/error.ts';
import type { GraphStore } from '../store.ts';
import { Connection, type Neo4jOptions } from './connection.ts';
import { migrate } from './migrate.ts';
import { queries } from './queries.ts';
import { ByKey } from './read/by-key.ts';
import { Lists } from './read/lists.ts';
import { scan, scanEvidence } from './read/scan.ts';
import { search } from './read/search.ts';
import { countStatements, statementHours, statementPage } from './read/statements.ts';
import { commit } from './write/commit.ts';
import { entriesBetween, entriesSince, lastRevision, NOT_MIGRATED } from './write/ledger.ts';
import { rebuild } from './write/rebuild.ts';

export interface Neo4jStore extends GraphStore {
  readonly name: 'neo4j';
  /** What traversals in Cypher ask through. */
  readonly connection: Connection;
  /** Makes constraints and indexes; to be run once, before anybody writes. Returns the files that were applied now. */
  migrate(): Promise<readonly string[]>;
}

/** Connects when it is first asked something, so that a server may start before its database. */
export async function openNeo4j(options: Neo4jOptions): Promise<Neo4jStore> {
  const connection = new Connection(options);
  const byKey = new ByKey(connection);
  const lists = new Lists(connection);
  return {
    name: 'neo4j',
    connection,
    migrate: () => migrate(connection),
    commit: (request, project) => commit(connection, request, project),
    rebuild: (project) => rebuild(connection, project),

    documentsByIds: (ids, reading) => byKey.documents(ids, reading),
    statementsByIds: (ids, reading) => byKey.statements(ids, reading),
    quotationsByIds: (ids, reading) => byKey.quotations(ids, reading),
    entitiesByIds: (ids, reading) => byKey.entities(ids, reading),
    relationsByIds: (ids, reading) => byKey.relations(ids, reading),
    eventsByIds: (ids, reading) => byKey.events(ids, reading),
    decisionsByIds: (ids, reading) => byKey.decisions(ids, reading),
    notesByIds: (ids, reading) => byKey.notes(ids, reading),
    savedViewsByIds: (ids, reading) => byKey.savedViews(ids, reading),
    savedViewsBySlugs: (slugs, reading) => byKey.savedViewsBySlugs(slugs, reading),
    entitiesByQids: (qids, reading) => byKey.entitiesByQids(qids, reading),
    entitiesByNames: (names, reading) => byKey.entitiesByNames(names, reading),
    documentsByClusters: (clusters, reading) => byKey.documentsByClusters(clusters, reading),

    statements: (filter, order, page) => statementPage(connection, filter, order, page),
    countStatements: (filter, reading) => countStatements(connection, filter, reading),
    statementHours: (filter, axis, reading) => statementHours(connection, filter, axis, reading),
    quotations: (filter, page) => lists.quotations(filter, page),
    countQuotations: (filter, reading) => lists.countQuotations(filter, reading),
    documents: (filter, page) => lists.documents(filter, page),
    countDocuments: (filter, reading) => lists.countDocuments(filter, reading),
    entities: (filter, page) => lists.entities(filter, page),
    countEntities: (filter, reading) => lists.countEntities(filter, reading),
    notes: (about, page) => lists.notes(about, page),
    countNotes: (about, reading) => lists.countNotes(about, reading),
    decisions: (about, page) => lists.decisions(about, page),
    countDecisions: (about, reading) => lists.countDecisions(about, reading),
    savedViews: (page) => lists.savedViews(page),
    countSavedViews: (reading) => lists.countSavedViews(reading),

    search: (query, kinds, reading) => search(connection, query, kinds, reading),
    scan: (reading) => scan(connection, reading),
    scanEvidence: (reading) => scanEvidence(connection, reading),

    revision: (reading) => lastRevision(connection, reading),
    changesSince: (revision, limit, reading) => entriesSince(connection, revision, limit, reading),
    changesBetween: (after, until, limit, reading) => entriesBetween(connection, after, until, limit, reading),

    health: async (reading) => {
      const [ledger] = await connection.run(queries.readLedger, {}, reading);
      if (!ledger) throw new Failure('STORE_UNAVAILABLE', NOT_MIGRATED);
    },
    close: () => connection.close(),
  };
}
