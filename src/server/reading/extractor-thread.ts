/** Reads documents away from the thread that answers requests. */
import { Failure, type FailureCode } from '../../domain/error.ts';
import type { Extraction } from '../../domain/record/extraction.ts';
import { knowHoldersOf } from '../../ingest/authority/authority.ts';
import { extract } from '../../ingest/extract.ts';
import { type HandedIn, readHandedIn } from '../../ingest/read/handed-in.ts';

/** Errors lose their kind between threads, so a failure goes over as its parts. */
export type Done = { readonly extraction: Extraction } | { readonly code: FailureCode; readonly message: string };

const { ENTENTE_DATA: data } = process.env;
if (data !== undefined) knowHoldersOf(data);

export default function read(given: HandedIn): Done {
  try {
    return { extraction: extraction(given) };
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message };
    throw error;
  }
}

export function extraction(given: HandedIn): Extraction {
  const { document, warnings } = readHandedIn(given);
  const found = extract(document);
  return { ...found, warnings: [...warnings.map((warning) => `the document ${warning}`), ...found.warnings] };
}
