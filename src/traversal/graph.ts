/**
 * The traversal contract. A question (paths, facets, an ego network …) is an async function over a `Graph`: it asks for
 * the relations of some entities, looks at what each comes to in its scope, and asks on. An engine provides the graph:
 * the in-process index from its arrays, Neo4j by Cypher with what it can prefilter. So every engine gives the same
 * answers, and the work of a walk is counted and bounded in one place.
 *
 * Ids are canonical. One question sees one version of the graph.
 */
import type { Budget } from '../domain/budget.ts';
import type { EventDetails } from '../domain/fold/event-details.ts';
import type { View } from '../domain/fold/view.ts';
import type { Id, Instant, RelationId } from '../domain/glossary.ts';
import type { Event, Relation } from '../domain/record/relation.ts';
import type { EventType, RelationType } from '../domain/relation-types.ts';
import type { Scope } from '../domain/scope.ts';
import type { EntityKind } from '../domain/vocabulary.ts';
import type { Dating } from '../domain/window.ts';
import type { Ties } from './ties.ts';

/** The live statements of a group, in order of (known, id). */
export interface Evidence {
  /**
   * What they come to, without those at the positions left out; null where none is in scope. Whether that `passes` is
   * the caller's question.
   */
  view(scope: Scope, omitted?: ReadonlySet<number>): View | null;
  /** False where no date of theirs lies in the scope's window, whatever they come to: this costs less than a view. */
  mayPass(scope: Scope): boolean;
  /** Positions of those in scope. */
  admitted(scope: Scope): readonly number[];
  readonly statementCount: number;
  /** At a position that a view gave, or any below `statementCount`. */
  statementAt(position: number): StatementPoint;
  /** The date of the one there; null where it gives none. */
  datingAt(position: number): Dating | null;
}

export interface GraphRelation extends Relation, Evidence {}

export interface GraphEvent extends Event, Evidence {
  details(scope: Scope): EventDetails<Id>;
}

/** One live statement behind a relation or event. */
export interface StatementPoint {
  readonly id: Id;
  readonly document: Id;
  readonly known: Instant;
  /** Positions in POLARITIES and MODALITIES. */
  readonly polarity: number;
  readonly modality: number;
  readonly from: number;
  readonly to: number;
  readonly publisher: Id | null;
  /** The same number where documents carry the same copy. */
  readonly cluster: number;
  readonly place: Id | null;
}

export interface RelationsAsked {
  readonly scope: Scope;
  readonly types: readonly RelationType[] | null;
  /** Only those whose other end is one of these. */
  readonly others?: Others;
}
/** Ends to look for: a set of ids, or what can be asked like one. */
export type Others = Iterable<Id> & Pick<ReadonlySet<Id>, 'has' | 'size'>;

export interface Neighbors {
  readonly ids: Iterable<Id>;
  readonly examined: number;
}
export interface EventsAsked {
  readonly scope: Scope;
  readonly types: readonly EventType[] | null;
}
export interface PageAsked<Type> {
  readonly scope: Scope;
  readonly types: readonly Type[] | null;
  readonly limit: number;
  /** Only those of which something became known then; an engine that cannot tell answers with others, too. */
  readonly toldIn?: Told;
}

/** Known after the one instant, and by the other. */
export interface Told {
  readonly after: Instant;
  readonly until: Instant;
}

/** An engine may leave out whatever has no statement in the scope, and may answer with types that were not asked for. */
export interface Graph {
  readonly revision: number;
  /** In order; null for an id that names no entity. */
  kinds(entities: readonly Id[]): Promise<readonly (EntityKind | null)[]>;
  /** For each entity, in order, its relations by id. */
  relationsOf(entities: readonly Id[], asked: RelationsAsked): Promise<readonly (readonly GraphRelation[])[]>;
  /**
   * Whom the relations of these entities lead to, each once, but for those that may not pass; and how many relations
   * were looked at. Left out by an engine that cannot tell without the relations.
   */
  neighborsOf?(entities: readonly Id[], asked: Omit<RelationsAsked, 'others'>): Promise<Neighbors>;
  /**
   * Of an entity with very many relations, what they come to; null for others, whose relations are soon looked at.
   * Left out by an engine that keeps nothing of the kind.
   */
  ties?(entity: Id, scope: Scope): Promise<Ties | null>;
  /** For each entity, in order, the events it takes part in by id. */
  eventsOf(entities: readonly Id[], asked: EventsAsked): Promise<readonly (readonly GraphEvent[])[]>;
  /** The next relations of the whole graph after an id, in order of id. */
  relationsAfter(after: RelationId | null, asked: PageAsked<RelationType>): Promise<readonly GraphRelation[]>;
  eventsAfter(after: Id | null, asked: PageAsked<EventType>): Promise<readonly GraphEvent[]>;
  /** By id, in order, retracted ones too. */
  relations(ids: readonly RelationId[]): Promise<readonly (GraphRelation | null)[]>;
  events(ids: readonly Id[]): Promise<readonly (GraphEvent | null)[]>;
  /**
   * To be called in long work: lets others have their turn, where this question has had a long one. Fails with
   * DEADLINE_EXCEEDED at the question's deadline and with TOO_COMPLEX beyond its budget. `units`: statements folded
   * since the last call, or other work of about a microsecond.
   */
  pause(units?: number): Promise<void> | undefined;
}

export type Question<Answer> = (graph: Graph) => Promise<Answer>;

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** What is done is taken from it, and paused as it says. */
  readonly budget?: Pick<Budget, 'spend' | 'pause'>;
}

export interface Traversal {
  readonly engine: 'INDEX' | 'CYPHER';
  /** The event loop is never held for more than 50 ms. */
  run<Answer>(question: Question<Answer>, options?: RunOptions): Promise<Answer>;
  /** The revision of the graph that questions see now. */
  readonly revision: number;
  close(): Promise<void>;
}

/** Work done for an answer; `truncated` where the budget of 2,000,000 examined relations or a limit cut it. */
export interface Work {
  readonly exploredEntities: number;
  readonly exploredRelations: number;
  readonly truncated: boolean;
}

/** One page of an ordered list; the cursor is opaque and names the list's order. */
export interface RankedPage<Item> {
  readonly items: readonly (Item & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

/** All rows are looked at for one page, so how many there are comes with it. */
export interface CountedPage<Item> extends RankedPage<Item> {
  readonly count: number;
}

export type Direction = 'OUT' | 'IN' | 'BOTH';
export type RelationOrderField = 'VALID' | 'KNOWN' | 'CONFIDENCE' | 'INDEPENDENT_SOURCES';
export type EventOrderField = 'WHEN' | 'KNOWN' | 'CONFIDENCE' | 'INTENSITY' | 'INDEPENDENT_SOURCES';
export interface Order<Field extends string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}
