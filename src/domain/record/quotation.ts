/** Somebody's own words, as a document has them in quotation marks. */

import type { Id, Instant } from '../glossary.ts';
import type { Span } from './extraction.ts';

export interface Quotation extends Span {
  readonly id: Id;
  readonly document: Id;
  readonly speaker: Id | null;
  readonly addressee: Id | null;
  readonly quote: string;
  readonly knownAt: Instant;
}
