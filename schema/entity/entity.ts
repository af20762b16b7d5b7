/** An entity: what relations join. What it has to do with others is added by the files of what it leads to. */
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { connectionOf, type Edge } from '../api/connection.ts';
import { entityTypeOf, Node } from '../api/node.ts';
import { scopeArgs, scopeOf } from '../api/scope.ts';
import { EntityKind } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { ExternalId, externalIdsOf } from './external-id.ts';
import { labelIn, NameForm, namesOf } from './name-form.ts';
import { summaryOf } from './summary.ts';

export const Entity = builder.interfaceRef<EntityRow>('Entity').implement({
  description:
    'A node of the graph that relations can join: an actor, an agreement or a place. What it shows of itself never depends on a scope; only the arguments of its fields do.',
  interfaces: [Node],
  resolveType: (entity) => entityTypeOf(entity.kind),
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKind, description: 'What it is, by most of its mentions.' }),
    label: t.string({
      description: 'The name to show.',
      args: {
        lang: t.arg.string({
          defaultValue: 'en',
          description: 'Language code; a name in that language’s script where one is known, else the usual one.',
        }),
      },
      resolve: (entity, { lang }) => labelIn(entity, lang ?? 'en'),
    }),
    names: t.field({
      type: [NameForm],
      description: 'Every form that documents use, the most used first.',
      resolve: namesOf,
    }),
    summary: t.string({
      nullable: true,
      description: 'One line that tells namesakes apart: office and state, or kind and place.',
      resolve: (entity, _, ctx) => summaryOf(ctx, entity),
    }),
    externalIds: t.field({
      type: [ExternalId],
      description: 'Its ids in authority files; a name alone is never taken for one.',
      resolve: externalIdsOf,
    }),
    degree: t.int({
      description: 'Distinct neighbors in the scope.',
      args: scopeArgs,
      resolve: async (entity, args, ctx) =>
        ctx.loaders.degrees.load({ entity: entity.id, scope: await scopeOf(ctx, args) }),
    }),
  }),
});

/** Found by a search: how well, and by which of its names. */
export interface EntityEdge extends Edge<EntityRow> {
  readonly score: number | null;
  readonly matchedName: string | null;
}

export const { edge: EntityEdge, connection: EntityConnection } = connectionOf<EntityRow, EntityEdge>(
  'Entity',
  Entity,
  'entities',
);

builder.objectFields(EntityEdge, (t) => ({
  score: t.exposeFloat('score', { nullable: true, description: 'How well the name answers the search, 0 to 1.' }),
  matchedName: t.exposeString('matchedName', { nullable: true, description: 'The name that was found.' }),
}));
