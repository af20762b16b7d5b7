/** Every query, with the types of its parameters and rows; the files say the rest. Numbers in rows come as numbers. */
import type { Id, RelationId } from '../../../domain/glossary.ts';
import type { RelationType } from '../../../domain/relation-types.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import { cypher, cypherEach } from './cypher.ts';
import { cypherList, type Row } from './list.ts';

interface Ids {
  readonly ids: readonly Id[];
}
interface Rows {
  readonly rows: readonly Row[];
}
interface Found {
  readonly row: Row;
}
interface FoundStatement extends Found {
  readonly retractedAt: number | null;
}
interface FoundKey {
  readonly key: string;
  readonly id: Id;
}
interface FoundEntry extends Found {
  readonly recorded: { readonly at: number; readonly action: string; readonly author: string };
}

const ofNoun = cypherEach('PROJECTED');
const ofType = cypherEach('RELATION_TYPES');

export const queries = {
  nodesByIds: ofNoun<Ids, Found>('node/by-ids'),
  nodesAfter: ofNoun<{ after: Id; limit: number }, Found>('node/after'),
  writeNodes: ofNoun<Rows, never>('node/write'),
  updateNodes: ofNoun<Rows, never>('node/update'),
  removeNodes: ofNoun<Ids, never>('node/remove'),
  sweepNodes: ofNoun<{ keep: readonly number[]; limit: number }, { removed: number }>('node/sweep'),

  readLedger: cypher<object, { revision: number; layout: number | null; generation: number }>('ledger/read'),
  lockLedger: cypher<
    object,
    { revision: number; logged: number; generation: number; replayed: number | null; blocked: boolean }
  >('ledger/lock'),
  beginRestore: cypher<object, never>('ledger/begin-restore'),
  endRestore: cypher<object, never>('ledger/end-restore'),
  appendToLedger: cypher<{ row: Row; about: readonly Id[]; logged: number }, never>('ledger/append'),
  commitsByRevisions: cypher<{ revisions: readonly number[] }, Found>('ledger/by-revisions'),
  commitsAfter: cypher<{ revision: number; limit: number }, Found>('ledger/after'),
  beginRebuild: cypher<object, { generation: number; current: number }>('ledger/begin-rebuild'),
  rebuildReached: cypher<object, { generation: number; replayed: number }>('ledger/rebuild-reached'),
  noteReplayed: cypher<{ seq: number }, never>('ledger/replay'),
  endRebuild: cypher<object, never>('ledger/end-rebuild'),
  commitList: cypherList('ledger/list'),

  appendToLog: cypher<Rows, never>('log/append'),
  entriesAbout: cypher<{ subjects: readonly Id[]; kinds: readonly string[]; until: number }, FoundEntry>('log/about'),
  entriesAfter: cypher<{ seq: number; limit: number }, FoundEntry>('log/after'),
  removeEntries: cypher<{ subjects: readonly Id[]; kinds: readonly string[] }, never>('log/remove'),

  documentList: cypherList('document/list'),
  mention: cypher<Rows, never>('document/mention'),
  forgetMention: cypher<Rows, never>('document/forget'),
  similarDocuments: cypher<{ asked: readonly Row[]; limit: number }, Found & { readonly body: Int8Array }>(
    'document/similar',
  ),
  documentsJoinedTo: cypher<Ids, Found>('document/joined-to'),
  documentsInClusters: cypher<{ clusters: readonly Id[]; limit: number }, { cluster: Id; ids: readonly Id[] }>(
    'document/in-clusters',
  ),

  statementList: cypherList('statement/list'),
  statementsByIds: cypher<Ids, FoundStatement>('statement/by-ids'),
  statementsOfDocuments: cypher<Ids, FoundStatement>('statement/of-documents'),
  statementsUnderKeys: cypher<{ keys: readonly string[] }, FoundStatement>('statement/under-keys'),
  statementsNaming: cypher<Ids, FoundStatement>('statement/naming'),
  writeStatements: cypher<Rows, never>('statement/write'),

  quotationList: cypherList('quotation/list'),
  tieQuotations: cypher<Rows, never>('quotation/tie'),

  entityList: cypherList('entity/list'),
  entitiesOfMembers: cypher<Ids, { member: Id; row: Row; names: readonly (readonly [string, never, number])[] }>(
    'entity/of-members',
  ),
  entitiesByIdStarts: cypher<{ keys: readonly string[] }, FoundKey>('entity/by-id-starts'),
  entitiesByQids: cypher<{ keys: readonly string[] }, FoundKey>('entity/by-qids'),
  entitiesByNames: cypher<{ keys: readonly string[] }, FoundKey>('entity/by-names'),
  entityCandidates: cypher<{ query: string; limit: number; kinds: readonly string[] | null }, { id: Id }>(
    'entity/candidates',
  ),
  mergedMembers: cypher<Ids, { entity: Id; members: readonly Id[] }>('entity/merged'),
  releaseEntities: cypher<Ids, { names: readonly string[] }>('entity/release'),
  writeEntities: cypher<Rows, never>('entity/write'),
  namesOfMembers: cypher<Ids, Found>('name/of-members'),
  countNames: cypher<Rows, never>('name/count'),
  removeNobodysNames: cypher<{ names: readonly string[] }, never>('name/remove-nobodys'),

  decisionList: cypherList('decision/list'),
  decisionsAbout: cypher<Ids, Found>('decision/about'),
  tieDecisions: cypher<Rows, never>('decision/tie'),
  noteList: cypherList('note/list'),
  tieNotes: cypher<Rows, never>('note/tie'),
  viewList: cypherList('view/list'),
  viewsBySlugs: cypher<{ slugs: readonly string[] }, Found>('view/by-slugs'),

  questionList: cypherList('question/list'),
  lockKept: cypher<object, { seq: number }>('kept/lock'),
  keptByIds: cypher<{ ids: readonly string[] }, Found>('kept/by-ids'),
  writeKept: cypher<{ rows: readonly Row[]; seq: number }, never>('kept/write'),
  keptList: cypherList('kept/list'),

  groupsUnderKeys: cypher<{ keys: readonly string[] }, Found>('group/under-keys'),
  groupsNear: cypher<{ asked: readonly Row[] }, Found>('group/near'),
  lastGroups: cypher<{ keys: readonly string[] }, Found>('group/last'),
  groupsOfTypeAfter: cypher<{ type: RelationType; after: Id; limit: number }, Found>('group/of-type-after'),
  evidence: cypher<
    { founders: readonly Id[]; since: number; asOf: number },
    { founder: Id; rows: readonly (readonly unknown[])[] }
  >('group/evidence'),
  takePart: cypher<Rows, never>('event/take-part'),
  writeRelations: cypher<Rows, never>('relation/write'),
  removeRelations: ofType<{ ids: readonly RelationId[] }, never>('relation/remove'),

  kinds: cypher<{ entities: readonly Id[] }, { id: Id; kind: EntityKind }>('traversal/kinds'),
  relationsOfEntities: cypher<
    { entities: readonly Id[]; types: readonly string[] | null; others: readonly Id[] | null },
    { entity: Id; founders: readonly Id[]; ids: readonly RelationId[] }
  >('traversal/relations'),
  eventsOfEntities: cypher<
    { entities: readonly Id[]; types: readonly string[] | null },
    { entity: Id; founders: readonly Id[] }
  >('traversal/events'),
  eventsAfter: cypher<{ after: Id; types: readonly string[]; limit: number }, Found>('traversal/events-after'),
};
