/** The words that carry a claim, where they stand, and whether they still do. */
import { sha256 as hashOf, type Id } from '../../src/domain/id.ts';
import type { StoredDocument } from '../../src/store/store.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Document } from './document.ts';
import { Mention, mentionsIn } from './mention.ts';

/** A span of a document with the words that were read there. */
export interface Span {
  readonly document: Id;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** How many characters of the surroundings are shown on each side. */
const SURROUNDINGS = 160;

export const Quote = builder.objectRef<Span>('Quote').implement({
  description: 'The words of a document that carry a claim.',
  fields: (t) => ({
    text: t.exposeString('quote', { description: 'The words, to the letter.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit in the document.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    sha256: t.string({ description: 'Hash of the words, hexadecimal.', resolve: ({ quote }) => hashOf(quote) }),
    document: t.field({
      type: Document,
      description: 'Where they stand.',
      resolve: ({ document }, _, ctx) => documentOf(ctx, document),
    }),
    before: t.string({
      description: 'What stands just before them.',
      resolve: async ({ document, start }, _, ctx) => {
        const { text } = await documentOf(ctx, document);
        return wholeCharacters(text.slice(Math.max(0, start - SURROUNDINGS), start), 'start');
      },
    }),
    after: t.string({
      description: 'What stands just after them.',
      resolve: async ({ document, end }, _, ctx) => {
        const { text } = await documentOf(ctx, document);
        return wholeCharacters(text.slice(end, end + SURROUNDINGS), 'end');
      },
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Entities named inside the quote; offsets count in the document.',
      resolve: async ({ document, start, end }, _, ctx) => mentionsIn(await documentOf(ctx, document), start, end),
    }),
    verified: t.boolean({
      description: 'True when the stored text still holds exactly these words at these offsets.',
      resolve: async ({ document, start, end, quote }, _, ctx) =>
        (await documentOf(ctx, document)).text.slice(start, end) === quote,
    }),
  }),
});

/** A statement or quotation without its document cannot be: that is a fault of the store, not of the request. */
export async function documentOf(ctx: Context, id: Id): Promise<StoredDocument> {
  const document = await ctx.loaders.documents.load(id);
  if (document === null) throw new Error(`document ${id} is gone, but evidence of it is there`);
  return document;
}

/** Without half a character at the end that was cut. */
function wholeCharacters(text: string, cut: 'start' | 'end'): string {
  if (cut === 'start') return /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text;
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
