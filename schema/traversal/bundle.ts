/** Parallel relations drawn as one line, with the direction of each kept. */
import type { Scope } from '../../src/domain/scope.ts';
import type { Bundle } from '../../src/traversal/subgraph.ts';
import { RelationType } from '../api/relation-type.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { relationNode } from '../graph/node-values.ts';
import { Relation } from '../graph/relation.ts';

export interface RelationBundleValue extends Bundle {
  readonly scope: Scope;
}

export const RelationBundle = builder.objectRef<RelationBundleValue>('RelationBundle').implement({
  description: 'Parallel relations of one type between two entities, drawn as one line; a single one is a bundle of 1.',
  fields: (t) => ({
    a: t.field({ type: Entity, description: 'One end.', resolve: ({ a }, _, ctx) => presentEntity(ctx, a) }),
    b: t.field({ type: Entity, description: 'The other end.', resolve: ({ b }, _, ctx) => presentEntity(ctx, b) }),
    relationType: t.expose('type', { type: RelationType, description: 'Shared by all that the line stands for.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    forward: t.exposeInt('forward', {
      description: 'How many point from a to b. A mutual type has no direction and counts under `count` alone.',
    }),
    backward: t.exposeInt('backward', { description: 'How many point from b to a.' }),
    disputed: t.exposeInt('disputed', { description: 'How many of them are disputed.' }),
    planned: t.exposeInt('planned', { description: 'How many of them are told as plans.' }),
    requested: t.exposeInt('requested', { description: 'How many of them are only asked for.' }),
    hypothetical: t.exposeInt('hypothetical', { description: 'How many of them are only thought of.' }),
    cancelled: t.exposeInt('cancelled', { description: 'How many of them are plans that were called off.' }),
    deniedOnly: t.exposeInt('deniedOnly', {
      description: 'How many of them are only denied; these count as nothing else.',
    }),
    earliest: t.expose('earliest', {
      type: 'DateTime',
      nullable: true,
      description: 'Where the first of their windows begins; null where one is open or none is dated.',
    }),
    latest: t.expose('latest', {
      type: 'DateTime',
      nullable: true,
      description: 'Where the last of their windows ends; null where one is open or none is dated.',
    }),
    strongest: t.field({
      type: Relation,
      description: 'The one with the highest confidence.',
      resolve: ({ strongest: { relation, view }, scope }) => relationNode(relation, scope, view),
    }),
  }),
});
