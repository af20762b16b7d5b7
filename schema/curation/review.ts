/** Mutations on evidence: a statement reviewed, a document retracted or restored. Nothing is deleted. */

import { WITH_DENIED } from '../../src/domain/scope.ts';
import type { StoredDocument } from '../../src/store/store.ts';
import { rawId } from '../api/global-id.ts';
import { ReviewState } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { Document } from '../evidence/document.ts';
import { Statement } from '../evidence/statement.ts';
import { seeStatement } from '../graph/seen.ts';
import { editorOf, reasonOf } from './editor.ts';

builder.mutationField('reviewStatement', (t) =>
  t.field({
    type: Statement,
    nullable: true,
    description:
      'Says whether a statement was read rightly. A rejected one gives no evidence until it is accepted again.',
    args: {
      id: t.arg.id({ required: true, description: 'Which.' }),
      state: t.arg({ type: ReviewState, required: true, description: 'Read rightly, or not.' }),
      note: t.arg.string({ description: 'Why.' }),
    },
    resolve: async (_, args, ctx) => {
      editorOf(ctx);
      const id = rawId('Statement', args.id);
      if ((await ctx.loaders.statements.load(id)) === null) throw notFound('statement', args.id);
      const note = typeof args.note === 'string' ? reasonOf(args.note, 'note') : null;
      await ctx.commit('review', { reviews: [{ statement: id, state: args.state, note }] });
      const reviewed = await ctx.loaders.statements.load(id);
      return reviewed && seeStatement(reviewed, WITH_DENIED);
    },
  }),
);

async function setRetracted(
  ctx: Context,
  { id, reason }: { readonly id: string; readonly reason: string },
  retracted: boolean,
): Promise<StoredDocument | null> {
  editorOf(ctx);
  const document = rawId('Document', id);
  if ((await ctx.loaders.documents.load(document)) === null) throw notFound('document', id);
  const retractions = [{ document, retracted, reason: reasonOf(reason) }];
  await ctx.commit(retracted ? 'retract' : 'restore', { retractions });
  return ctx.loaders.documents.load(document);
}

builder.mutationField('retractDocument', (t) =>
  t.field({
    type: Document,
    nullable: true,
    description: 'Takes a document back: its statements give no evidence while it is retracted. Nothing is regrouped.',
    args: {
      id: t.arg.id({ required: true, description: 'Which.' }),
      reason: t.arg.string({ required: true, description: 'Why.' }),
    },
    resolve: (_, args, ctx) => setRetracted(ctx, args, true),
  }),
);

builder.mutationField('restoreDocument', (t) =>
  t.field({
    type: Document,
    nullable: true,
    description: 'Puts a retracted document back, with the same ids as before.',
    args: {
      id: t.arg.id({ required: true, description: 'Which.' }),
      reason: t.arg.string({ required: true, description: 'Why.' }),
    },
    resolve: (_, args, ctx) => setRetracted(ctx, args, false),
  }),
);
