/** One article or dispatch, as it was published. */

import { globalId } from '../../src/domain/global-id.ts';
import { languageOf } from '../../src/domain/language.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import type { DocumentFilter } from '../../src/store/filter.ts';
import type { LanguageCount } from '../../src/store/store.ts';
import type { StoredDocument } from '../../src/store/stored.ts';
import { isGiven, wordsOf } from '../api/bounds.ts';
import {
  type Connection,
  connectionOf,
  type Edge,
  type PageArgs,
  pageArgs,
  storePage,
  wanted,
} from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { readerLink } from '../api/page-link.ts';
import { memberIds } from '../api/reference.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { refuse } from '../errors.ts';
import { Mention, mentionsOf } from './mention.ts';
import { documentsOf, textOf } from './present-evidence.ts';
import { When } from './when.ts';

export const Document = builder.objectRef<StoredDocument>('Document').implement({
  description: 'One article or dispatch. Its text never changes; a corrected article is another document.',
  interfaces: [Node],
  fields: (t) => ({
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where it was published.' }),
    title: t.exposeString('title', { description: 'Its headline.' }),
    lang: t.exposeString('lang', { description: 'Its language code.' }),
    text: t.string({
      description: 'Its words, to the letter; all offsets count UTF-16 code units of it.',
      resolve: ({ id }, _, ctx) => textOf(ctx, id),
    }),
    author: t.exposeString('author', { nullable: true, description: 'Who wrote it, as it says.' }),
    publisher: t.field({
      type: Entity,
      nullable: true,
      description: 'The outlet; null where the document names none.',
      resolve: ({ publisher }, _, ctx) => (publisher === null ? null : ctx.loaders.entities.load(publisher)),
    }),
    publishedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it can be read; the end of the day where only the day is known, null where nothing is.',
      resolve: ({ published, knownAt }) => (published === null ? null : knownAt),
    }),
    published: t.expose('published', {
      type: When,
      nullable: true,
      description: 'The same with its precision and origin.',
    }),
    retractedAt: t.expose('retractedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was retracted; while it is, its statements give no evidence.',
    }),
    retrievedAt: t.expose('retrievedAt', { type: 'DateTime', description: 'When it was fetched or handed in.' }),
    permalink: t.field({
      type: 'URL',
      description: 'Where a person can read it with what was read from it.',
      resolve: ({ id }, _, { origin }) => readerLink(origin, globalId('Document', id)),
    }),
    sha256: t.exposeString('sha256', { description: 'Hash of the text, hexadecimal.' }),
    mentions: t.field({
      type: [Mention],
      description: 'Every place where it names an entity, in order.',
      resolve: ({ id }, _, ctx) => mentionsOf(ctx, id),
    }),
    syndicationCluster: t.id({
      description: 'Documents that carry the same copy share a cluster and count as one independent source.',
      resolve: ({ cluster }) => globalId('Cluster', cluster),
    }),
  }),
});

builder.objectField(Document, 'reprints', (t) =>
  t.field({
    type: [Document],
    description: 'The other documents of its cluster, the earliest first.',
    resolve: async ({ id, cluster }, _, ctx) => {
      const ids = (await ctx.loaders.clusters.load(cluster)) ?? [];
      return documentsOf(
        ctx,
        ids.filter((other) => other !== id),
      );
    },
  }),
);

/** Knows how to count the whole list by language. */
interface DocumentList extends Connection<Edge<StoredDocument>> {
  readonly languages: () => Promise<readonly LanguageCount[]>;
}

const { connection: DocumentConnection } = connectionOf<StoredDocument, Edge<StoredDocument>, DocumentList>(
  'Document',
  Document,
  'documents',
);

const LanguageCountRef = builder.objectRef<LanguageCount>('LanguageCount').implement({
  description: 'How many documents of a list are in a language.',
  fields: (t) => ({
    lang: t.exposeString('lang', { description: 'Its code.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

builder.objectField(DocumentConnection, 'languages', (t) =>
  t.field({
    type: [LanguageCountRef],
    description: 'In which languages the documents of the whole list are, the most first; counted only when asked for.',
    resolve: (list) => list.languages(),
  }),
);

async function listed(ctx: Context, filter: DocumentFilter, args: PageArgs): Promise<DocumentList> {
  const { store, signal } = ctx;
  const page = await storePage(ctx, 'document', filter, wanted(args));
  return { ...page, languages: () => store.documentLanguages(filter, { signal }) };
}

const retractedArg = builder.args((t) => ({
  retracted: t.boolean({ description: 'Whether they were retracted; left out, both.' }),
}));

builder.interfaceField(Entity, 'documents', (t) =>
  t.field({
    type: DocumentConnection,
    description: 'Documents that mention it, the latest first.',
    args: { ...retractedArg, ...pageArgs() },
    resolve: ({ members }, { retracted, ...page }, ctx) =>
      listed(ctx, { mentions: members, ...(typeof retracted === 'boolean' && { retracted }) }, page),
  }),
);

builder.queryField('documents', (t) =>
  t.field({
    type: DocumentConnection,
    nullable: true,
    description: 'Documents, the latest first.',
    args: {
      query: t.arg.string({ description: 'All these words in title or text; case and accents do not matter.' }),
      lang: t.arg.string({ description: 'In this language, by its code.' }),
      publisher: t.arg.id({ description: 'Of this outlet.' }),
      publishedFrom: t.arg({
        type: 'DateTime',
        description: 'Published at this instant or later; of a day, from its beginning.',
      }),
      publishedTo: t.arg({
        type: 'DateTime',
        description: 'Published at this instant or earlier; of a day, until its end.',
      }),
      dated: t.arg.boolean({ description: 'Whether they say when they were published; left out, both.' }),
      ...retractedArg,
      ...pageArgs(),
    },
    resolve: async (_, { query, lang, publisher, publishedFrom, publishedTo, dated, retracted, ...page }, ctx) => {
      if ((publishedFrom?.first ?? BEGINNING) > (publishedTo?.last ?? END))
        refuse('publishedFrom lies after publishedTo');
      const filter: DocumentFilter = {
        ...(typeof query === 'string' && { text: wordsOf('query', query) }),
        ...(isGiven(lang) && { lang: languageOf(lang) }),
        ...(isGiven(publisher) && { publisher: await memberIds(ctx, [publisher]) }),
        ...(publishedFrom && { publishedFrom: publishedFrom.first }),
        ...(publishedTo && { publishedTo: publishedTo.last }),
        ...(typeof dated === 'boolean' && { dated }),
        ...(typeof retracted === 'boolean' && { retracted }),
      };
      return listed(ctx, filter, page);
    },
  }),
);
