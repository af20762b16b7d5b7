/** Entities that rows name, read back: what to do where one is gone meanwhile. */

import type { Id } from '../../src/domain/glossary.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import type { Context } from '../context.ts';

/** Every relation and event names entities that are there: their absence is a fault of the store. */
export const presentEntity = (ctx: Context, id: Id): Entity | Promise<Entity> =>
  ctx.loaders.entities.atHand(id) ?? loadedEntity(ctx, id);

async function loadedEntity(ctx: Context, id: Id): Promise<Entity> {
  const entity = await ctx.loaders.entities.load(id);
  if (entity === null) throw new Error(`entity ${id} is gone, but the graph names it`);
  return entity;
}

/** Those that are there; one that went while it was asked for is left out. */
export async function presentEntities(ctx: Context, ids: readonly Id[]): Promise<Entity[]> {
  const found = await Promise.all(ids.map((id) => ctx.loaders.entities.load(id)));
  return found.filter((entity) => entity !== null);
}

/** Places that a merge gave another kind are not shown as places. */
export async function placeAt(ctx: Context, id: Id | null): Promise<Entity | null> {
  const entity = id === null ? null : await ctx.loaders.entities.load(id);
  return entity?.kind === 'PLACE' ? entity : null;
}

/** Rows of a traversal whose entity the store still has. */
export async function stillThere<Row extends { readonly entity: Id }>(
  ctx: Context,
  rows: readonly Row[],
): Promise<Row[]> {
  const found = await Promise.all(rows.map(({ entity }) => ctx.loaders.entities.load(entity)));
  return rows.filter((_, i) => found[i] !== null);
}
