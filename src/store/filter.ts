/** What narrows a list. What is left out does not narrow it; ids are as read, so a merged entity is given by its members. */

import type { Id, Instant } from '../domain/glossary.ts';
import type { EntityAtTime } from '../domain/record/entity.ts';
import type { Shelf } from '../domain/record/kept.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { EntityKind, Modality, Polarity, ReportedAs, ReviewState } from '../domain/vocabulary.ts';

export interface StatementFilter {
  readonly ids?: readonly Id[];
  /** Each list: any of them, at a time that overlaps the statement's valid window (its knownAt where undated). */
  readonly subject?: readonly EntityAtTime[];
  readonly object?: readonly EntityAtTime[];
  /** Subject or object. */
  readonly about?: readonly EntityAtTime[];
  /** In the attribution chain, at the time it was known. */
  readonly saidBy?: readonly EntityAtTime[];
  /** All these words, in any order, case and accents aside, in the quote. */
  readonly text?: string;
  readonly document?: Id;
  readonly publisher?: readonly Id[];
  readonly predicates?: readonly RelationType[];
  readonly polarity?: Polarity;
  readonly modality?: readonly Modality[];
  readonly reportedAs?: readonly ReportedAs[];
  /** This or more. */
  readonly minConfidence?: number;
  readonly reviews?: readonly ReviewState[];
  /** Whether it gives evidence: not rejected, and its document not taken back. */
  readonly counts?: boolean;
  /** Among those that read it. */
  readonly extractor?: string;
  readonly asOf: Instant;
  /** Window with sentinels. */
  readonly from: number;
  readonly to: number;
  readonly includeUndated: boolean;
}

export interface QuotationFilter {
  /** All these words, case and accents aside. */
  readonly text?: string;
  readonly speakers?: readonly Id[];
  readonly document?: Id;
  /** Whether their document was not taken back. */
  readonly counts?: boolean;
  readonly asOf: Instant;
}

export interface DocumentFilter {
  /** All these words in title or text, case and accents aside. */
  readonly text?: string;
  /** The code of a language. */
  readonly lang?: string;
  readonly publisher?: readonly Id[];
  /** Documents that mention one of these. */
  readonly mentions?: readonly Id[];
  /** Bounds of knownAt among documents with a publication date. */
  readonly publishedFrom?: Instant;
  readonly publishedTo?: Instant;
  /** Whether they have a publication date. */
  readonly dated?: boolean;
  /** Whether they were taken back. */
  readonly retracted?: boolean;
}

export interface EntityFilter {
  readonly ids?: readonly Id[];
  readonly kinds?: readonly EntityKind[];
  /** Compared with the normalized label and other names. */
  readonly nameStartsWith?: string;
  /** `Q7184`. */
  readonly qid?: string;
}

export interface DecisionFilter {
  /** That name one of these. */
  readonly about?: readonly Id[];
}

export interface NoteFilter {
  readonly about?: readonly Id[];
}

export interface LedgerFilter {
  /** Commits that are about one of these entities, canonical ids. */
  readonly about?: readonly Id[];
  /** Recorded after this instant, and at this one or before. */
  readonly after?: Instant;
  readonly until?: Instant;
}

export interface KeptFilter {
  readonly shelf: Shelf;
  readonly about?: readonly string[];
  /** Kept after this one. */
  readonly since?: number;
}
