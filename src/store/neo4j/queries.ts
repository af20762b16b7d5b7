/** Every query there is, with the types of its parameters and rows. The files say what each means. */

import type { Id, RelationId } from '../../domain/glossary.ts';
import type { Note } from '../../domain/note.ts';
import type { RelationType } from '../../domain/relation-types.ts';
import type { EntityKind } from '../../domain/vocabulary.ts';
import { cypher, cypherByType } from './cypher.ts';
import type { EntityNode, EventRow, RelationRow } from './projected-row.ts';
import type {
  DecisionNode,
  DocumentNode,
  DocumentStateRow,
  NameRow,
  Properties,
  QuotationNode,
  SavedViewNode,
  StatementNode,
} from './row.ts';
import type { HappeningRow, TieRow } from './tie-row.ts';

type Nothing = Readonly<Record<string, never>>;
/** A number, which the query makes whole where it counts. */
type Count = number;
interface Ids {
  readonly ids: readonly Id[];
}
interface Rows {
  readonly rows: readonly Properties[];
}
interface UpTo {
  /** Documents with a later id are not there yet. */
  readonly upTo: Id;
}
interface After {
  readonly after: string;
  readonly limit: Count;
}
/** A page begins after an item; null for the first page. What may be null goes in a map: each type has a plan. */
export interface PageParams {
  readonly afterSort: string | number | null;
  readonly afterId: string;
  readonly limit: Count;
}

export interface LedgerEntryNode {
  readonly revision: number;
  readonly at: number;
  readonly author: string;
  readonly kind: string;
  readonly documents: readonly Id[];
  readonly entities: readonly Id[];
  readonly relations: readonly RelationId[];
  readonly events: readonly Id[];
  readonly gone: readonly string[];
  /** JSON, since they hold lists. */
  readonly changes: string;
}

export interface KnownRow {
  readonly label: 'Document' | 'Statement' | 'Quotation' | 'Decision' | 'Note' | 'SavedView' | 'SavedView.slug';
  readonly id: string;
  readonly isOff: boolean;
  readonly review: string | null;
  readonly extractors: readonly string[] | null;
}

type EntityInstant = readonly [entity: Id, from: number, to: number];

export interface StatementParams {
  readonly byId: readonly Id[];
  readonly byText: readonly string[];
  readonly byDocument: readonly Id[];
  readonly byMember: readonly Id[];
  readonly byTime: readonly number[];
  readonly ids: readonly Id[] | null;
  readonly document: Id | null;
  readonly subject: readonly EntityInstant[] | null;
  readonly object: readonly EntityInstant[] | null;
  readonly about: readonly EntityInstant[] | null;
  readonly saidBy: readonly EntityInstant[] | null;
  readonly publishers: readonly Id[] | null;
  readonly predicates: readonly string[] | null;
  readonly polarity: string | null;
  readonly modalities: readonly string[] | null;
  readonly reportedAs: readonly string[] | null;
  readonly asOf: number;
  readonly from: number;
  readonly to: number;
  readonly includeUndated: boolean;
}

export interface DocumentParams {
  readonly byText: readonly string[];
  readonly byMention: readonly Id[];
  readonly byTime: readonly number[];
  readonly mentions: readonly Id[] | null;
  readonly publishers: readonly Id[] | null;
  readonly publishedFrom: number | null;
  readonly publishedTo: number | null;
}

export interface QuotationParams {
  readonly byText: readonly string[];
  readonly bySpeaker: readonly Id[];
  readonly byTime: readonly number[];
  readonly speakers: readonly Id[] | null;
  readonly asOf: number;
}

export interface EntityParams {
  readonly byId: readonly Id[];
  readonly byQid: readonly string[];
  readonly byName: readonly string[];
  readonly byLabel: readonly string[];
  readonly ids: readonly Id[] | null;
  readonly qid: string | null;
  readonly kinds: readonly EntityKind[] | null;
}

export interface AboutParams {
  readonly about: readonly Id[];
  readonly byTime: readonly number[];
}

interface DocumentFound {
  readonly document: DocumentNode;
}
interface StatementFound {
  readonly statement: StatementNode;
}
export interface StoredStatementFound extends StatementFound {
  readonly retractedAt: number | null;
}
interface QuotationFound {
  readonly quotation: QuotationNode;
}
interface EntityFound {
  readonly entity: EntityNode;
}
interface KeyedEntity extends EntityFound {
  readonly key: string;
}
interface RowFound<Row> {
  readonly row: Row;
}
interface Counted {
  readonly count: number;
}
interface EntryFound {
  readonly entry: LedgerEntryNode;
}
interface Walk<Type> {
  readonly types: readonly Type[] | null;
  readonly asOf: number;
}
interface Paged {
  readonly page: PageParams;
}

