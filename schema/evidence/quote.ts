/** The words that carry a claim, where they stand, and whether they still do. */

import type { Id } from '../../src/domain/glossary.ts';
import { sha256 as hashOf } from '../../src/domain/id.ts';
import { pageAt } from '../../src/domain/record/document.ts';
import type { Span as SpanRow } from '../../src/domain/record/extraction.ts';
import { builder } from '../builder.ts';
import { Document } from './document.ts';
import { Mention, mentionsOf } from './mention.ts';
import { presentDocument, textOf } from './present-evidence.ts';

/** A span of a document with the words that were read there: a statement, or a quotation, which is its own core. */
export interface QuoteValue extends SpanRow {
  readonly document: Id;
  readonly quote: string;
  readonly core?: SpanRow;
}

interface SpanValue extends SpanRow {
  readonly text: string;
}

const Span = builder.objectRef<SpanValue>('Span').implement({
  description: 'A part of a document.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit in the document.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    text: t.exposeString('text', { description: 'The words there.' }),
  }),
});

/** How many characters of the surroundings are shown on each side. */
const SURROUNDINGS = 160;

export const Quote = builder.objectRef<QuoteValue>('Quote').implement({
  description:
    'Claim-complete: read alone, the words say what the statement says, with its polarity, its modality and who reports it.',
  fields: (t) => ({
    text: t.exposeString('quote', { description: 'The words, to the letter.' }),
    start: t.exposeInt('start', { description: 'First UTF-16 code unit in the document.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    core: t.field({
      type: Span,
      description: 'The words of the bare event inside the quote.',
      resolve: coreOf,
    }),
    page: t.int({
      nullable: true,
      description: 'The page it begins on, counted from 1; null in a document without pages.',
      resolve: async ({ document, start }, _, ctx) => pageAt(await presentDocument(ctx, document), start),
    }),
    sha256: t.string({ description: 'Hash of the words, hexadecimal.', resolve: ({ quote }) => hashOf(quote) }),
    document: t.field({
      type: Document,
      description: 'Where they stand.',
      resolve: ({ document }, _, ctx) => presentDocument(ctx, document),
    }),
    before: t.string({
      description: 'What stands just before them.',
      resolve: async ({ document, start }, _, ctx) => {
        const text = await textOf(ctx, document);
        return wholeCharacters(text.slice(Math.max(0, start - SURROUNDINGS), start), 'start');
      },
    }),
    after: t.string({
      description: 'What stands just after them.',
      resolve: async ({ document, end }, _, ctx) => {
        const text = await textOf(ctx, document);
        return wholeCharacters(text.slice(end, end + SURROUNDINGS), 'end');
      },
    }),
    mentions: t.field({
      type: [Mention],
      description: 'Entities named inside the quote; offsets count in the document.',
      resolve: (quote, _, ctx) => mentionsOf(ctx, quote.document, quote),
    }),
    verified: t.boolean({
      description: 'True when the stored text still holds exactly these words at these offsets.',
      resolve: async ({ document, start, end, quote }, _, ctx) =>
        (await textOf(ctx, document)).slice(start, end) === quote,
    }),
  }),
});

function coreOf({ start, end, quote, core = { start, end } }: QuoteValue): SpanValue {
  return { start: core.start, end: core.end, text: quote.slice(core.start - start, core.end - start) };
}

/** Without half a character at the end that was cut. */
function wholeCharacters(text: string, cut: 'start' | 'end'): string {
  if (cut === 'start') return /^[\uDC00-\uDFFF]/.test(text) ? text.slice(1) : text;
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
