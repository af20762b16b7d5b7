/** How two entities are connected, hop by hop, each hop with the words that carry it. */
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { type PathAnswer, paths } from '../../src/traversal/paths.ts';
import { someOf, within } from '../api/bounds.ts';
import { entityIds, entityOf } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { EvidenceFilter, scopeOf, TimeScope } from '../api/scope.ts';
import { EntityKind } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { Quote } from '../evidence/quote.ts';
import { bestStatement } from '../graph/evidence-summary.ts';
import { type RelationNode, relationNode } from '../graph/node-values.ts';
import { Relation } from '../graph/relation.ts';
import { explanation } from './explanation.ts';
import { measured, TraversalStats } from './stats.ts';

interface HopValue {
  readonly from: string;
  readonly to: string;
  readonly forward: boolean;
  readonly relation: RelationNode;
}

const Hop = builder.objectRef<HopValue>('Hop').implement({
  description: 'One step of a path.',
  fields: (t) => ({
    from: t.field({
      type: Entity,
      description: 'Where the step begins: the end of the one before.',
      resolve: ({ from }, _, ctx) => presentEntity(ctx, from),
    }),
    to: t.field({
      type: Entity,
      description: 'Where the step ends, whichever way the relation points.',
      resolve: ({ to }, _, ctx) => presentEntity(ctx, to),
    }),
    relation: t.expose('relation', { type: Relation, description: 'The surest relation between them in the scope.' }),
    forward: t.exposeBoolean('forward', { description: 'True where the relation points the way the path goes.' }),
    quote: t.field({
      type: Quote,
      description: 'The words to show for it.',
      resolve: ({ relation }, _, ctx) => bestStatement(ctx, relation),
    }),
  }),
});

interface PathValue extends Omit<PathAnswer, 'hops'> {
  readonly hops: readonly HopValue[];
}

const Path = builder.objectRef<PathValue>('Path').implement({
  description: 'A way from one entity to another; no entity comes twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops.', resolve: ({ hops }) => hops.length }),
    entities: t.field({
      type: [Entity],
      description: 'Who stands on it, from end to end.',
      resolve: (path, _, ctx) => Promise.all(path.entities.map((id) => presentEntity(ctx, id))),
    }),
    hops: t.expose('hops', { type: [Hop], description: 'Its steps.' }),
    weakestConfidence: t.exposeFloat('weakestConfidence', { description: 'Confidence of its weakest hop.' }),
    minIndependentSources: t.exposeInt('minIndependentSources', {
      description: 'Independent sources of the hop that has fewest.',
    }),
    disputed: t.exposeBoolean('disputed', { description: 'True where a hop is disputed.' }),
    timeRespecting: t.exposeBoolean('timeRespecting', {
      description: 'True where the hops can have happened in this order, from end to end.',
    }),
    explanation: t.string({
      description: 'The path in words, each hop with its quote.',
      resolve: ({ hops }, _, ctx) => explanation(ctx, hops),
    }),
  }),
});

interface PathsValue {
  readonly from: EntityRow;
  readonly to: EntityRow;
  readonly paths: readonly PathValue[];
  readonly stats: typeof TraversalStats.$inferType;
}

const PathsResult = builder.objectRef<PathsValue>('PathsResult').implement({
  description: 'How two entities are connected.',
  fields: (t) => ({
    from: t.expose('from', { type: Entity, description: 'Where the paths begin.' }),
    to: t.expose('to', { type: Entity, description: 'Where they end.' }),
    paths: t.expose('paths', {
      type: [Path],
      description: 'The shortest first; of equal length the one whose weakest hop is surest.',
    }),
    stats: t.expose('stats', { type: TraversalStats, description: 'How much was looked at, and whether it was cut.' }),
  }),
});

const PathsInput = builder.inputType('PathsInput', {
  description: 'Between whom, how far, and what counts.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'Where the paths begin.' }),
    to: t.id({ required: true, description: 'Where they end.' }),
    maxDepth: t.int({ defaultValue: 4, description: 'At most so many hops, 1 to 6.' }),
    k: t.int({ defaultValue: 5, description: 'At most so many paths, 1 to 50.' }),
    types: t.field({ type: [RelationType], description: 'Over relations of these types.' }),
    through: t.field({
      type: [EntityKind],
      description: 'Only through entities of these kinds; the ends may be of any.',
    }),
    excludeEntities: t.idList({ description: 'Not through these.' }),
    timeRespecting: t.boolean({
      defaultValue: false,
      description: 'Only where instants can be chosen within the hops’ windows that never go back.',
    }),
    at: t.field({ type: TimeScope, description: 'When: a window of world time, and as of which instant.' }),
    evidence: t.field({ type: EvidenceFilter, description: 'How well supported each hop must be.' }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: PathsResult,
    nullable: true,
    description: 'The shortest ways from one entity to another, explained by the words of each hop.',
    args: { input: t.arg({ type: PathsInput, required: true, description: 'Between whom, and how far.' }) },
    resolve: async (_, { input }, ctx) => {
      const [from, to, scope] = await Promise.all([
        entityOf(ctx, input.from),
        entityOf(ctx, input.to),
        scopeOf(ctx, input),
      ]);
      const question = paths({
        from: from.id,
        to: to.id,
        maxDepth: within('maxDepth', input.maxDepth ?? 4, 1, 6),
        k: within('k', input.k ?? 5, 1, 50),
        types: someOf('types', input.types),
        through: someOf('through', input.through),
        excludeEntities: await entityIds(ctx, someOf('excludeEntities', input.excludeEntities) ?? []),
        timeRespecting: input.timeRespecting ?? false,
        scope,
      });
      const { answer, stats } = await measured(ctx, () => ctx.ask(question));
      return { from, to, paths: answer.paths.map((path) => pathIn(scope, path)), stats: stats(answer.work) };
    },
  }),
);

const pathIn = (scope: Scope, path: PathAnswer): PathValue => ({
  ...path,
  hops: path.hops.map(({ from, to, forward, relation, view }) => ({
    from,
    to,
    forward,
    relation: relationNode(relation, scope, view),
  })),
});
