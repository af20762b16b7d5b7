/** What one commit writes: rows by id. Everything that is not named here stays as it is. */

import type { Id, RelationId } from '../domain/glossary.ts';
import type { Decision } from '../domain/record/decision.ts';
import type { Document, NameCount } from '../domain/record/document.ts';
import type { Entity } from '../domain/record/entity.ts';
import type { Note } from '../domain/record/note.ts';
import type { Quotation } from '../domain/record/quotation.ts';
import type { SavedView } from '../domain/record/saved-view.ts';
import type { StandingQuestion } from '../domain/record/standing-question.ts';
import type { Statement } from '../domain/record/statement.ts';
import type { RelationType } from '../domain/relation-types.ts';
import type { ReviewState, Verdict } from '../domain/vocabulary.ts';
import type { SignedEntry } from '../evidence/log/entry.ts';
import type { Group } from './group.ts';

export interface NewDocument {
  readonly document: Document;
  readonly fingerprints: readonly number[];
  /** Hash of its words, by which equal copies of any length are known. */
  readonly words: string;
}

export interface Placement {
  readonly id: Id;
  /** The earlier document whose cluster it joined; null for a founder. */
  readonly joined: Id | null;
  readonly cluster: Id;
}

export interface PlacedStatement {
  readonly statement: Statement;
  readonly group: Id | null;
}

export type NameOfDocument = NameCount & { readonly document: Id };
export interface MentionOfDocument {
  readonly document: Id;
  readonly entity: Id;
}

/**
 * One relation whose present verdict changed. `before: null`: it is new. `after: null`: it dissolved, since its ends or
 * its founder are others now. `RETRACTED`: it is kept for audit.
 */
export interface VerdictChange {
  readonly id: RelationId;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  /** The statements that came or went, on the side that made the difference where one did. */
  readonly causedBy: readonly Id[];
}

/** By type and founder; `appended`: statements were only added, each after all that it had. */
export interface TouchedGroup {
  readonly type: RelationType;
  readonly founder: Id;
  readonly appended: boolean;
}

export interface Changes {
  /** Entries that are new, in the order given; the others were there already. */
  readonly entries: readonly SignedEntry[];
  readonly documents: {
    readonly added: readonly NewDocument[];
    readonly placed: readonly Placement[];
    readonly retracted: readonly { readonly id: Id; readonly isRetracted: boolean }[];
    readonly purged: readonly Id[];
  };
  readonly statements: {
    readonly added: readonly PlacedStatement[];
    /** Written anew, whatever of them changed; a withdrawn one stands again. */
    readonly changed: readonly PlacedStatement[];
    readonly placed: readonly { readonly id: Id; readonly group: Id | null }[];
    readonly withdrawn: readonly Statement[];
    readonly reviewed: readonly { readonly id: Id; readonly state: ReviewState }[];
    /** Of purged documents: no trace stays. */
    readonly removed: readonly Id[];
  };
  readonly quotations: { readonly added: readonly Quotation[]; readonly removed: readonly Id[] };
  readonly names: { readonly added: readonly NameOfDocument[]; readonly removed: readonly NameOfDocument[] };
  readonly mentions: { readonly added: readonly MentionOfDocument[]; readonly removed: readonly MentionOfDocument[] };
  readonly decisions: {
    readonly added: readonly Decision[];
    readonly reverted: readonly { readonly id: Id; readonly at: number }[];
  };
  readonly notes: { readonly written: readonly Note[]; readonly deleted: readonly Id[] };
  readonly views: { readonly written: readonly SavedView[]; readonly deleted: readonly Id[] };
  readonly questions: { readonly written: readonly StandingQuestion[]; readonly deleted: readonly Id[] };
  readonly entities: {
    /** Whose names, kind, label, ids or members changed; more counts alone change nothing here. */
    readonly written: readonly Entity[];
    /** No longer entities of their own: another answers for them, or nobody names them. */
    readonly gone: readonly Id[];
  };
  readonly groups: {
    readonly written: readonly Group[];
    /** Ids of relations and events that are no more. */
    readonly goneRelations: readonly RelationId[];
    readonly gone: readonly Id[];
    /** Every group of which something is otherwise, be it the cluster of one of its documents. */
    readonly touched: readonly TouchedGroup[];
  };
  readonly verdicts: readonly VerdictChange[];
  /** Entities that the new evidence names, or what was judged and noted, canonical: whom the commit is about. */
  readonly about: readonly Id[];
}