export const queries = {
  lockLedger: cypher<{ at: unknown }, { found: number }>('ledger/lock'),
  readLedger: cypher<Nothing, { revision: number; rebuilding: number | null }>('ledger/read'),
  markLedger: cypher<{ rebuilding: unknown }, never>('ledger/mark'),
  appendEntry: cypher<{ entry: Properties }, never>('ledger/append'),
  entriesSince: cypher<{ revision: number; limit: Count }, EntryFound>('ledger/since'),
  entriesBetween: cypher<{ after: number; until: number; limit: Count }, EntryFound>('ledger/between'),

  known: cypher<
    Record<
      'documents' | 'statements' | 'quotations' | 'decisions' | 'notes' | 'savedViews' | 'slugs',
      readonly string[]
    >,
    KnownRow
  >('evidence/known'),
  appendMembers: cypher<Ids, never>('member/append'),
  entitiesOfMembers: cypher<Ids, EntityFound>('member/entities'),

  appendDocuments: cypher<Rows, never>('document/append'),
  appendShingles: cypher<Rows, never>('document/append-shingles'),
  documentsByIds: cypher<Ids, DocumentFound>('document/by-ids'),
  documentsByClusters: cypher<{ clusters: readonly Id[]; limit: Count }, { cluster: Id; documents: readonly Id[] }>(
    'document/by-clusters',
  ),
  documentPage: cypher<{ filter: DocumentParams } & Paged, DocumentFound>('document/page'),
  documentCount: cypher<{ filter: DocumentParams }, Counted>('document/count'),
  documentsAfter: cypher<After, { id: Id }>('document/after'),
  documentsAfterKnown: cypher<{ known: number; id: Id; limit: Count }, DocumentFound>('document/after-known'),
  documentStates: cypher<Ids & UpTo, RowFound<DocumentStateRow>>('document/states'),
  documentsJoinedTo: cypher<Ids & UpTo, RowFound<DocumentStateRow>>('document/joined-to'),
  documentsSharing: cypher<
    { shingles: unknown; least: number } & UpTo,
    RowFound<DocumentStateRow> & { shared: number }
  >('document/sharing'),
  shinglesOf: cypher<{ id: Id }, { shingles: readonly number[] }>('document/shingles'),
  projectDocuments: cypher<Rows, never>('document/project'),
  retractDocuments: cypher<Rows, never>('document/retract'),

  appendNames: cypher<Rows, never>('name/append'),
  namesOfDocuments: cypher<{ documents: readonly Id[] }, RowFound<NameRow> & { document: Id }>('name/of-documents'),
  namesOfEntities: cypher<{ entities: readonly Id[] } & UpTo, RowFound<NameRow>>('name/of-entities'),

  appendStatements: cypher<Rows, never>('statement/append'),
  updateStatements: cypher<Rows, never>('statement/update'),
  reviewStatements: cypher<Rows, never>('statement/review'),
  projectStatements: cypher<Rows, never>('statement/project'),
  statementsByIds: cypher<Ids, StoredStatementFound>('statement/by-ids'),
  statementsOfDocuments: cypher<{ documents: readonly Id[] } & UpTo, StatementFound>('statement/of-documents'),
  statementsUnderKeys: cypher<{ keys: readonly string[] } & UpTo, StatementFound>('statement/under-keys'),
  statementsNaming: cypher<{ entities: readonly Id[] } & UpTo, StatementFound>('statement/naming'),
  statementPage: cypher<
    { filter: StatementParams; page: PageParams & { field: string; sign: number } },
    StoredStatementFound & { sort: number }
  >('statement/page'),
  statementTally: cypher<{ filter: StatementParams; axis: 'KNOWN' | 'VALID' | 'ALL' }, { hour: number; count: number }>(
    'statement/tally',
  ),

  appendQuotations: cypher<Rows, never>('quotation/append'),
  quotationsByIds: cypher<Ids, QuotationFound>('quotation/by-ids'),
  quotationsOfDocuments: cypher<{ documents: readonly Id[] }, QuotationFound>('quotation/of-documents'),
  quotationPage: cypher<{ filter: QuotationParams } & Paged, QuotationFound>('quotation/page'),
  quotationCount: cypher<{ filter: QuotationParams }, Counted>('quotation/count'),

  appendDecisions: cypher<Rows, never>('decision/append'),
  revertDecisions: cypher<Ids & { at: unknown }, never>('decision/revert'),
  decisionsByIds: cypher<Ids, { decision: DecisionNode }>('decision/by-ids'),
  allDecisions: cypher<Nothing, { decision: DecisionNode }>('decision/all'),
  decisionPage: cypher<AboutParams & Paged, { decision: DecisionNode }>('decision/page'),
  decisionCount: cypher<AboutParams, Counted>('decision/count'),

  appendNotes: cypher<Rows, never>('note/append'),
  notesByIds: cypher<Ids, { note: Note }>('note/by-ids'),
  notePage: cypher<AboutParams & Paged, { note: Note }>('note/page'),
  noteCount: cypher<AboutParams, Counted>('note/count'),

  appendSavedViews: cypher<Rows, never>('saved-view/append'),
  savedViewsByIds: cypher<Ids, { view: SavedViewNode }>('saved-view/by-ids'),
  savedViewsBySlugs: cypher<{ slugs: readonly string[] }, { view: SavedViewNode }>('saved-view/by-slugs'),
  savedViewPage: cypher<{ before: number; afterId: string; limit: Count }, { view: SavedViewNode }>('saved-view/page'),
  savedViewCount: cypher<Nothing, Counted>('saved-view/count'),

  releaseEntities: cypher<Ids & { members: readonly Id[] }, never>('entity/release'),
  writeEntities: cypher<Rows, never>('entity/write'),
  removeEntities: cypher<Ids, never>('entity/remove'),
  entitiesByIds: cypher<Ids, KeyedEntity>('entity/by-ids'),
  entitiesByQids: cypher<{ qids: readonly string[] }, KeyedEntity>('entity/by-qids'),
  entitiesByNames: cypher<{ names: readonly string[] }, KeyedEntity>('entity/by-names'),
  entityPage: cypher<{ filter: EntityParams } & Paged, EntityFound>('entity/page'),
  entityCount: cypher<{ filter: EntityParams }, Counted>('entity/count'),
  entityCandidates: cypher<{ query: string; limit: Count; kinds: readonly EntityKind[] | null }, EntityFound>(
    'entity/candidates',
  ),
  entitiesAfter: cypher<After, EntityFound>('entity/after'),

  relationsByIds: cypherByType<Ids, RowFound<RelationRow>>('relation/by-ids'),
  relationsUnderKeys: cypherByType<{ keys: readonly string[] }, RowFound<RelationRow>>('relation/under-keys'),
  relationsAfter: cypherByType<After, RowFound<RelationRow>>('relation/after'),
  relationCounts: cypher<Nothing, { type: RelationType; count: number }>('relation/counts'),
  removeRelations: cypherByType<Ids, never>('relation/remove'),
  writeRelations: cypher<Rows, { written: number }>('relation/write'),

  eventsByIds: cypher<Ids, RowFound<EventRow>>('event/by-ids'),
  eventsUnderKeys: cypher<{ keys: readonly string[] }, RowFound<EventRow>>('event/under-keys'),
  eventsAfter: cypher<After, RowFound<EventRow>>('event/after'),
  removeEvents: cypher<Ids, never>('event/remove'),
  writeEvents: cypher<Rows, never>('event/write'),

  emptyProjection: cypher<{ limit: Count }, { removed: number }>('projection/empty'),
  forgetProjection: cypher<{ documents: readonly Id[] }, never>('projection/forget'),

  kinds: cypher<{ entities: readonly Id[] }, { id: Id; kind: EntityKind }>('traversal/kinds'),
  ties: cypher<
    { entities: readonly Id[]; walk: Walk<RelationType> & { others: readonly Id[] | null } },
    RowFound<TieRow> & { entity: Id }
  >('traversal/ties'),
  allTies: cypherByType<After & { asOf: number }, RowFound<TieRow>>('traversal/all-ties'),
  happenings: cypher<{ entities: readonly Id[]; walk: Walk<string> }, RowFound<HappeningRow> & { entity: Id }>(
    'traversal/happenings',
  ),
  allHappenings: cypher<After & { walk: Walk<string> }, RowFound<HappeningRow>>('traversal/all-happenings'),
};
