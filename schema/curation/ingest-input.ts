/** A document as a client hands it in, checked and made ready for the extractor. */
import { InputError } from '../../src/domain/error.ts';
import { type CheckedDocument, checkDocument } from '../../src/ingest/read/document.ts';
import { readHtml } from '../../src/ingest/read/html.ts';
import { builder } from '../builder.ts';

export const IngestInput = builder.inputType('IngestInput', {
  description: 'A document: its text, or its HTML, and what is known of it.',
  fields: (t) => ({
    text: t.string({ description: 'Its words, kept to the letter.' }),
    html: t.string({ description: 'Its page, from which the article is taken.' }),
    url: t.field({ type: 'URL', description: 'Where it was published. It is noted, not fetched.' }),
    title: t.string({ description: 'Its headline; its first words where there is none.' }),
    lang: t.string({ description: 'Its language code; `en` where there is none.' }),
    publishedAt: t.field({ type: 'DateTime', description: 'When it was published.' }),
    publisher: t.string({ description: 'The outlet.' }),
  }),
});
export type IngestValues = typeof IngestInput.$inferInput;

const TITLE_LENGTH = 80;

/** Throws InputError for what cannot be read, or is longer than `mostText` characters. */
export function documentInput(input: IngestValues, mostText: number): CheckedDocument {
  const { text, html } = input;
  if (typeof text === 'string' && typeof html === 'string') throw new InputError('give text or html, not both');
  const given = text ?? html;
  if (typeof given !== 'string') throw new InputError('give text or html');
  if (given.length > mostText) {
    throw new InputError(`the document has ${given.length} characters; at most ${mostText} are read`);
  }
  const page = typeof html === 'string' ? readHtml(html, input.url ?? 'page').document : null;
  const words = page?.text ?? given;
  return checkDocument({
    text: words,
    title: input.title ?? page?.title ?? titleOf(words),
    publisher: input.publisher ?? page?.publisher ?? null,
    published: typeof input.publishedAt === 'number' ? isoOf(input.publishedAt) : (page?.published ?? null),
    url: input.url ?? page?.url ?? null,
    lang: input.lang ?? page?.lang ?? null,
  });
}

const isoOf = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');

/** The first line, cut at a word. */
function titleOf(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
