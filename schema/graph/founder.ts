/** A relation’s id names its founding statement. Where an earlier report has become the founder since, the old id leads on. */
import { durableId, type RelationId, relationIdParts } from '../../src/domain/id.ts';
import type { Relation } from '../../src/domain/projected.ts';
import type { RelationType } from '../../src/domain/vocabulary.ts';
import type { Context } from '../context.ts';

export async function relationAsNamed(ctx: Context, id: RelationId): Promise<Relation | null> {
  const row = await ctx.loaders.relations.load(id);
  const parts = relationIdParts(id);
  if (row !== null || parts === null) return row;
  const founder = (await ctx.loaders.statements.load(parts.founder))?.founder ?? null;
  if (founder === null || founder === parts.founder) return null;
  const present = durableId(parts.type as RelationType, founder);
  return ctx.loaders.relations.load(parts.pair === null ? present : `${present}:${parts.pair}`);
}
