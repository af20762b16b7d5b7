/** A relation: the current sum of all statements that say one thing about two entities. What traversals walk. */
import type { Id, RelationId } from '../../src/domain/glossary.ts';
import { durableRelationId, relationIdParts } from '../../src/domain/id.ts';
import { familyOf, type RelationType as RelationTypeCode } from '../../src/domain/relation-types.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { Node } from '../api/node.ts';
import { RelationType } from '../api/relation-type.ts';
import { RelationFamily, Verdict } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Entity } from '../entity/entity.ts';
import { presentEntity } from '../entity/present.ts';
import { When } from '../evidence/when.ts';
import { EvidenceSummary } from './evidence-summary.ts';
import { type RelationNode, relationNode } from './node-values.ts';
import { validOf } from './window.ts';

export const Relation = builder.objectRef<RelationNode>('Relation').implement({
  description:
    'What stands between two entities, as the evidence in the scope has it. Everything below it inherits that scope; ask `standing` where one client caches several.',
  interfaces: [Node],
  fields: (t) => ({
    relationType: t.field({
      type: RelationType,
      description:
        'The tie, read from source to target: the source holds a position in, is a member of, meets the target.',
      resolve: ({ found }) => found.type,
    }),
    family: t.field({
      type: RelationFamily,
      description: 'A state of affairs, or one event.',
      resolve: ({ found }) => familyOf(found.type),
    }),
    role: t.string({
      nullable: true,
      description: 'The office or part, in words: `president`.',
      resolve: ({ found }) => found.role,
    }),
    source: t.field({
      type: Entity,
      description: 'From whom it runs. Of a mutual event: the subject of its founding statement.',
      resolve: ({ found }, _, ctx) => presentEntity(ctx, found.source),
    }),
    target: t.field({
      type: Entity,
      description: 'To whom it runs.',
      resolve: ({ found }, _, ctx) => presentEntity(ctx, found.target),
    }),
    valid: t.field({
      type: When,
      nullable: true,
      description: 'When it holds or happened; null where nobody says.',
      resolve: validOf,
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

/** Those that are there; one that went while it was asked for is left out. */
export async function relationsIn(ctx: Context, ids: readonly RelationId[], scope: Scope): Promise<RelationNode[]> {
  const found = await Promise.all(ids.map((id) => ctx.loaders.relations.load(id)));
  return found.flatMap((relation) => (relation ? [relationNode(relation, scope)] : []));
}

/**
 * One by an id that a client kept. The id names the founding statement; where an earlier report has become the founder
 * since, the old id leads on.
 */
export async function relationById(ctx: Context, id: RelationId, scope: Scope): Promise<RelationNode | null> {
  const found = (await ctx.loaders.relations.load(id)) ?? (await underPresentFounder(ctx, id));
  return found && relationNode(found, scope);
}

async function underPresentFounder(ctx: Context, id: RelationId) {
  const parts = relationIdParts(id);
  const founder = parts && (await presentFounder(ctx, parts.founder));
  if (!parts || !founder) return null;
  const present = durableRelationId(parts.type as RelationTypeCode, founder);
  return ctx.loaders.relations.load(parts.pair === null ? present : `${present}:${parts.pair}`);
}

/** Null where the statement founds its group still, or has none. */
export async function presentFounder(ctx: Context, statement: Id): Promise<Id | null> {
  const founder = (await ctx.loaders.statements.load(statement))?.group ?? null;
  return founder === statement ? null : founder;
}
