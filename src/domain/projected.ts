/**
 * The projection: what the evidence adds up to. A relation or event carries its live statements as parallel lists,
 * ordered by (known, statement), so that any scope can be answered without reading the statements themselves.
 */
import type { Id, RelationId } from './id.ts';
import type { EntityKind, EventType, RelationType } from './vocabulary.ts';

/**
 * One element per live statement. The fold in `view.ts` reads only these lists; the index keeps them as typed arrays
 * with numbers for publishers and clusters, the stores as plain arrays of ids.
 */
export interface EvidenceColumns<Key extends string | number> {
  readonly known: ArrayLike<number>;
  /** Position in POLARITIES. */
  readonly polarity: ArrayLike<number>;
  /** Position in MODALITIES. */
  readonly modality: ArrayLike<number>;
  /** Valid window with sentinels; BEGINNING and END together: undated. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** '' or 0 where the document names no publisher. */
  readonly publisher: ArrayLike<Key>;
  readonly cluster: ArrayLike<Key>;
  readonly confidence: ArrayLike<number>;
}

/** What the statements of an event add: who was on which side, how and where. */
export interface EventColumns<Key extends string | number> extends EvidenceColumns<Key> {
  /** '' where the statement gives none. */
  readonly mode: ArrayLike<string>;
  /** Canonical place; '' or 0 where the statement gives none. */
  readonly place: ArrayLike<Key>;
  /** Position in the event's participants; -1 for an object that is not there. */
  readonly subject: ArrayLike<number>;
  readonly object: ArrayLike<number>;
}

/** The columns as a store keeps them, with what only explaining needs. Durable relations leave the event's empty. */
export interface StoredColumns extends EventColumns<string> {
  readonly statement: readonly Id[];
  readonly document: readonly Id[];
  readonly publisher: readonly string[];
  readonly cluster: readonly string[];
  readonly known: readonly number[];
  readonly polarity: readonly number[];
  readonly modality: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly confidence: readonly number[];
  /** EDTF as stated, '' where undated. */
  readonly edtf: readonly string[];
  /** Position in DATE_ORIGINS; -1 where undated. */
  readonly origin: readonly number[];
  readonly mode: readonly string[];
  readonly place: readonly string[];
  readonly subject: readonly number[];
  readonly object: readonly number[];
}

export interface Relation {
  readonly id: RelationId;
  readonly type: RelationType;
  readonly source: Id;
  readonly target: Id;
  readonly role: string | null;
  /** The event whose tie it is; null for a durable relation. */
  readonly event: Id | null;
  /** The grouping key it was projected under. */
  readonly key: string;
  /** Those of the event for a tie. Empty when every statement is retracted or rejected: kept for audit. */
  readonly evidence: StoredColumns;
}

export interface Event {
  /** That of its founding statement. */
  readonly id: Id;
  readonly type: EventType;
  /** Subjects first, as the founding telling has them, then objects. */
  readonly participants: readonly Id[];
  readonly key: string;
  readonly ties: readonly RelationId[];
  readonly evidence: StoredColumns;
}

export interface NameForm {
  readonly text: string;
  readonly form: 'label' | 'mention';
  readonly count: number;
}

/** A canonical entity: the survivor of all it stands for. */
export interface Entity {
  readonly id: Id;
  readonly kind: EntityKind;
  readonly label: string;
  readonly names: readonly NameForm[];
  /** Wikidata ids of its members, in code-point order. */
  readonly qids: readonly string[];
  /** Every id that answers with this entity, its own first, the others in code-point order. */
  readonly members: readonly Id[];
}
