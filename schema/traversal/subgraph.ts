/** A piece of the graph: around some entities, or between them. */
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { commonNeighbors } from '../../src/traversal/common-neighbors.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import type { Question } from '../../src/traversal/graph.ts';
import type { SubgraphAnswer } from '../../src/traversal/subgraph.ts';
import { oneOrMore, pageSize, someOf, within } from '../api/bounds.ts';
import { entityIds } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { EvidenceFilter, scopeArgs, scopeOf, TimeScope } from '../api/scope.ts';
import { EntityKind } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntities } from '../entity/present.ts';
import { type RelationNode, relationNode } from '../graph/node-values.ts';
import { Relation } from '../graph/relation.ts';
import { RelationBundle, type RelationBundleValue } from './bundle.ts';
import { measured, TraversalStats } from './stats.ts';

interface SubgraphValue {
  readonly entities: readonly EntityRow[];
  readonly relations: readonly RelationNode[];
  readonly bundles: readonly RelationBundleValue[];
  readonly stats: typeof TraversalStats.$inferType;
}

/** For the cost of a request: a piece of the graph is mostly this large. */
const USUAL = { extensions: { listSize: 200 } };

const Subgraph = builder.objectRef<SubgraphValue>('Subgraph').implement({
  description: 'A piece of the graph.',
  fields: (t) => ({
    entities: t.expose('entities', { type: [Entity], description: 'Each once, in no promised order.', ...USUAL }),
    relations: t.expose('relations', { type: [Relation], description: 'Its relations, in the scope asked.', ...USUAL }),
    bundles: t.expose('bundles', {
      type: [RelationBundle],
      description: 'Its relations, parallel ones as one; also those that `relationLimit` leaves out.',
      ...USUAL,
    }),
    stats: t.expose('stats', { type: TraversalStats, description: 'How much was looked at, and whether it was cut.' }),
  }),
});

async function subgraph(ctx: Context, question: Question<SubgraphAnswer>, scope: Scope): Promise<SubgraphValue> {
  const { answer, stats } = await measured(ctx, () => ctx.ask(question));
  return {
    entities: await presentEntities(ctx, answer.entities),
    relations: answer.relations.map(({ relation, view }) => relationNode(relation, scope, view)),
    get bundles() {
      return answer.bundles.map((bundle) => ({ ...bundle, scope }));
    },
    stats: stats(answer.work),
  };
}

const EgoNetworkInput = builder.inputType('EgoNetworkInput', {
  description: 'Around whom, how far, and what counts.',
  fields: (t) => ({
    centers: t.idList({ required: true, description: 'Around these.' }),
    depth: t.int({ defaultValue: 1, description: 'How many steps, 1 to 3.' }),
    limit: t.int({ defaultValue: 200, description: 'At most so many entities, the centers among them; 1 to 1000.' }),
    perEntityLimit: t.int({
      defaultValue: 50,
      description: 'From each entity at most so many neighbors, the surest first; 1 to 1000.',
    }),
    relationLimit: t.int({
      defaultValue: 2_000,
      description: 'At most so many relations, the surest first; 1 to 20000. Bundles count all of them.',
    }),
    types: t.field({ type: [RelationType], description: 'Over relations of these types.' }),
    kinds: t.field({ type: [EntityKind], description: 'To neighbors of these kinds; the centers are kept.' }),
    at: t.field({ type: TimeScope, description: 'When: a window of world time, and as of which instant.' }),
    evidence: t.field({ type: EvidenceFilter, description: 'How well supported it must be.' }),
  }),
});

/** As many as `limit` holds: a page that shows some entities asks for what lies between them. */
const MOST_CENTERS = 1_000;
const MOST_COMMON = 100;

builder.queryField('egoNetwork', (t) =>
  t.field({
    type: Subgraph,
    nullable: true,
    description:
      'What surrounds some entities: breadth first, the surest relations first, with what joins those found.',
    args: { input: t.arg({ type: EgoNetworkInput, required: true, description: 'Around whom, and how far.' }) },
    resolve: async (_, { input }, ctx) => {
      const scope = await scopeOf(ctx, input);
      const question = egoNetwork({
        centers: [...new Set(await entityIds(ctx, oneOrMore('centers', input.centers, MOST_CENTERS)))],
        depth: within('depth', input.depth ?? 1, 1, 3),
        limit: within('limit', input.limit ?? 200, 1, 1_000),
        perEntityLimit: within('perEntityLimit', input.perEntityLimit ?? 50, 1, 1_000),
        relationLimit: within('relationLimit', input.relationLimit ?? 2_000, 1, 20_000),
        types: someOf('types', input.types),
        kinds: someOf('kinds', input.kinds),
        scope,
      });
      return subgraph(ctx, question, scope);
    },
  }),
);

builder.queryField('commonNeighbors', (t) =>
  t.field({
    type: Subgraph,
    nullable: true,
    description: 'Who is tied to all of some entities; relations: the ties between them and those asked about.',
    args: {
      entities: t.arg.idList({
        required: true,
        description: 'Neighbors of all these; they are not among the answers.',
      }),
      ...scopeArgs,
      first: t.arg.int({ defaultValue: 25, description: 'How many, 1 to 100.' }),
    },
    resolve: async (_, { entities, first, ...args }, ctx) => {
      const scope = await scopeOf(ctx, args);
      const asked = [...new Set(await entityIds(ctx, oneOrMore('entities', entities, MOST_COMMON)))];
      return subgraph(ctx, commonNeighbors({ entities: asked, first: pageSize(first, 25), scope }), scope);
    },
  }),
);
