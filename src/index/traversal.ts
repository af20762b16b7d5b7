/**
 * The traversal contract. A question (paths, facets, an ego network …) is a generator: it asks a graph for the ties of
 * some entities, folds each with `view`, and asks on. An engine answers: the in-process index at once from its arrays,
 * Neo4j by Cypher with what it can prefilter. So every engine gives the same answers by construction, a long walk can
 * be interrupted wherever it asks, and the number of ties examined is bounded in one place.
 *
 * Ids are canonical. One question sees one version of the graph.
 */
import type { Id, RelationId } from '../domain/id.ts';
import type { Scope } from '../domain/scope.ts';
import type { Telling } from '../domain/telling.ts';
import type { View } from '../domain/view.ts';
import type { EntityKind, EventType, RelationType } from '../domain/vocabulary.ts';

/** A relation as a walk meets it. */
export interface Tie {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: Id;
  readonly target: Id;
  readonly role: string | null;
  /** The event whose tie it is; null for a durable relation. */
  readonly event: Id | null;
  /** Null where no statement is in scope; whether it `passes` is the caller's question. */
  see(scope: Scope): View | null;
  /** The id of the statement at a position that `see` gave, or of any live statement. */
  readonly statementCount: number;
  statementAt(position: number): StatementPoint;
}

/** An event as a walk meets it. */
export interface Happening {
  readonly id: Id;
  readonly type: EventType;
  readonly participants: readonly Id[];
  readonly ties: readonly RelationId[];
  see(scope: Scope): View | null;
  tell(scope: Scope): Telling<Id>;
  readonly statementCount: number;
  statementAt(position: number): StatementPoint;
}

/** One live statement behind a tie or event, for contradictions and changes of status. */
export interface StatementPoint {
  readonly id: Id;
  readonly known: number;
  /** Positions in POLARITIES and MODALITIES. */
  readonly polarity: number;
  readonly modality: number;
  readonly from: number;
  readonly to: number;
  readonly publisher: Id | null;
  readonly place: Id | null;
}

export type GraphAsk =
  /** Kinds by entity, in order; null for an id that names no entity. */
  | { readonly ask: 'kinds'; readonly entities: readonly Id[] }
  /**
   * For each entity, in order, the ties it stands in, by id. An engine may leave out ties whose `see(scope)` is null,
   * those of other types where `types` is given, and those whose other end is not in `others` where that is given.
   */
  | {
      readonly ask: 'ties';
      readonly entities: readonly Id[];
      readonly types: readonly RelationType[] | null;
      readonly others?: ReadonlySet<Id>;
      readonly scope: Scope;
    }
  /** For each entity, in order, the events it takes part in, by id. */
  | {
      readonly ask: 'happenings';
      readonly entities: readonly Id[];
      readonly types: readonly EventType[] | null;
      readonly scope: Scope;
    }
  /** The next ties of the whole graph after an id, in order of id, at most `limit`. */
  | {
      readonly ask: 'allTies';
      readonly after: RelationId | null;
      readonly limit: number;
      readonly types: readonly RelationType[] | null;
      readonly scope: Scope;
    }
  /** The next events of the whole graph after an id, in order of id, at most `limit`. */
  | {
      readonly ask: 'allHappenings';
      readonly after: Id | null;
      readonly limit: number;
      readonly types: readonly EventType[] | null;
      readonly scope: Scope;
    };

export interface GraphAnswers {
  readonly kinds: readonly (EntityKind | null)[];
  readonly ties: readonly (readonly Tie[])[];
  readonly happenings: readonly (readonly Happening[])[];
  readonly allTies: readonly Tie[];
  readonly allHappenings: readonly Happening[];
}

export type GraphAnswer = GraphAnswers[keyof GraphAnswers];

/** Yield `null` to let others run in the middle of long work that asks nothing. */
export type Question<Result> = Generator<GraphAsk | null, Result, GraphAnswer | null>;

type Engine = 'INDEX' | 'CYPHER';

export interface Traversal {
  readonly engine: Engine;
  /**
   * Runs a question to its end. The event loop is never held for more than 50 ms. Fails with DEADLINE_EXCEEDED when
   * the signal aborts, NOT_FOUND and BAD_USER_INPUT as the question says.
   */
  run<Result>(question: Question<Result>, options?: { readonly signal?: AbortSignal }): Promise<Result>;
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
export interface IdPage<Item> {
  readonly items: readonly (Item & { readonly cursor: string })[];
  readonly hasNextPage: boolean;
}

export type Direction = 'OUT' | 'IN' | 'BOTH';
export type RelationOrderField = 'VALID' | 'KNOWN' | 'CONFIDENCE' | 'INDEPENDENT_SOURCES';
export type EventOrderField = 'WHEN' | 'KNOWN' | 'CONFIDENCE' | 'INTENSITY' | 'INDEPENDENT_SOURCES';
export interface Order<Field extends string> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}
