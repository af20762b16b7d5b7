/**
 * Evidence as plain JSON: what the lines of the `statements` import format say, with the ids that the graph under test
 * gave to documents and statements, since the design orders by them. The oracles beside this file are written from the
 * sentences of the design, slow and plain, and import nothing of the project.
 */
export interface Document {
  readonly id: string;
  readonly url: string;
  readonly publisher: string | null;
  /** An instant, or a day. */
  readonly published: string;
  readonly text: string;
}

export type Modality = 'FACT' | 'PLAN' | 'REQUEST' | 'CANCELLATION' | 'HYPOTHESIS' | 'OPINION' | 'QUESTION';

/** Entities and places go by their names. */
export interface Statement {
  readonly id: string;
  /** The id of its document. */
  readonly document: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly role: string | null;
  readonly mode: string | null;
  readonly place: string | null;
  /** EDTF, or null: undated. */
  readonly date: string | null;
  readonly polarity: 'ASSERTED' | 'DENIED';
  readonly modality: Modality;
  readonly confidence: number;
  readonly core: { readonly start: number; readonly end: number };
  /** Where the quote begins in the text. */
  readonly quoteStart: number;
  readonly joint: boolean;
}

/** Decisions stand in the order in which they were taken; those reverted are left out. */
export type Decision =
  | { readonly kind: 'SAME'; readonly survivor: string; readonly absorbed: readonly string[] }
  | { readonly kind: 'DIFFERENT'; readonly a: string; readonly b: string }
  | {
      readonly kind: 'SPLIT';
      readonly entity: string;
      readonly part: string;
      readonly documents: readonly string[];
      readonly statements: readonly string[];
    };

export interface World {
  readonly documents: readonly Document[];
  readonly statements: readonly Statement[];
  readonly decisions: readonly Decision[];
  /** Ids of documents that were retracted and of statements that were rejected. */
  readonly withdrawn: ReadonlySet<string>;
}

export interface Scope {
  readonly asOf?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly includeUndated?: boolean;
  readonly publishers?: readonly string[];
  readonly excludePublishers?: readonly string[];
  readonly minIndependentSources?: number;
  readonly maxIndependentSources?: number;
  readonly minConfidence?: number;
  readonly includeDisputed?: boolean;
  readonly includeDenied?: boolean;
  readonly includeUnrealized?: boolean;
}

export const EVENT_TYPES: ReadonlySet<string> = new Set(
  (
    'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE ' +
    'COERCE ASSAULT'
  ).split(' '),
);
export const MUTUAL_TYPES: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

/** Opinions and questions are never evidence. */
export const isEvidence = ({ modality }: Statement): boolean => modality !== 'OPINION' && modality !== 'QUESTION';
