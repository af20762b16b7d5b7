/** Evidence as a store gives it back: with what people and the projection added to it. */

import type { Id, Instant } from '../domain/glossary.ts';
import type { Document } from '../domain/record/document.ts';
import type { Statement } from '../domain/record/statement.ts';
import type { ReviewState } from '../domain/vocabulary.ts';

/** Without its words, which few answers need. */
export interface StoredDocument extends Omit<Document, 'text'> {
  readonly retractedAt: Instant | null;
  readonly recordedAt: Instant;
  /** The document that founded its cluster. */
  readonly cluster: Id;
}

export interface StoredStatement extends Statement {
  readonly recordedAt: Instant;
  /** When its document was retracted; null while it stands. */
  readonly retractedAt: Instant | null;
  readonly review: ReviewState;
  /** The founder of its group: the event it tells of, or its durable relation; null outside the projection. */
  readonly group: Id | null;
}
