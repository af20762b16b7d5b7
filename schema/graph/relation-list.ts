/** A page of relations as the traversal orders them. */
import type { Id } from '../../src/domain/glossary.ts';
import { type RelationQuery, relations } from '../../src/traversal/relations.ts';
import { type Connection, connectionOf, type Edge } from '../api/connection.ts';
import { SortDirection } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { type RelationNode, relationNode } from './node-values.ts';
import { Relation } from './relation.ts';

interface RelationEdge extends Edge<RelationNode> {
  readonly other: Id;
}

const types = connectionOf<RelationNode, RelationEdge>('Relation', Relation, 'relations');
export const RelationConnection = types.connection;

builder.objectField(types.edge, 'other', (t) =>
  t.field({
    type: Entity,
    description: 'The end that is not the entity asked; in a list of all relations, the target.',
    resolve: ({ other }, _, ctx) => presentEntity(ctx, other),
  }),
);

const RelationOrderField = builder.enumType('RelationOrderField', {
  description: 'What relations can be ordered by.',
  values: {
    VALID: { description: 'The beginning of the window; undated ones as the beginning of time.' },
    KNOWN: { description: 'When the first statement was published.' },
    CONFIDENCE: { description: 'Confidence in the scope.' },
    INDEPENDENT_SOURCES: { description: 'Independent sources in the scope.' },
  },
});

export const RelationOrder = builder.inputType('RelationOrder', {
  description: 'How to order relations; equal ones follow by id.',
  fields: (t) => ({
    field: t.field({
      type: RelationOrderField,
      required: true,
      description: 'What is compared; equals stand by id.',
    }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    }),
  }),
});

export async function relationList(ctx: Context, query: RelationQuery): Promise<Connection<RelationEdge>> {
  const page = await ctx.ask(relations(query));
  return {
    edges: page.items.map(({ relation, view, other, cursor }) => ({
      cursor,
      other,
      node: relationNode(relation, query.scope, view),
    })),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: query.after !== null,
    count: () => page.count,
  };
}
