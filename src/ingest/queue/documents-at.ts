/** What a job that reads does: the documents at one address. */
import type { DocumentInput } from '../../domain/record/extraction.ts';
import type { ReadFailure } from '../read/dead-letter.ts';
import { readInputs } from '../read/read-inputs.ts';
import { UnreadableError } from '../read/unreadable.ts';
import type { FetchOptions } from '../read/web/fetch-page.ts';

/** Throws UnreadableError for the first that could not be read, once all others are handed on. */
export async function* documentsAt(address: string, options: FetchOptions = {}): AsyncGenerator<DocumentInput> {
  let first: ReadFailure | undefined;
  for await (const reading of readInputs([address], options)) {
    if ('document' in reading) yield reading.document;
    else first ??= reading.failure;
  }
  if (first) throw new UnreadableError(first.reason, first.line, { mayPass: first.mayPass ?? false });
}
