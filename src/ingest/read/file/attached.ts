/** What comes with a letter: documents of their own, known through it where they say less of themselves. */
import type { CheckedDocument } from '../document.ts';
import { UnreadableError } from '../unreadable.ts';

export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file holds: one document, or a letter, be it without words, and what is attached to it. */
export interface Opened {
  readonly read: CheckedDocument | null;
  readonly attached: readonly Attached[];
}

export const alone = (read: CheckedDocument): Opened => ({ read, attached: [] });

/** Letters within letters; more hide something. */
const DEEPEST = 3;
const MOST_ATTACHED = 50;
const MOST_BYTES = 100 * 1024 * 1024;

/** Throws UnreadableError for a letter that no desk sends. `depth`: 0 for the letter itself. */
export function checkAttached(attached: readonly Attached[], depth: number): void {
  if (attached.length > 0 && depth >= DEEPEST) throw new UnreadableError('is attached to letters within letters');
  if (attached.length > MOST_ATTACHED) throw new UnreadableError(`has more than ${MOST_ATTACHED} attachments`);
  const length = attached.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (length > MOST_BYTES) throw new UnreadableError(`has attachments of more than ${MOST_BYTES} bytes`);
}

/** Who sent it published it, and by then it was known. */
export function knownThrough(letter: CheckedDocument | null, { document, warnings }: CheckedDocument): CheckedDocument {
  if (letter === null) return { document, warnings };
  const { publisher, published } = letter.document;
  const isUndated = document.published === null && published !== null;
  return {
    document: {
      ...document,
      publisher: document.publisher ?? publisher,
      ...(isUndated && { published, publishedOrigin: 'INFERRED' as const }),
    },
    warnings,
  };
}
