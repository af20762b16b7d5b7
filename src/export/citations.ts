/** The documents that the relations in scope are quoted from, for BibTeX and for programs that read CSL. */
import type { Id } from '../domain/glossary.ts';
import { dayOf } from '../domain/time.ts';
import type { GraphStore } from '../store/store.ts';
import type { StoredDocument } from '../store/stored.ts';
import type { Cut } from './cut.ts';
import { type DrawnEdge, drawnGraph } from './drawn.ts';

export async function* bibtex(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  for await (const { document, best } of cited(store, cut)) {
    const { title, author, publisherName, url } = document;
    const fields: readonly (readonly [string, string | null])[] = [
      ['title', title],
      ['author', author === null ? null : `{${author}}`],
      ['organization', publisherName],
      ['date', dayIn(document)],
      ['url', url],
      ['urldate', dayOf(document.retrievedAt)],
      ['note', `“${best.quote}”`],
    ];
    yield `@online{${keyOf(document)},`;
    for (const [name, value] of fields)
      if (value !== null) yield `  ${name} = {${name === 'url' ? value : plain(value)}},`;
    yield '}';
  }
}

/** One JSON array, a line for each item. */
export async function* csl(store: GraphStore, cut: Cut): AsyncGenerator<string> {
  yield '[';
  let comma = '';
  for await (const { document, best } of cited(store, cut)) {
    yield comma + JSON.stringify(item(document, best.quote));
    comma = ',';
  }
  yield ']';
}

const item = (document: StoredDocument, quote: string) => ({
  id: keyOf(document),
  type: 'article-newspaper',
  title: document.title,
  ...(document.author !== null && { author: [{ literal: document.author }] }),
  ...(document.publisherName !== null && { 'container-title': document.publisherName }),
  ...(document.published !== null && { issued: { 'date-parts': [partsOf(dayIn(document) ?? '')] } }),
  ...(document.url !== null && { URL: document.url }),
  accessed: { 'date-parts': [partsOf(dayOf(document.retrievedAt))] },
  note: `“${quote}”`,
});

/** Each document once, with the quote of the first relation that it bears. */
async function* cited(store: GraphStore, cut: Cut): AsyncGenerator<DrawnEdge> {
  const told = new Set<Id>();
  for await (const row of drawnGraph(store, cut)) {
    if (row.kind === 'node' || told.has(row.edge.document.id)) continue;
    told.add(row.edge.document.id);
    yield row.edge;
  }
}

const dayIn = ({ published }: StoredDocument): string | null => published?.edtf.slice(0, 10) ?? null;

const partsOf = (day: string): readonly number[] => day.split('-').map(Number);

const keyOf = ({ id, publisherName, published }: StoredDocument): string =>
  `${(publisherName ?? 'document').replace(/[^A-Za-z0-9]/g, '').toLowerCase()}${published?.edtf.slice(0, 4) ?? ''}-${id.slice(0, 8)}`;

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\~^&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
