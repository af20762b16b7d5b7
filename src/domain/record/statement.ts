/** One claim of one document, with the words that carry it. */

import type { Id, Instant } from '../glossary.ts';
import type { RelationType } from '../relation-types.ts';
import type { When } from '../time.ts';
import type { Modality, Polarity, ReportedAs } from '../vocabulary.ts';
import type { Span } from './extraction.ts';

export interface Attribution {
  readonly entity: Id | null;
  readonly surface: string;
  readonly verb: string | null;
  readonly anonymous: boolean;
}

/** Who is named keeps the id it was read with, after the splits that stand; merges act later. */
export interface Statement extends Span {
  /** Hash of document, core, subject, predicate, role, mode, object, date, polarity and modality as read. */
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
  readonly knownAt: Instant;
  /** How sure its readers are, 0 to 1. */
  readonly confidence: number;
  /** False where several were named in one breath and each was dealt with apart. */
  readonly joint: boolean;
  /** The bare event inside the quote. */
  readonly core: Span;
  /** The words at `start`..`end`, kept beside the offsets so that a damaged text shows. */
  readonly quote: string;
  /** Names and versions of the extractors that find it: `rules@2`. In code-point order. */
  readonly extractors: readonly string[];
}

/** Whom a statement names as taking part, and where. */
export const namedIn = ({ subject, object, place }: Statement): readonly Id[] =>
  [subject, object, place].filter((id) => id !== null);
