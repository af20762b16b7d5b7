/**
 * From what readers say they found to entries of the log, offsets checked. A statement, quotation or mention whose words
 * do not stand exactly where it says is refused, whoever made it; the rest is kept.
 */

import type { Instant } from '../domain/glossary.ts';
import type { ExtractedStatement, Extraction, Span } from '../domain/record/extraction.ts';
import { recordDocument } from './document.ts';
import type { Reading, RecordedDocument } from './log/entry.ts';

export interface Admitted {
  readonly document: RecordedDocument;
  readonly reading: Reading;
  /** One sentence for each statement or quotation that was refused. */
  readonly refused: readonly string[];
}

/** A commit takes whole documents, so no document holds more than a commit takes; the most confident are kept. */
export const MOST_STATEMENTS = 5_000;

/** `retrieved`: when the text was fetched, where the extraction does not say. */
export function admit(extraction: Extraction, retrieved: Instant): Admitted {
  const document = recordDocument(extraction, retrieved);
  const { text } = document;
  const refused: string[] = [];
  const stands = ({ quote, start, end }: Span & { readonly quote: string }, what: string): boolean => {
    const isThere = start < end && text.slice(start, end) === quote;
    if (!isThere) refused.push(`${what}: the quote is not at its offsets ${start}-${end}: ${JSON.stringify(quote)}`);
    return isThere;
  };
  const statements = extraction.statements
    .filter((statement) => stands(statement, `statement ${statement.subject.label} ${statement.predicate}`))
    .map(withCoreInside);
  const quotations = extraction.quotations.filter((quotation) =>
    stands(quotation, `quotation of ${quotation.speaker?.label ?? 'nobody'}`),
  );
  const kept = surest(statements);
  if (kept.length < statements.length) {
    refused.push(`${statements.length - kept.length} statements: a document holds at most ${MOST_STATEMENTS}`);
  }
  const actors = extraction.actors.map((actor) => ({
    ...actor,
    mentions: actor.mentions.filter(({ start, end }) => start >= 0 && start < end && end <= text.length),
  }));
  return {
    document,
    reading: { document: document.id, extractors: extractorsOf(extraction), actors, statements: kept, quotations },
    refused,
  };
}

const extractorsOf = ({ extractors = [], statements }: Extraction): readonly string[] =>
  [...new Set([...extractors, ...statements.flatMap((statement) => statement.extractors)])].sort();

/** A core outside its quote says nothing of it: then the quote is its own core. */
function withCoreInside(statement: ExtractedStatement): ExtractedStatement {
  const { start, end, core } = statement;
  const isInside = core.start >= start && core.start < core.end && core.end <= end;
  return isInside ? statement : { ...statement, core: { start, end } };
}

function surest(statements: readonly ExtractedStatement[]): readonly ExtractedStatement[] {
  if (statements.length <= MOST_STATEMENTS) return statements;
  const least = [...statements].map(({ confidence }) => confidence).sort((a, b) => b - a)[MOST_STATEMENTS - 1] ?? 0;
  return statements.filter(({ confidence }) => confidence >= least).slice(0, MOST_STATEMENTS);
}
