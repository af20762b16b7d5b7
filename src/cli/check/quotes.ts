/** Does each stored text still hold, at the offsets of each quote, exactly these words? */
import type { DocumentEvidence } from '../../domain/evidence.ts';
import { sha256 } from '../../domain/id.ts';
import type { GraphStore } from '../../store/store.ts';

export interface Findings {
  readonly checked: number;
  /** One sentence each. */
  readonly faults: readonly string[];
}

export async function misplacedQuotes(store: GraphStore): Promise<Findings> {
  let checked = 0;
  const faults: string[] = [];
  for await (const evidence of store.scanEvidence()) {
    checked += evidence.statements.length + evidence.quotations.length;
    faults.push(...faultsOf(evidence));
  }
  return { checked, faults };
}

function faultsOf({ document, statements, quotations }: DocumentEvidence): string[] {
  const { id, text } = document;
  const faults = sha256(text) === document.sha256 ? [] : [`document ${id}: its text is not the one that was recorded`];
  for (const { id: statement, quote, start, end, sha256: hash } of statements) {
    if (text.slice(start, end) === quote && sha256(quote) === hash) continue;
    faults.push(`statement ${statement}: its quote is not at ${start} to ${end} of document ${id}`);
  }
  for (const { id: quotation, quote, start, end } of quotations) {
    if (text.slice(start, end) === quote) continue;
    faults.push(`quotation ${quotation}: its quote is not at ${start} to ${end} of document ${id}`);
  }
  return faults;
}
