/**
 * The evidence log: everything that documents said and people decided, one entry after the other. All else is
 * projected from it, so that the graph can be built anew, moved and upgraded by replaying its log.
 */

import type { Id, Instant } from '../../domain/glossary.ts';
import type { Decision } from '../../domain/record/decision.ts';
import type {
  DocumentInput,
  ExtractedActor,
  ExtractedQuotation,
  ExtractedStatement,
} from '../../domain/record/extraction.ts';
import type { Note } from '../../domain/record/note.ts';
import type { SavedView } from '../../domain/record/saved-view.ts';
import type { StandingQuestion } from '../../domain/record/standing-question.ts';
import type { DateOrigin, ReviewState } from '../../domain/vocabulary.ts';

/** A document as it was handed in. */
export interface RecordedDocument extends DocumentInput {
  readonly id: Id;
  readonly author: string | null;
  readonly pages: readonly number[];
  readonly publishedOrigin: DateOrigin;
  readonly retrievedAt: Instant;
}

/**
 * What extractors found in one document. A reading with another version of an extractor replaces what that extractor
 * found there before; readings of the same version add up.
 */
export interface Reading {
  readonly document: Id;
  /** With their versions: `rules@2`. Extractors that found nothing are named too. */
  readonly extractors: readonly string[];
  readonly actors: readonly ExtractedActor[];
  readonly statements: readonly ExtractedStatement[];
  readonly quotations: readonly ExtractedQuotation[];
}

export type LogEntry =
  | { readonly entry: 'document'; readonly document: RecordedDocument }
  | { readonly entry: 'reading'; readonly reading: Reading }
  | { readonly entry: 'decision'; readonly decision: NewDecision }
  | { readonly entry: 'revert'; readonly decision: Id; readonly reason: string | null }
  | { readonly entry: 'review'; readonly statement: Id; readonly state: ReviewState; readonly note: string | null }
  | { readonly entry: 'retraction'; readonly document: Id; readonly retracted: boolean; readonly reason: string }
  /** Written, or changed where it was there before. */
  | { readonly entry: 'note'; readonly note: Pick<Note, 'id' | 'about' | 'body'> }
  | { readonly entry: 'note-deleted'; readonly note: Id }
  | { readonly entry: 'view'; readonly view: Omit<SavedView, 'author' | 'createdAt'> }
  | { readonly entry: 'view-deleted'; readonly view: Id }
  | { readonly entry: 'question'; readonly question: Omit<StandingQuestion, 'author' | 'createdAt'> }
  | { readonly entry: 'question-deleted'; readonly question: Id }
  /** The document and all that was read from it left store and log; what stays is that it was there. */
  | { readonly entry: 'purge'; readonly document: Id; readonly sha256: string; readonly reason: string };

/** A decision without who took it and when, which every entry has. */
export type NewDecision = Undated<Decision>;
type Undated<Kind extends Decision> = Kind extends Decision
  ? Omit<Kind, 'decidedBy' | 'decidedAt' | 'revertedAt'>
  : never;

/** Who did it, and when: kept wherever the entry travels. */
export type SignedEntry = LogEntry & { readonly author: string; readonly at: Instant };

/** An entry with the commit that brought it. */
export type RecordedEntry = SignedEntry & {
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly action: string;
  /** Of the commit. */
  readonly committer: string;
};

/** The document, statement, decision, note, view or standing question that an entry is about: what its history is found by. */
export function subjectOf(entry: LogEntry): Id {
  switch (entry.entry) {
    case 'document':
      return entry.document.id;
    case 'reading':
      return entry.reading.document;
    case 'decision':
      return entry.decision.id;
    case 'revert':
      return entry.decision;
    case 'review':
      return entry.statement;
    case 'retraction':
    case 'purge':
      return entry.document;
    case 'note':
      return entry.note.id;
    case 'note-deleted':
      return entry.note;
    case 'view':
      return entry.view.id;
    case 'view-deleted':
      return entry.view;
    case 'question':
      return entry.question.id;
    case 'question-deleted':
      return entry.question;
  }
}
