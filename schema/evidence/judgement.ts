/** What people said of evidence: reviews of a statement, retractions of a document, each with who, when and why. */
import type { RecordedEntry } from '../../src/evidence/log/entry.ts';
import { ReviewState } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Document } from './document.ts';
import { Statement } from './statement.ts';

type Review = Extract<RecordedEntry, { readonly entry: 'review' }>;
type Retraction = Extract<RecordedEntry, { readonly entry: 'retraction' }>;

const ReviewType = builder.objectRef<Review>('Review').implement({
  description: 'What an editor made of a statement, once.',
  fields: (t) => ({
    state: t.expose('state', { type: ReviewState, description: 'Read rightly, or not.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why, in the editor’s words.' }),
    author: t.exposeString('author', { description: 'The editor’s name.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

const RetractionType = builder.objectRef<Retraction>('Retraction').implement({
  description: 'A document taken back, or put back.',
  fields: (t) => ({
    retracted: t.exposeBoolean('retracted', { description: 'True where it was taken back, false where put back.' }),
    reason: t.exposeString('reason', { description: 'Why, in the editor’s words.' }),
    author: t.exposeString('author', { description: 'The editor’s name.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

builder.objectField(Statement, 'reviews', (t) =>
  t.field({
    type: [ReviewType],
    description: 'Every review, newest first, with who, when and why.',
    resolve: async ({ found }, _, ctx) =>
      (await ctx.loaders.reviews.load(found.id)).filter((entry) => entry.entry === 'review').reverse(),
  }),
);

builder.objectField(Document, 'retractions', (t) =>
  t.field({
    type: [RetractionType],
    description: 'Every retraction and restoration, newest first, with who, when and why.',
    resolve: async ({ id }, _, ctx) =>
      (await ctx.loaders.retractions.load(id)).filter((entry) => entry.entry === 'retraction').reverse(),
  }),
);
