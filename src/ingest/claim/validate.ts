/** The last gate: what is not exactly at its offsets in the document does not pass. */
import type { Extraction } from '../../domain/record/extraction.ts';

interface Quoted {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

export function checked(extraction: Extraction): Extraction {
  const { text } = extraction.document;
  const stands = ({ quote, start, end }: Quoted): boolean =>
    start < end && quote.trim() !== '' && text.slice(start, end) === quote;
  const statements = extraction.statements.filter(stands);
  const quotations = extraction.quotations.filter(stands);
  const dropped = extraction.statements.length - statements.length + extraction.quotations.length - quotations.length;
  const warnings =
    dropped > 0 ? [...extraction.warnings, `${dropped} dropped: the quote is not at its offsets`] : extraction.warnings;
  return { ...extraction, statements, quotations, warnings };
}
