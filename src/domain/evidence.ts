/**
 * The evidence layer: what was published, what it claims in which words, and what people decided about it.
 * Append-only. Everything else (entities, relations, events, clusters) is projected from it.
 */
import type { Id } from './id.ts';
import type { When } from './time.ts';
import type { EntityKind, Modality, Polarity, RelationType, ReportedAs, ReviewState } from './vocabulary.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  /** As extracted; the entity it answers for now may be another, after a merge. */
  readonly entity: Id;
}

/** One article or dispatch; its text never changes. Instants are epoch milliseconds throughout. */
export interface Document {
  readonly id: Id;
  readonly url: string | null;
  readonly title: string;
  readonly lang: string;
  readonly text: string;
  readonly publisher: Id | null;
  readonly published: When | null;
  /** When the world could read it: its publication, or its retrieval where that is unknown. */
  readonly knownAt: number;
  readonly retrievedAt: number;
  readonly sha256: string;
  readonly mentions: readonly Mention[];
}

export interface Attribution {
  readonly entity: Id | null;
  readonly surface: string;
  readonly verb: string | null;
  readonly anonymous: boolean;
}

/** One claim by one document, with the span that carries it. */
export interface Statement {
  readonly id: Id;
  readonly document: Id;
  readonly subject: Id;
  readonly predicate: RelationType;
  readonly object: Id | null;
  readonly mode: string | null;
  readonly role: string | null;
  readonly place: Id | null;
  readonly quantity: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly reportedAs: ReportedAs;
  /** Innermost speaker first. */
  readonly attribution: readonly Attribution[];
  readonly valid: When | null;
  readonly knownAt: number;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
  /** The words at `start`..`end`, kept beside the offsets so that a damaged text shows. */
  readonly quote: string;
  readonly sha256: string;
  readonly extractors: readonly string[];
}

export interface Quotation {
  readonly id: Id;
  readonly document: Id;
  readonly speaker: Id | null;
  readonly addressee: Id | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly knownAt: number;
}

/** How often a document calls an entity so. `label` forms name it in full, `mention` forms as the text has it. */
export interface NameCount {
  readonly entity: Id;
  readonly kind: EntityKind;
  readonly qid: string | null;
  readonly form: 'label' | 'mention';
  readonly text: string;
  readonly count: number;
}

/** A document with all that one reading found in it. */
export interface DocumentEvidence {
  readonly document: Document;
  readonly names: readonly NameCount[];
  readonly statements: readonly Statement[];
  readonly quotations: readonly Quotation[];
}

export type DecisionKind = 'SAME' | 'DIFFERENT';

/** Members are the entities as extracted; for SAME the first is the survivor. Stands until reverted. */
export interface Decision {
  readonly id: Id;
  readonly kind: DecisionKind;
  readonly survivor: Id;
  readonly absorbed: readonly Id[];
  /** Labels of the absorbed when it was decided. */
  readonly absorbedLabels: readonly string[];
  readonly decidedBy: string;
  readonly decidedAt: number;
  readonly reason: string;
  readonly revertedAt: number | null;
}

interface Review {
  readonly statement: Id;
  readonly state: ReviewState;
  readonly note: string | null;
}

/** The document's statements give no evidence while it is retracted; restoring is a later row with `retracted: false`. */
interface Retraction {
  readonly document: Id;
  readonly retracted: boolean;
  readonly reason: string;
}

export interface Note {
  readonly id: Id;
  readonly about: readonly Id[];
  readonly body: string;
  readonly author: string;
  readonly createdAt: number;
}

export interface SavedView {
  readonly id: Id;
  readonly slug: string;
  readonly title: string;
  readonly operation: string;
  /** JSON texts: variables, the client's own state, and the answer as it was. */
  readonly variables: string;
  readonly state: string | null;
  readonly snapshot: string;
  readonly sha256: string;
  readonly createdAt: number;
}

/** What one commit appends. Everything is optional; an empty batch still makes no revision. */
export interface EvidenceBatch {
  readonly documents?: readonly DocumentEvidence[];
  /** Statements that a newer version of their extractor no longer makes: they leave the projection. */
  readonly withdrawn?: readonly Id[];
  readonly decisions?: readonly Decision[];
  /** Ids of decisions that no longer stand. */
  readonly reverted?: readonly Id[];
  readonly reviews?: readonly Review[];
  readonly retractions?: readonly Retraction[];
  readonly notes?: readonly Note[];
  readonly savedViews?: readonly SavedView[];
}
