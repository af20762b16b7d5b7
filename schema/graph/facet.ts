/** Counts of neighbors, to look before expanding. */
import type { RelationType as RelationTypeCode } from '../../src/domain/relation-types.ts';
import type { EntityKind as EntityKindCode } from '../../src/domain/vocabulary.ts';
import { neighborFacets } from '../../src/traversal/neighborhood.ts';
import { RelationType } from '../api/relation-type.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { EntityKind } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { Entity } from '../entity/entity.ts';

interface Facet {
  readonly type: RelationTypeCode;
  readonly kind: EntityKindCode;
  readonly count: number;
  readonly earliest: number | null;
  readonly latest: number | null;
}

const NeighborFacet = builder.objectRef<Facet>('NeighborFacet').implement({
  description: 'Neighbors of one kind by relations of one type.',
  fields: (t) => ({
    relationType: t.expose('type', {
      type: RelationType,
      description: 'Give it as `types` of `relations` to list them.',
    }),
    kind: t.expose('kind', { type: EntityKind, description: 'Give it as `kinds` of `relations` to list them.' }),
    count: t.exposeInt('count', { description: 'Distinct neighbors.' }),
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
  }),
});

builder.interfaceField(Entity, 'neighborFacets', (t) =>
  t.field({
    type: [NeighborFacet],
    description: 'Counts by relation type and neighbor kind, to look before expanding.',
    args: scopeArgs,
    resolve: async (entity, args, ctx) => ctx.ask(neighborFacets(entity.id, await scopeOf(ctx, args))),
  }),
);
