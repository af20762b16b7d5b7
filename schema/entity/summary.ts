/** One line that tells an entity from its namesakes. */
import type { Entity } from '../../src/domain/record/entity.ts';
import type { EntityKind } from '../../src/domain/vocabulary.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
import type { GraphRelation } from '../../src/traversal/graph.ts';
import type { Context } from '../context.ts';

const KINDS: Readonly<Record<EntityKind, string>> = {
  PERSON: 'person',
  STATE: 'state',
  PUBLIC_BODY: 'public body',
  IGO: 'intergovernmental organization',
  FORMAT: 'negotiation format',
  ORGANIZATION: 'organization',
  PARTY: 'political party',
  ARMED_GROUP: 'armed group',
  MEDIA: 'news outlet',
  GROUP: 'group',
  AGREEMENT: 'agreement',
  PLACE: 'place',
  UNKNOWN: 'not yet identified',
};

export async function summaryOf(ctx: Context, entity: Entity): Promise<string | null> {
  const relation = await ctx.loaders.summaryRelations.load(entity.id);
  const target = relation && (await ctx.loaders.entities.load(relation.target));
  if (relation && target) return relationInWords(relation, target.label);
  const country = countryOf(entity);
  return country === null ? KINDS[entity.kind] : `${KINDS[entity.kind]} in ${country}`;
}

function relationInWords({ type, role }: GraphRelation, target: string): string {
  if (type === 'REPRESENTS') return `${role ?? 'representative'} of ${target}`;
  if (type === 'EMPLOYED_BY') return role === null ? `works for ${target}` : `${role} at ${target}`;
  if (type === 'MEMBER_OF') return `member of ${target}`;
  return `${role ?? 'office holder'}, ${target}`;
}

/** The state that the authority says a place or body belongs to. */
function countryOf(entity: Entity): string | null {
  const authority = loadAuthority();
  for (const qid of entity.qids) {
    const owner = authority.byQid(qid)?.partOf;
    if (owner !== undefined) return authority.resolve(owner)?.label ?? null;
  }
  return null;
}
