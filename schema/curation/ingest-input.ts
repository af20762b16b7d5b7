/** A document as a client hands it in. */
import { InputError } from '../../src/domain/error.ts';
import { languageOf } from '../../src/domain/language.ts';
import type { HandedIn } from '../../src/ingest/read/handed-in.ts';
import { isGiven } from '../api/bounds.ts';
import { builder } from '../builder.ts';

export const IngestInput = builder.inputType('IngestInput', {
  description: 'A document: its text, or its HTML, and what is known of it.',
  fields: (t) => ({
    text: t.string({ description: 'Its words, kept to the letter.' }),
    html: t.string({ description: 'Its page, from which the article is taken.' }),
    url: t.field({ type: 'URL', description: 'Where it was published. It is noted, not fetched.' }),
    title: t.string({ description: 'Its headline; its first words where there is none.' }),
    lang: t.string({ description: 'Its language code; `en` where there is none.' }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it was published: an instant, or a day, which gets no hour.',
    }),
    publisher: t.string({ description: 'The outlet.' }),
    author: t.string({ description: 'The byline.' }),
    pages: t.intList({
      description:
        'Where each page of a paged text begins, the first at 0, in UTF-16 code units: quotes then tell theirs.',
    }),
  }),
});
type IngestValues = typeof IngestInput.$inferInput;

/** Characters that are read while somebody waits for the answer, and while nobody does. */
export const MOST_TEXT_NOW = 100_000;
export const MOST_TEXT_LATER = 2_000_000;

/** Throws InputError for what is no one document. */
export function handedIn(input: IngestValues, mostText: number): HandedIn {
  const { text = null, html = null } = input;
  if (text !== null && html !== null) throw new InputError('give text or html, not both');
  if (text === null && html === null) throw new InputError('give text or html');
  return {
    text,
    html,
    url: input.url ?? null,
    title: input.title ?? null,
    lang: isGiven(input.lang) ? languageOf(input.lang) : null,
    published: input.publishedAt?.text ?? null,
    publisher: input.publisher ?? null,
    author: input.author ?? null,
    pages: input.pages ?? null,
    mostText,
  };
}
