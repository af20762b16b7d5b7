/** A decision taken back: the graph is as if it had never been made, with all that came since. */

import { rawId } from '../../src/domain/global-id.ts';
import { type SplitDecision, splitId } from '../../src/domain/record/decision.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../curation/editor.ts';
import { conflict, missing } from '../curation/error.ts';
import { inUnion, MergeResult, type Refusal } from './decide.ts';
import { decisionsAbout } from './standing-decisions.ts';

builder.mutationField('revertDecision', (t) =>
  t.field({
    type: MergeResult,
    description:
      'Undoes a merge, a separation, a split, a description or a rating: the graph is as if it had never been made, with all that came since. A split stays while another decision or a note names whom it made.',
    args: {
      decision: t.arg.id({ required: true, description: 'Its id, as `decisions` lists it.' }),
      reason: t.arg.string({ description: 'Why, for those who read the ledger later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const id = rawId('Decision', args.decision);
      const reason = typeof args.reason === 'string' ? reasonOf(args.reason) : null;
      const decision = await ctx.loaders.decisions.load(id);
      if (decision === null) return missing('decision', args.decision);
      if (decision.revertedAt !== null) return conflict('it was taken back already', 'Decision', [id]);
      const refusal = decision.kind === 'SPLIT' ? await whyNotYet(ctx, decision) : null;
      if (refusal) return refusal;
      await ctx.commit('revert', [{ entry: 'revert', decision: id, reason }]);
      const reverted = await ctx.loaders.decisions.load(id);
      return { __typename: 'MergeSuccess', decision: reverted ?? decision, entity: decision.survivor };
    }),
  }),
);

/** What names the entity that a split made would name nobody without it. */
async function whyNotYet(ctx: Context, split: SplitDecision): Promise<Refusal | null> {
  const made = splitId(split.id);
  const decisions = (await decisionsAbout(ctx, [made])).filter(({ id }) => id !== split.id);
  if (decisions.length > 0) {
    const ids = decisions.map(({ id }) => id);
    return conflict('other decisions name whom it made; take those back first', 'Decision', ids);
  }
  const notes = await ctx.store.page('note', { about: [made] }, { first: 1, after: null, signal: ctx.signal });
  if (notes.items.length === 0) return null;
  const ids = notes.items.map(({ node }) => node.id);
  return conflict('a note is about whom it made; delete or change that first', 'Note', ids);
}
