/**
 * What the projection asks while a commit is open. The projection is a generator: it yields an ask, the store answers
 * from inside its transaction (at once or by await), and what it returns is written by the same transaction.
 * So the projection stays pure and synchronous, and one implementation serves every store.
 *
 * Asks name the evidence already appended by this commit too. Every list may come in any order unless it says so.
 */
import type { Decision, NameCount, Statement } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';
import type { Entity, Event, Relation } from '../domain/projected.ts';
import type { Verdict } from '../domain/vocabulary.ts';

/** A document as the projection needs it: everything but its words. */
export interface DocumentState {
  readonly id: Id;
  readonly knownAt: number;
  readonly publisher: Id | null;
  /** Number of distinct shingles. */
  readonly shingleCount: number;
  readonly retracted: boolean;
  /** The earlier document whose cluster it joined; null for a founder. As projected before this commit. */
  readonly joined: Id | null;
  /** Id of the founding document; null before its first projection. */
  readonly cluster: Id | null;
}

/** A statement with what the projection remembers of it. Withdrawn statements are answered only where asked for by id. */
export interface StatementState {
  readonly statement: Statement;
  readonly rejected: boolean;
  /** The key it was grouped under before this commit; null where it was not. */
  readonly key: string | null;
}

export interface SharedShingles extends DocumentState {
  /** How many of the shingles asked about this document has. */
  readonly shared: number;
}

export type Ask =
  | { readonly ask: 'documents'; readonly ids: readonly Id[] }
  /** Documents whose cluster was joined through one of these. */
  | { readonly ask: 'joinedTo'; readonly ids: readonly Id[] }
  /** Documents that share at least `least` of these shingles, the asking document itself among them or not. */
  | { readonly ask: 'sharing'; readonly shingles: readonly number[]; readonly least: number }
  | { readonly ask: 'shinglesOf'; readonly document: Id }
  | { readonly ask: 'statementsOf'; readonly documents: readonly Id[] }
  /** Statements that stood under one of these keys before this commit. */
  | { readonly ask: 'statementsUnder'; readonly keys: readonly string[] }
  /** Statements whose subject, object or place is one of these (ids as extracted), or whose document they published. */
  | { readonly ask: 'statementsNaming'; readonly entities: readonly Id[] }
  /** By id; the only ask that answers with withdrawn statements too. */
  | { readonly ask: 'statements'; readonly ids: readonly Id[] }
  /** Every decision, the reverted too, in order of (decidedAt, id). */
  | { readonly ask: 'decisions' }
  /** Summed over all documents. */
  | { readonly ask: 'names'; readonly entities: readonly Id[] }
  /** The entities that answer for these ids before this commit, each once. */
  | { readonly ask: 'entities'; readonly ids: readonly Id[] }
  | { readonly ask: 'rows'; readonly keys: readonly string[] };

export interface Answers {
  readonly documents: readonly DocumentState[];
  readonly joinedTo: readonly DocumentState[];
  readonly sharing: readonly SharedShingles[];
  readonly shinglesOf: readonly number[];
  readonly statementsOf: readonly StatementState[];
  readonly statementsUnder: readonly StatementState[];
  readonly statementsNaming: readonly StatementState[];
  readonly statements: readonly StatementState[];
  readonly decisions: readonly Decision[];
  readonly names: readonly NameCount[];
  readonly entities: readonly Entity[];
  readonly rows: { readonly relations: readonly Relation[]; readonly events: readonly Event[] };
}

export type Answer = Answers[keyof Answers];

/** One relation whose present verdict changed. `after: null`: dissolved, since its ends or its founder are others now. */
export interface RelationChange {
  readonly id: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  readonly causedBy: readonly Id[];
}

/** What the store writes: rows by id. Everything not named here stays as it is. */
export interface Projection {
  readonly documents: readonly { readonly id: Id; readonly joined: Id | null; readonly cluster: Id }[];
  /** `founder`: the event, or the statement that founded the durable relation; both null outside the projection. */
  readonly statements: readonly { readonly id: Id; readonly key: string | null; readonly founder: Id | null }[];
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
  /** Canonical entities, with the ids that answer with them; an id listed here answers with no other entity any more. */
  readonly entities: readonly Entity[];
  readonly gone: {
    readonly relations: readonly string[];
    readonly events: readonly Id[];
    /** No longer entities of their own: another answers for them. */
    readonly entities: readonly Id[];
  };
  readonly changes: readonly RelationChange[];
}

export type Project<Input> = (input: Input) => Generator<Ask, Projection, Answer>;
