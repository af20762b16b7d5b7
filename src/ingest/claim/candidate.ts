/** A statement as an extractor proposes it, still in terms of tokens. */
import type { DurableType, EventType } from '../../domain/relation-types.ts';
import type { Modality } from '../../domain/vocabulary.ts';
import type { Actor } from '../cast/actor.ts';
import type { NounChunk } from '../clause/chunk.ts';
import type { Clause } from '../clause/clause.ts';
import type { DateSpan } from '../clause/date-spans.ts';
import type { Reading } from '../clause/reading.ts';
import type { Stance } from '../stance/stance.ts';
import type { TokenRange } from '../text/token.ts';
import type { Closeness } from './participants.ts';

/** SINCE: it lasts. FROM: nothing says how long. */
export type Beginning = 'SINCE' | 'FROM';

export interface Candidate extends TokenRange {
  readonly reading: Reading;
  readonly predicate: EventType | DurableType;
  readonly mode: string | null;
  readonly role: string | null;
  readonly subject: Actor;
  readonly object: Actor | null;
  readonly place: Actor | null;
  readonly date: DateSpan | null;
  /** Another candidate that tells of the same event and has its date. */
  readonly dateFrom?: Candidate;
  /** The date is that on which it began. */
  readonly begins?: Beginning;
  readonly stance: Stance;
  /** How the weaker of the two ends was found. */
  readonly closeness: Closeness | 'inferred';
  /** The words for what was told before, where it is blamed on whoever did it and nothing else is told. */
  readonly answers?: NounChunk;
  readonly source: 'verb' | 'noun' | 'title' | 'pattern';
  readonly clause: Clause | null;
  /** False where one dealt with several in turn: `rang A, B and C`. */
  readonly joint: boolean;
}

export const asserted = (modality: Modality = 'FACT'): Stance => ({
  modality,
  polarity: 'ASSERTED',
  reportedAs: 'NARRATION',
  attribution: [],
  future: modality === 'PLAN',
  cues: [],
});
