/** Words in quotation marks, with their speaker. */
import { globalId } from '../../src/domain/global-id.ts';
import type { Quotation as QuotationRow } from '../../src/domain/record/quotation.ts';
import type { QuotationFilter } from '../../src/store/filter.ts';
import { isGiven, wordsOf } from '../api/bounds.ts';
import { connectionOf, type PageArgs, pageArgs, storePage, wanted } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { readerLink } from '../api/page-link.ts';
import { memberIds } from '../api/reference.ts';
import { atArg, timeOf } from '../api/scope.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { countsArg, countsOf } from './counts.ts';
import { Document } from './document.ts';
import { Quote } from './quote.ts';

const Quotation = builder.objectRef<QuotationRow>('Quotation').implement({
  description: 'Somebody’s own words, as a document has them in quotation marks.',
  interfaces: [Node],
  fields: (t) => ({
    text: t.exposeString('quote', { description: 'The words, without the marks.' }),
    speaker: t.field({
      type: Entity,
      nullable: true,
      description: 'Whose words; null where it is not clear.',
      resolve: ({ speaker }, _, ctx) => (speaker === null ? null : ctx.loaders.entities.load(speaker)),
    }),
    addressee: t.field({
      type: Entity,
      nullable: true,
      description: 'To whom; null where it is not said.',
      resolve: ({ addressee }, _, ctx) => (addressee === null ? null : ctx.loaders.entities.load(addressee)),
    }),
    quote: t.field({ type: Quote, description: 'Where they stand.', resolve: (quotation) => quotation }),
    permalink: t.field({
      type: 'URL',
      description: 'Where a person can read them, marked in their document.',
      resolve: ({ id, document }, _, { origin }) =>
        readerLink(origin, globalId('Document', document), globalId('Quotation', id)),
    }),
  }),
});

const { connection: QuotationConnection } = connectionOf<QuotationRow>('Quotation', Quotation, 'quotations');

const listed = (ctx: Context, filter: QuotationFilter, args: PageArgs) =>
  storePage(ctx, 'quotation', filter, wanted(args));

builder.interfaceField(Entity, 'quotations', (t) =>
  t.field({
    type: QuotationConnection,
    description: 'Its own words, the latest known first. Only `asOf` of the scope counts: words have no window.',
    args: { ...countsArg, ...atArg, ...pageArgs() },
    resolve: ({ members }, { counts, at, ...page }, ctx) =>
      listed(ctx, { speakers: members, asOf: timeOf(at).asOf, ...countsOf(counts) }, page),
  }),
);

builder.objectField(Document, 'quotations', (t) =>
  t.field({
    type: QuotationConnection,
    description: 'Words that it has in quotation marks, the last first.',
    args: { ...countsArg, ...pageArgs() },
    resolve: ({ id }, { counts, ...page }, ctx) =>
      listed(ctx, { document: id, asOf: timeOf(null).asOf, ...countsOf(counts) }, page),
  }),
);

builder.queryField('quotations', (t) =>
  t.field({
    type: QuotationConnection,
    nullable: true,
    description:
      'Words in quotation marks, the latest known first. Only `asOf` of the scope counts: words have no window.',
    args: {
      query: t.arg.string({ description: 'All these words; case and accents do not matter.' }),
      speaker: t.arg.id({ description: 'Whose words: an id, or `name:…`.' }),
      ...countsArg,
      ...atArg,
      ...pageArgs(),
    },
    resolve: async (_, { query, speaker, counts, at, ...page }, ctx) =>
      listed(
        ctx,
        {
          asOf: timeOf(at).asOf,
          ...countsOf(counts),
          ...(typeof query === 'string' && { text: wordsOf('query', query) }),
          ...(isGiven(speaker) && { speakers: await memberIds(ctx, [speaker]) }),
        },
        page,
      ),
  }),
);
