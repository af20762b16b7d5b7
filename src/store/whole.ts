/**
 * All that a store holds, row by row, as it is now: what another store is made of in one go, without projecting anything
 * anew. Every list comes once, in no special order.
 */

import type { Id, Instant } from '../domain/glossary.ts';
import type { Decision } from '../domain/record/decision.ts';
import type { Document, NameCount } from '../domain/record/document.ts';
import type { Entity } from '../domain/record/entity.ts';
import type { Kept } from '../domain/record/kept.ts';
import type { Note } from '../domain/record/note.ts';
import type { Quotation } from '../domain/record/quotation.ts';
import type { SavedView } from '../domain/record/saved-view.ts';
import type { StandingQuestion } from '../domain/record/standing-question.ts';
import type { MentionOfDocument, Placement } from '../projection/changes.ts';
import type { Group } from '../projection/group.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { LogRow } from './log-row.ts';
import type { StatementRow } from './statement-row.ts';

export interface WholeDocument extends Placement {
  readonly document: Document;
  /** Hash of its words. */
  readonly words: string;
  readonly recordedAt: Instant;
  readonly retractedAt: Instant | null;
}

interface WholeStatement {
  /** The withdrawn among them. */
  readonly row: StatementRow;
  readonly recordedAt: Instant;
  /** Of its document. */
  readonly publisher: Id | null;
}

interface WholeDecision {
  readonly decision: Decision;
  /** Entities, documents and statements by which it is found. */
  readonly about: readonly Id[];
}

export interface Whole {
  documents(): Iterable<WholeDocument>;
  purged(): Iterable<Id>;
  statements(): Iterable<WholeStatement>;
  quotations(): Iterable<Quotation>;
  mentions(): Iterable<MentionOfDocument>;
  /** Summed over all documents. */
  names(): Iterable<NameCount>;
  entities(): Iterable<Entity>;
  groups(): Iterable<Group>;
  decisions(): Iterable<WholeDecision>;
  notes(): Iterable<Note>;
  views(): Iterable<SavedView>;
  questions(): Iterable<StandingQuestion>;
  log(): Iterable<LogRow & { readonly seq: number }>;
  ledger(): Iterable<LedgerEntry>;
  kept(): Iterable<Kept>;
}
