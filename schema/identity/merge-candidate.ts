/** Pairs of entities that may be one: proposed, never joined by themselves. */
import { type CandidatePair, mergeCandidates } from '../../src/analysis/merge-candidates.ts';
import { between, pageSize } from '../api/bounds.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';

const MergeCandidate = builder.objectRef<CandidatePair>('MergeCandidate').implement({
  description: 'Two entities that may be one.',
  fields: (t) => ({
    a: t.field({
      type: Entity,
      description: 'One of the two; neither is the older or surer.',
      resolve: ({ a }, _, ctx) => presentEntity(ctx, a),
    }),
    b: t.field({ type: Entity, description: 'The other.', resolve: ({ b }, _, ctx) => presentEntity(ctx, b) }),
    score: t.exposeFloat('score', { description: 'How likely, 0 to 1.' }),
    reasons: t.exposeStringList('reasons', { description: 'What speaks for it and against it, in words.' }),
  }),
});

builder.queryField('mergeCandidates', (t) =>
  t.field({
    type: [MergeCandidate],
    nullable: true,
    description: 'Pairs that may be one, the likeliest first; those declared distinct are not among them.',
    args: {
      minScore: t.arg.float({ defaultValue: 0.8, description: 'At least this likely, 0 to 1.' }),
      first: t.arg.int({ defaultValue: 25, description: 'How many, 1 to 100.' }),
    },
    resolve: (_, { minScore, first }, { store, traversal, signal }) =>
      mergeCandidates(store, traversal, {
        minScore: between('minScore', minScore ?? 0.8, 0, 1),
        first: pageSize(first, 25),
        signal,
      }),
  }),
);
