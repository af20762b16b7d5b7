/** Who matters in the graph of a scope, and which groups it falls into. */
import { type CentralityAnswer, centrality } from '../../src/analysis/centrality.ts';
import { type CommunityAnswer, communities } from '../../src/analysis/communities.ts';
import { pageSize, within } from '../api/bounds.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities, presentEntity, stillThere } from '../entity/present.ts';

const CentralityRow = builder.objectRef<CentralityAnswer>('CentralityRow').implement({
  description: 'How central an entity is in the graph of the scope.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      description: 'Whose figures these are.',
      resolve: ({ entity }, _, ctx) => presentEntity(ctx, entity),
    }),
    degree: t.exposeInt('degree', { description: 'Distinct neighbors.' }),
    pagerank: t.exposeFloat('pagerank', { description: 'PageRank; all rows of the graph sum to 1.' }),
    betweenness: t.exposeFloat('betweenness', {
      description: 'Share of the shortest paths that lead through it; above 2,000 entities estimated from 256 of them.',
    }),
  }),
});

const Community = builder.objectRef<CommunityAnswer>('Community').implement({
  description: 'A group of entities more closely tied with each other than with the rest (Louvain, seeded).',
  fields: (t) => ({
    size: t.exposeInt('size', { description: 'How many entities.' }),
    central: t.field({
      type: [Entity],
      description: 'The best connected of them.',
      resolve: ({ central }, _, ctx) => presentEntities(ctx, central),
    }),
    members: t.field({
      type: [Entity],
      description: 'Its entities; of a large one only a part.',
      resolve: ({ members }, _, ctx) => presentEntities(ctx, members),
    }),
  }),
});

builder.queryField('centrality', (t) =>
  t.field({
    type: [CentralityRow],
    nullable: true,
    description: 'The most central entities of the graph in the scope, by PageRank.',
    args: { ...scopeArgs, first: t.arg.int({ defaultValue: 25, description: 'How many, 1 to 100.' }) },
    resolve: async (_, { first, ...args }, ctx) =>
      stillThere(
        ctx,
        await centrality(ctx.traversal, { scope: await scopeOf(ctx, args), first: pageSize(first, 25) }, ctx),
      ),
  }),
);

builder.queryField('communities', (t) =>
  t.field({
    type: [Community],
    nullable: true,
    description: 'The groups that the graph of the scope falls into, the largest first.',
    args: {
      ...scopeArgs,
      minSize: t.arg.int({ defaultValue: 3, description: 'Leave out smaller ones.' }),
      first: t.arg.int({ defaultValue: 25, description: 'How many, 1 to 100.' }),
    },
    resolve: async (_, { minSize, first, ...args }, ctx) =>
      communities(
        ctx.traversal,
        {
          scope: await scopeOf(ctx, args),
          minSize: within('minSize', minSize ?? 3, 1, 1_000_000),
          first: pageSize(first, 25),
        },
        ctx,
      ),
  }),
);
