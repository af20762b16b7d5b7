/** Documents taken back and put back; or purged, where the law or a mistake says that their words must go. */

import { globalId, rawId } from '../../src/domain/global-id.ts';
import type { StoredDocument } from '../../src/store/stored.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { Document } from '../evidence/document.ts';
import { presentDocument } from '../evidence/present-evidence.ts';
import { editorOf, reasonOf } from './editor.ts';

interface Asked {
  readonly id: string;
  readonly reason: string;
}

async function documentAsked(ctx: Context, { id }: Asked): Promise<StoredDocument> {
  editorOf(ctx);
  const document = await ctx.loaders.documents.load(rawId('Document', id));
  if (document === null) throw notFound('document', id);
  return document;
}

async function setRetracted(ctx: Context, asked: Asked, retracted: boolean): Promise<StoredDocument> {
  const { id } = await documentAsked(ctx, asked);
  const reason = reasonOf(asked.reason);
  await ctx.commit(retracted ? 'retract' : 'restore', [{ entry: 'retraction', document: id, retracted, reason }]);
  return presentDocument(ctx, id);
}

const askedArgs = builder.args((t) => ({
  id: t.id({ required: true, description: 'As `documents` gives it.' }),
  reason: t.string({ required: true, description: 'Why.' }),
}));

builder.mutationField('retractDocument', (t) =>
  t.field({
    type: Document,
    nullable: true,
    description: 'Takes a document back: its statements give no evidence while it is retracted. Nothing is regrouped.',
    args: askedArgs,
    resolve: (_, args, ctx) => setRetracted(ctx, args, true),
  }),
);

builder.mutationField('restoreDocument', (t) =>
  t.field({
    type: Document,
    nullable: true,
    description: 'Puts a retracted document back, with the same ids as before.',
    args: askedArgs,
    resolve: (_, args, ctx) => setRetracted(ctx, args, false),
  }),
);

interface PurgeValue {
  readonly document: string;
  readonly sha256: string;
  readonly reason: string;
  readonly author: string;
  readonly at: number;
}

const Purge = builder.objectRef<PurgeValue>('Purge').implement({
  description: 'What stays of a purged document.',
  fields: (t) => ({
    document: t.exposeID('document', { description: 'The id that it had.' }),
    sha256: t.exposeString('sha256', { description: 'Hash of its text, hexadecimal.' }),
    reason: t.exposeString('reason', { description: 'Why it went.' }),
    author: t.exposeString('author', { description: 'The editor’s name.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the text was taken out of store and log.' }),
  }),
});

builder.mutationField('purgeDocument', (t) =>
  t.field({
    type: Purge,
    nullable: true,
    description:
      'Takes the text and all that was read from it out of store and log, for good; what stays is its hash, the reason and the author. It is not taken in again. Backups made before still hold it.',
    args: askedArgs,
    resolve: async (_, args, ctx) => {
      const { id, sha256 } = await documentAsked(ctx, args);
      const reason = reasonOf(args.reason);
      await ctx.commit('purge', [{ entry: 'purge', document: id, sha256, reason }]);
      return { document: globalId('Document', id), sha256, reason, author: editorOf(ctx), at: ctx.now() };
    },
  }),
);
