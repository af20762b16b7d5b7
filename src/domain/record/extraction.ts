/**
 * What one reader of one document says it found, before anything is stored: the same shape for our own extractor,
 * for an imported file and for a language model. Names are words; ids come later, in `evidence/findings.ts`.
 * All offsets are UTF-16 code units into `document.text`.
 */
import type { Id } from '../glossary.ts';
import type { RelationType } from '../relation-types.ts';
import type { When } from '../time.ts';
import type { DateOrigin, EntityKind, Modality, Polarity, ReportedAs } from '../vocabulary.ts';

export interface DocumentInput {
  readonly title: string;
  readonly publisher: string | null;
  /** An EDTF day or an ISO instant as given, or null where the document does not say. */
  readonly published: string | null;
  /** How `published` is known: stated, unless said otherwise; inferred where only the address bears it. */
  readonly publishedOrigin?: DateOrigin;
  /** The byline. */
  readonly author?: string | null;
  readonly url: string | null;
  readonly lang: string;
  readonly text: string;
  /** Of a paged document: where each of its pages begins in the text, the first at 0. */
  readonly pages?: readonly number[];
}

/** UTF-16 code units into the document's text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ExtractedMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** Points at an `ExtractedActor` of the same document: all of these together identify it there. */
export interface ActorReference {
  readonly label: string;
  /** Wikidata id, as `Q7747`, or null for someone no authority knows. */
  readonly qid: string | null;
  /** Whom an editor chose among the entities of the graph, as read; else the kind, label and id say who it is. */
  readonly entity?: Id;
}

/** An actor, agreement or place that the document names. */
export interface ExtractedActor extends ActorReference {
  readonly kind: EntityKind;
  readonly mentions: readonly ExtractedMention[];
}

export interface ExtractedStatement {
  readonly subject: ActorReference;
  readonly predicate: RelationType;
  readonly object: ActorReference | null;
  readonly mode: string | null;
  readonly role: string | null;
  /** Label of the place where it happened. */
  readonly place: string | null;
  /** The words of a number that the claim carries: `100,000 troops`. */
  readonly quantity: string | null;
  readonly valid: When | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly reportedAs: ReportedAs;
  /** Who said it, innermost speaker first, in the document's words; `verb` where it is known. */
  readonly attribution: readonly { readonly surface: string; readonly verb: string | null }[];
  /** False where several were named in one breath and each was dealt with apart: "rang A, B and C". */
  readonly joint: boolean;
  /** Claim-complete: read alone, it says what the statement says, with its polarity, its modality and who reports it. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** The words of the bare event inside the quote. */
  readonly core: Span;
  /** 0 to 1. */
  readonly confidence: number;
  /** Names and versions of the extractors that found it: `rules@1`. */
  readonly extractors: readonly string[];
}

export interface ExtractedQuotation {
  readonly speaker: ActorReference | null;
  readonly addressee: ActorReference | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

export interface Extraction {
  readonly document: DocumentInput;
  readonly actors: readonly ExtractedActor[];
  readonly statements: readonly ExtractedStatement[];
  readonly quotations: readonly ExtractedQuotation[];
  readonly warnings: readonly string[];
  /** Who read it, with versions, also where nothing was found; left out: those that the statements name. */
  readonly extractors?: readonly string[];
  /** An EDTF day read from the text's own dateline, for a document that came without a publication date. */
  readonly inferredPublished?: string;
  /** Epoch milliseconds: when the text was fetched, where that was before the commit that brings it. */
  readonly retrievedAt?: number;
}
