/**
 * The statements of a group side by side, one element each, in order of (known, id): all that a fold reads. Words are
 * numbers here (positions in their lists) and live in memory only; what is stored are the words.
 */
import { MODALITIES, POLARITIES } from '../vocabulary.ts';

/** Publishers, clusters and places are ids, or numbers that stand for them; '' or 0 where there is none. */
export interface EvidenceColumns<Key extends string | number> {
  readonly known: ArrayLike<number>;
  /** Position in POLARITIES. */
  readonly polarity: ArrayLike<number>;
  /** Position in MODALITIES. */
  readonly modality: ArrayLike<number>;
  /** Valid window with sentinels; BEGINNING and END together: undated. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly publisher: ArrayLike<Key>;
  readonly cluster: ArrayLike<Key>;
  readonly confidence: ArrayLike<number>;
}

/** What the statements of an event add: how, where, and who is on which side. */
export interface EventColumns<Key extends string | number> extends EvidenceColumns<Key> {
  /** '' where the statement gives none. */
  readonly mode: ArrayLike<string>;
  readonly place: ArrayLike<Key>;
  /** Position in the event's participants; -1 for an object that is not there. */
  readonly subject: ArrayLike<number>;
  readonly object: ArrayLike<number>;
}

export const ASSERTED = POLARITIES.indexOf('ASSERTED');
export const DENIED = POLARITIES.indexOf('DENIED');
export const FACT = MODALITIES.indexOf('FACT');
export const PLAN = MODALITIES.indexOf('PLAN');
export const REQUEST = MODALITIES.indexOf('REQUEST');
export const HYPOTHESIS = MODALITIES.indexOf('HYPOTHESIS');
export const CANCELLATION = MODALITIES.indexOf('CANCELLATION');

/** Strongest first: verdict, status and window follow the strongest modality that somebody asserts. */
export const BY_STRENGTH: readonly number[] = [FACT, CANCELLATION, PLAN, REQUEST, HYPOTHESIS];

/** An element that must be there, of a column whose length the caller knows. */
export const at = (column: ArrayLike<number>, position: number): number => column[position] as number;
