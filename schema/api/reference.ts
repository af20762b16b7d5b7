/** How a client names an entity: by its id, as `wikidata:Q7747`, or as `name:Emmanuel Macron`. */

import { InputError } from '../../src/domain/error.ts';
import { rawId } from '../../src/domain/global-id.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { wordsOf } from './bounds.ts';
import { entitiesKnownAs } from './known-names.ts';

/** Null where nothing answers to it; fails with BAD_USER_INPUT for what is no reference. */
export async function findEntity(ctx: Context, reference: string): Promise<Entity | null> {
  if (reference.startsWith('name:')) return entityByName(ctx, reference.slice('name:'.length));
  if (reference.startsWith('wikidata:')) return entityByExternalId(ctx, reference);
  return ctx.loaders.entities.load(rawId('Entity', reference));
}

/** Fails with NOT_FOUND where nothing answers to it: a walk cannot start from nowhere. */
export async function entityOf(ctx: Context, reference: string): Promise<Entity> {
  const found = await findEntity(ctx, reference);
  if (found === null) throw notFound('entity', reference, await nearestTo(ctx, reference));
  return found;
}

/** What a name that nobody has was perhaps meant to be. */
async function nearestTo(ctx: Context, reference: string): Promise<string | null> {
  if (!reference.startsWith('name:')) return null;
  const [hit] = await ctx.store.search(reference.slice('name:'.length), null, { signal: ctx.signal });
  return hit ? `name:${hit.entity.label}` : null;
}

const entitiesOf = (ctx: Context, references: readonly string[]): Promise<Entity[]> =>
  Promise.all(references.map((reference) => entityOf(ctx, reference)));

/** Canonical ids. */
export const entityIds = async (ctx: Context, references: readonly string[]): Promise<Id[]> =>
  (await entitiesOf(ctx, references)).map((entity) => entity.id);

/** Ids as documents have them: a merged entity is found under all its members. */
export const memberIds = async (ctx: Context, references: readonly string[]): Promise<Id[]> =>
  (await entitiesOf(ctx, references)).flatMap((entity) => entity.members);

/** Who is called so in documents, else who is known to be called so. */
export async function entityByName(ctx: Context, name: string): Promise<Entity | null> {
  const words = wordsOf('name', name);
  const found = await ctx.loaders.entitiesByName.load(words);
  return found ?? (await entitiesKnownAs(ctx, words))[0] ?? null;
}

/** `Q7747` or `wikidata:Q7747`; another scheme names nobody here. */
export async function entityByExternalId(ctx: Context, externalId: string): Promise<Entity | null> {
  const qid = qidOf(wordsOf('externalId', externalId));
  return qid === null ? null : ctx.loaders.entitiesByQid.load(qid);
}

export const qidOf = (externalId: string): string | null => /^(?:wikidata:)?(Q\d{1,18})$/.exec(externalId)?.[1] ?? null;

/** The one argument of several that was given. */
export function onlyOne(names: string, given: readonly unknown[]): void {
  const count = given.filter((value) => value !== null && value !== undefined).length;
  if (count !== 1) throw new InputError(`give exactly one of ${names}; ${count} were given`);
}
