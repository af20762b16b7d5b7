/** The day a text speaks from: its publication, else what it says of itself. Never the day on which it is read. */
import type { DocumentInput } from '../../domain/extraction.ts';
import { dayOf, parsePublished } from '../../domain/time.ts';
import type { Authority } from '../authority/authority.ts';
import type { Sentence } from '../text/token.ts';
import type { ReferenceDay } from './date.ts';

const DATELINE = /^\s*(?:date:?\s+)?(\d{4}-\d\d-\d\d)\s*$/m;
const HEAD = 600; // a dateline stands at the top

export function referenceDay(
  document: DocumentInput,
  _sentences: readonly Sentence[],
  _authority: Authority,
): ReferenceDay | null {
  if (document.published !== null) {
    const { when } = parsePublished(document.published, 'STATED');
    return when.earliest === null ? null : { day: dayOf(when.earliest), inferred: false };
  }
  const day = inferredDay(document.text);
  return day === null ? null : { day, inferred: true };
}

/** The day that a dateline at the top of the text gives, or null. */
export function inferredDay(text: string): string | null {
  const day = DATELINE.exec(text.slice(0, HEAD))?.[1];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}
