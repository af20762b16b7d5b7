/** Another reader of documents, behind the same shape as our own rules. */
import type { DocumentInput, Extraction } from '../../domain/record/extraction.ts';

export interface ExtractionPlugin {
  /** Name and version, as statements carry it: `llm-small@1`. */
  readonly extractor: string;
  /**
   * Never rejects for what the service does: an answer that fails, lies or is cut off gives fewer statements and a
   * warning, since a helper that is down must not stop the reading.
   */
  extract(document: DocumentInput, signal?: AbortSignal): Promise<Extraction>;
}

/** Characters of one document that a service is asked about. */
export const MAX_TEXT = 400_000;

export const lengthWarnings = ({ text }: DocumentInput, extractor: string): string[] =>
  text.length > MAX_TEXT ? [`${extractor}: read the first ${MAX_TEXT} characters only`] : [];

/** What a service says it found, in words; nothing of it is believed until the words are found in the text. */
export interface Claims {
  readonly actors: readonly ClaimedActor[];
  readonly statements: readonly ClaimedStatement[];
  readonly quotations: readonly ClaimedQuotation[];
}

export interface ClaimedActor {
  readonly name: string;
  readonly kind: string;
  /** Other words of the text for the same actor. */
  readonly aliases: readonly string[];
}

export interface ClaimedStatement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly mode: string | null;
  readonly role: string | null;
  readonly place: string | null;
  readonly quantity: string | null;
  readonly date: string | null;
  /** The words that were read as the date. */
  readonly dateWords: string | null;
  readonly polarity: string;
  readonly modality: string;
  readonly reportedAs: string;
  readonly attribution: readonly string[];
  readonly quote: string;
}

export interface ClaimedQuotation {
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly quote: string;
}
