/** What people decided about who is who. A decision stands until it is reverted, and acts at every instant. */
import type { Id, Instant } from '../glossary.ts';
import { contentId } from '../id.ts';
import type { EntityKind, Grade } from '../vocabulary.ts';

interface Decided {
  readonly id: Id;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  readonly revertedAt: Instant | null;
}

/** SAME: the absorbed answer with the survivor. DIFFERENT: they must not be joined, not even by way of a third. */
export interface IdentityDecision extends Decided {
  readonly kind: 'SAME' | 'DIFFERENT';
  readonly survivor: Id;
  readonly absorbed: readonly Id[];
  /** Labels of the absorbed when it was decided. */
  readonly absorbedLabels: readonly string[];
}

/**
 * What these documents and statements say of an entity is about another of the same name: `splitId` of the decision.
 * It acts on ids as read, before any SAME. A statement's split beats its document's, an earlier decision a later one.
 */
export interface SplitDecision extends Decided {
  readonly kind: 'SPLIT';
  /** The entity that was mixed. */
  readonly survivor: Id;
  /** The ids as read that it answered for when this was decided. */
  readonly members: readonly Id[];
  readonly documents: readonly Id[];
  readonly statements: readonly Id[];
  /** What to call the new entity; null for what the documents call it. */
  readonly label: string | null;
}

/** How an entity is to be described, whatever its documents say; the latest that stands wins, aliases add up. */
interface DescriptionDecision extends Decided {
  readonly kind: 'DESCRIBE';
  readonly survivor: Id;
  readonly label: string | null;
  readonly entityKind: EntityKind | null;
  readonly aliases: readonly string[];
}

/** How far a source is to be trusted, whatever its record says; the latest that stands wins. */
export interface RatingDecision extends Decided {
  readonly kind: 'RATING';
  readonly survivor: Id;
  readonly grade: Grade;
}

export type Decision = IdentityDecision | SplitDecision | DescriptionDecision | RatingDecision;
export type DecisionKind = Decision['kind'];

/** Who a split makes. */
export const splitId = (decision: Id): Id => contentId('split', decision);

/** Everybody whom a decision names, ids as read; the new entity of a split among them. */
export function namedBy(decision: Decision): readonly Id[] {
  if (decision.kind === 'SPLIT') return [decision.survivor, ...decision.members, splitId(decision.id)];
  return 'absorbed' in decision ? [decision.survivor, ...decision.absorbed] : [decision.survivor];
}

/** The order in which decisions act. */
export const byTime = (a: Decision, b: Decision): number => a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1);
