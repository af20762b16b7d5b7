/** A relation: the current sum of all statements that say one thing about two entities. What traversals walk. */
import type { Id, RelationId } from '../../src/domain/id.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { familyOf } from '../../src/domain/vocabulary.ts';
import { statedWindow } from '../../src/domain/window.ts';
import { countRelations, type RelationQuery, relations } from '../../src/index/relations.ts';
import { type Connection, connectionOf, type Edge } from '../api/connection.ts';
import { Node } from '../api/node.ts';
import { RelationType } from '../api/relation-type.ts';
import { RelationFamily, SortDirection, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { When } from '../evidence/when.ts';
import { EvidenceSummary } from './evidence-summary.ts';
import { relationAsNamed } from './founder.ts';
import { type RelationSeen, seeRelation } from './seen.ts';

export const Relation = builder.objectRef<RelationSeen>('Relation').implement({
  description:
    'What stands between two entities, as the evidence in the scope has it. Everything below it inherits that scope; ask `standing` where one client caches several.',
  interfaces: [Node],
  fields: (t) => ({
    relationType: t.field({ type: RelationType, description: 'What it is.', resolve: ({ row }) => row.type }),
    family: t.field({
      type: RelationFamily,
      description: 'A state of affairs, or one event.',
      resolve: ({ row }) => familyOf(row.type),
    }),
    role: t.string({
      nullable: true,
      description: 'The office or part, in words: `president`.',
      resolve: ({ row }) => row.role,
    }),
    source: t.field({
      type: Entity,
      description: 'From whom it runs. Of a mutual event: the subject of its founding statement.',
      resolve: ({ row }, _, ctx) => presentEntity(ctx, row.source),
    }),
    target: t.field({
      type: Entity,
      description: 'To whom it runs.',
      resolve: ({ row }, _, ctx) => presentEntity(ctx, row.target),
    }),
    valid: t.field({
      type: When,
      nullable: true,
      description: 'When it holds or happened; null where nobody says.',
      resolve: ({ row, view }) => view && statedWindow(row.evidence, view),
    }),
    verdict: t.field({
      type: Verdict,
      description: 'What the evidence in the scope comes to.',
      resolve: ({ view }) => view?.verdict ?? 'RETRACTED',
    }),
    confidence: t.float({
      description: '0 to 0.99: grows with independent sources, falls where it is disputed.',
      resolve: ({ view }) => view?.confidence ?? 0,
    }),
    evidence: t.field({ type: EvidenceSummary, description: 'How much supports it.', resolve: (relation) => relation }),
  }),
});

interface RelationEdge extends Edge<RelationSeen> {
  readonly other: Id;
}

const types = connectionOf<RelationSeen, RelationEdge>('Relation', Relation, 'relations');
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
    field: t.field({ type: RelationOrderField, required: true, description: 'By what.' }),
    direction: t.field({
      type: SortDirection,
      required: true,
      defaultValue: 'DESC',
      description: 'Which end comes first.',
    }),
  }),
});

/** A page of the traversal as a connection. */
export async function relationList(ctx: Context, query: RelationQuery): Promise<Connection<RelationEdge>> {
  const page = await ctx.ask(relations(query));
  const rows = await Promise.all(page.items.map(({ id }) => ctx.loaders.relations.load(id)));
  const edges = page.items.flatMap(({ other, cursor }, i) => {
    const row = rows[i];
    return row ? [{ cursor, other, node: seeRelation(row, query.scope) }] : [];
  });
  return {
    edges,
    hasNextPage: page.hasNextPage,
    hasPreviousPage: query.after !== null,
    count: () => ctx.ask(countRelations(query)),
  };
}

/** Those that are there; one that went while it was asked for is left out. */
export async function relationsIn(ctx: Context, ids: readonly RelationId[], scope: Scope): Promise<RelationSeen[]> {
  const rows = await Promise.all(ids.map((id) => ctx.loaders.relations.load(id)));
  return rows.flatMap((row) => (row ? [seeRelation(row, scope)] : []));
}

/** One by an id that a client kept; it may be older than the present founder. */
export async function relationById(ctx: Context, id: RelationId, scope: Scope): Promise<RelationSeen | null> {
  const row = await relationAsNamed(ctx, id);
  return row && seeRelation(row, scope);
}
