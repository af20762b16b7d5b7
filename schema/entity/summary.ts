/** One line that tells an entity from its namesakes. */
import type { Entity } from '../../src/domain/projected.ts';
import type { EntityKind } from '../../src/domain/vocabulary.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
import type { Context, SummaryTie } from '../context.ts';

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
  const tie = await ctx.loaders.summaryTies.load(entity.id);
  const target = tie && (await ctx.loaders.entities.load(tie.target));
  if (tie && target) return tieInWords(tie, target.label);
  const country = countryOf(entity);
  return country === null ? KINDS[entity.kind] : `${KINDS[entity.kind]} in ${country}`;
}

function tieInWords({ type, role }: SummaryTie, target: string): string {
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
