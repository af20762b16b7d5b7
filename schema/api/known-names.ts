/** Entities by the names that the authority knows, whether or not a document ever used them. */
import type { Entity } from '../../src/domain/record/entity.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
import type { Context } from '../context.ts';

/** Those of the graph that bear the name in any language, in the order of the authority. */
export async function entitiesKnownAs(ctx: Context, name: string): Promise<Entity[]> {
  const entries = loadAuthority().byAnyName(name);
  const found = await Promise.all(
    entries.map(({ qid, label }) =>
      qid === null ? ctx.loaders.entitiesByName.load(label) : ctx.loaders.entitiesByQid.load(qid),
    ),
  );
  const entities = found.filter((entity) => entity !== null);
  return entities.filter(({ id }, at) => entities.findIndex((other) => other.id === id) === at);
}
