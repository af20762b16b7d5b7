/** What reading an input brings: a document, or why there is none. */
import type { DocumentInput } from '../../domain/record/extraction.ts';
import type { ReadFailure } from './dead-letter.ts';
import type { CheckedDocument } from './document.ts';
import { errorCode, UnreadableError } from './unreadable.ts';

export interface ReadDocument {
  readonly document: DocumentInput;
  readonly source: string;
  /** Where the document's text begins in a text file, in UTF-16 code units; 0 elsewhere. */
  readonly offset: number;
  readonly warnings: readonly string[];
}

export type Reading = ReadDocument | { readonly failure: ReadFailure };

export const done = (source: string, { document, warnings }: CheckedDocument, offset = 0): ReadDocument => ({
  document,
  source,
  offset,
  warnings,
});

/** Whatever goes wrong with one input is told as its failure; the others are read. */
export function failed(source: string, error: unknown): { readonly failure: ReadFailure } {
  const reason = fileReasons[errorCode(error)];
  if (reason !== undefined) return { failure: { source, line: null, reason } };
  const { line, message, mayPass } = UnreadableError.from(error);
  return { failure: { source, line, reason: message, ...(mayPass && { mayPass }) } };
}

const fileReasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ENOTDIR: 'no such file or folder',
  ELOOP: 'is a link that leads in circles',
};
