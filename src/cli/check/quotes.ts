/** Does each stored text still hold, at the offsets of each quote, exactly these words? */
import type { Id } from '../../domain/glossary.ts';
import { sha256 } from '../../domain/id.ts';
import { EVERYTHING } from '../../domain/scope.ts';
import { type GraphStore, type Noun, type Nouns, pages } from '../../store/store.ts';
import type { StoredDocument } from '../../store/stored.ts';

export interface Faults {
  readonly checked: number;
  /** One sentence each. */
  readonly faults: readonly string[];
}

const PAGE = 500;

export async function misplacedQuotes(store: GraphStore): Promise<Faults> {
  let checked = 0;
  const faults: string[] = [];
  for await (const documents of pages(store, 'document', {}, PAGE)) {
    const texts = await store.find(
      'textByDocument',
      documents.map(({ id }) => id),
    );
    for (const [i, document] of documents.entries()) {
      const found = await faultsOf(store, document, texts[i] ?? '');
      checked += found.checked;
      faults.push(...found.faults);
    }
  }
  return { checked, faults };
}

async function faultsOf(store: GraphStore, { id, sha256: hash }: StoredDocument, text: string): Promise<Faults> {
  const { asOf, from, to, includeUndated } = EVERYTHING;
  const statements = await all(store, 'statement', { document: id, asOf, from, to, includeUndated });
  const quotations = await all(store, 'quotation', { document: id, asOf });
  const misplaced = [
    ...statements.filter((quote) => !stands(quote, text)).map((quote) => misplacedIn(id, 'statement', quote)),
    ...quotations.filter((quote) => !stands(quote, text)).map((quote) => misplacedIn(id, 'quotation', quote)),
  ];
  const changed = sha256(text) === hash ? [] : [`document ${id}: its text is not the one that was recorded`];
  return { checked: statements.length + quotations.length, faults: [...changed, ...misplaced] };
}

interface Quoted {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const stands = ({ quote, start, end }: Quoted, text: string): boolean => text.slice(start, end) === quote;

const misplacedIn = (document: Id, what: string, { id, start, end }: Quoted): string =>
  `${what} ${id}: its quote is not at ${start} to ${end} of document ${document}`;

async function all<N extends Noun>(store: GraphStore, noun: N, filter: Nouns[N]['filter']) {
  const rows: Nouns[N]['row'][] = [];
  for await (const page of pages(store, noun, filter, PAGE)) rows.push(...page);
  return rows;
}
