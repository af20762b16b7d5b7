/** One article or dispatch, and where it names whom. */

import type { Id, Instant } from '../glossary.ts';
import type { When } from '../time.ts';
import type { EntityKind } from '../vocabulary.ts';
import type { Span } from './extraction.ts';

/** Its text never changes: a corrected article is another document. */
export interface Document {
  /** Hash of publisher, canonical address, publication time and text. */
  readonly id: Id;
  readonly url: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly lang: string;
  readonly text: string;
  /** Id as extracted; the name that the document gives is `publisherName`. */
  readonly publisher: Id | null;
  readonly publisherName: string | null;
  readonly published: When | null;
  /** When the world could read it: its publication, or its retrieval where that is unknown. */
  readonly knownAt: Instant;
  readonly retrievedAt: Instant;
  readonly sha256: string;
  /** Where the pages of a paged document begin, in UTF-16 code units of its text; empty for others. */
  readonly pages: readonly number[];
}

export interface Mention extends Span {
  /** As extracted; the entity that it answers for now may be another, after a merge. */
  readonly entity: Id;
  /** The label under which the reader listed the actor. */
  readonly label: string;
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

/** The page that an offset lies on, counted from 1; null in a document without pages. */
export function pageAt({ pages }: Pick<Document, 'pages'>, offset: number): number | null {
  const page = pages.findLastIndex((begin) => begin <= offset);
  return page < 0 ? null : page + 1;
}
