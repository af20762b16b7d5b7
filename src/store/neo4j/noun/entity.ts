/** Entities, the members that they answer for, and their names: counted, and normalized for search. */

import type { Id } from '../../../domain/glossary.ts';
import { contentId } from '../../../domain/id.ts';
import { normalizeName } from '../../../domain/name.ts';
import type { NameCount } from '../../../domain/record/document.ts';
import { type Entity, nameForms } from '../../../domain/record/entity.ts';
import type { EntityKind } from '../../../domain/vocabulary.ts';
import type { EntityFilter } from '../../filter.ts';
import type { Page, PageRequest } from '../../store.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, list, plain } from '../property.ts';
import { queries } from '../query/queries.ts';

/** Without its names, which are counted in nodes of their own. */
export type EntityRow = Omit<Entity, 'names'>;

export const entities = new Nodes<EntityRow>({
  label: 'Entity',
  properties: { id: plain(), kind: plain(), label: plain(), qids: list(), members: list(), given: list() },
  indexes: [['label', 'id']],
});

/** How often a member is called so in all documents together. */
export const nameSums = new Nodes<NameCount & { readonly id: Id }>({
  label: 'NameForm',
  properties: { id: plain(), entity: plain(), kind: plain(), qid: plain(), form: plain(), text: plain(), count: int },
});

export async function namesOf(reader: Reader, ids: readonly Id[]): Promise<readonly NameCount[]> {
  const found = await Promise.all(inBatches(ids).map((ids) => reader.run(queries.namesOfMembers, { ids })));
  return found.flat().map(({ row }) => {
    const { id, ...name } = nameSums.rowOf(row);
    return name;
  });
}

export async function countNames(transaction: Transaction, names: readonly NameCount[], sign: 1 | -1): Promise<void> {
  const sums = new Map<Id, { readonly name: NameCount; count: number }>();
  for (const { entity, kind, qid, form, text, count } of names) {
    const { id } = nameRow({ entity, kind, qid, form, text, count });
    const sum = sums.get(id) ?? { name: { entity, kind, qid, form, text, count: 0 }, count: 0 };
    sum.count += sign * count;
    sums.set(id, sum);
  }
  const rows = [...sums].map(([id, { name, count }]) => ({
    id,
    entity: name.entity,
    count,
    properties: nameSums.valuesOf({ id, ...name }),
  }));
  await Promise.all(inBatches(rows).map((rows) => transaction.run(queries.countNames, { rows })));
}

export const nameRow = (name: NameCount): NameCount & { readonly id: Id } => ({
  ...name,
  id: contentId('name', name.entity, name.kind, name.qid, name.form, name.text),
});

/** By member; an absorbed id answers with the survivor. */
async function entitiesByMembers(reader: Reader, ids: readonly Id[]): Promise<ReadonlyMap<Id, Entity>> {
  const batches = inBatches([...new Set(ids)]);
  const found = await Promise.all(batches.map((ids) => reader.run(queries.entitiesOfMembers, { ids })));
  return new Map(
    found.flat().map(({ member, row, names }) => {
      const entity = entities.rowOf(row);
      const counted = names.map(([text, form, count]) => ({ text, form, count }));
      return [member, { ...entity, names: nameForms(counted, entity.given) }];
    }),
  );
}

export async function entitiesByIds(reader: Reader, ids: readonly Id[]): Promise<readonly (Entity | null)[]> {
  const found = await entitiesByMembers(reader, ids);
  return ids.map((id) => found.get(id) ?? null);
}

const listed = new Listed<EntityRow, EntityFilter, 'LABEL ASC'>({
  list: 'entities',
  queries: queries.entityList,
  orders: ['LABEL ASC'],
  byWord: true,
  asked: ({ ids, kinds, nameStartsWith, qid }) => {
    const prefix = nameStartsWith === undefined ? null : normalizeName(nameStartsWith);
    return {
      from: ids ? 'ids' : qid !== undefined ? 'qid' : prefix !== null ? 'prefix' : 'all',
      filter: { ids: ids ?? null, kinds: kinds ?? null, prefix, qid: qid ?? null },
    };
  },
  rowsOf: async (values) => values.map((one) => entities.rowOf(one)),
  byIds: (reader, ids) => entities.byIds(reader, ids),
});

export const listedEntities = {
  byIds: entitiesByIds,
  count: (reader: Reader, filter: EntityFilter): Promise<number> => listed.count(reader, filter),
  countOfEach: (reader: Reader, filters: readonly EntityFilter[]) => listed.countOfEach(reader, filters),
  page: async (reader: Reader, filter: EntityFilter, page: PageRequest): Promise<Page<Entity>> =>
    withNames(reader, await listed.page(reader, filter, page)),
  async pageOfEach(reader: Reader, filters: readonly EntityFilter[], page: PageRequest) {
    const pages = await listed.pageOfEach(reader, filters, page);
    return Promise.all(pages.map((one) => withNames(reader, one)));
  },
};

async function withNames(reader: Reader, { items, hasNextPage }: Page<{ readonly id: Id }>): Promise<Page<Entity>> {
  const named = await entitiesByMembers(
    reader,
    items.map(({ node }) => node.id),
  );
  return {
    items: items.flatMap(({ cursor, node }) => {
      const entity = named.get(node.id);
      return entity ? [{ cursor, node: entity }] : [];
    }),
    hasNextPage,
  };
}

async function byKey(
  reader: Reader,
  keys: readonly string[],
  found: readonly { readonly key: string; readonly id: Id }[],
): Promise<readonly (Entity | null)[]> {
  const idByKey = new Map(found.map(({ key, id }) => [key, id]));
  const byId = await entitiesByMembers(reader, [...idByKey.values()]);
  return keys.map((key) => byId.get(idByKey.get(key) ?? '') ?? null);
}

export const entitiesByQids = async (reader: Reader, qids: readonly string[]): Promise<readonly (Entity | null)[]> =>
  byKey(reader, qids, await reader.run(queries.entitiesByQids, { keys: [...new Set(qids)] }));

export const entitiesByIdStarts = async (
  reader: Reader,
  starts: readonly string[],
): Promise<readonly (Entity | null)[]> =>
  byKey(reader, starts, await reader.run(queries.entitiesByIdStarts, { keys: [...new Set(starts)] }));

export async function entitiesByNames(reader: Reader, names: readonly string[]): Promise<readonly (Entity | null)[]> {
  const keys = names.map(normalizeName);
  return byKey(reader, keys, await reader.run(queries.entitiesByNames, { keys: [...new Set(keys)] }));
}

/** `[member, entity]` of those of these ids that another answers for, and all members of those that answer for several. */
export async function canonicalOf(reader: Reader, ids: readonly Id[]): Promise<readonly (readonly [Id, Id])[]> {
  const batches = inBatches([...new Set(ids)]);
  const found = await Promise.all(batches.map((ids) => reader.run(queries.mergedMembers, { ids })));
  return found.flat().flatMap(({ entity, members }) => members.map((member) => [member, entity] as const));
}

/** Label of a kind, such as `ArmedGroup`, by which people pick nodes. */
const labelOf = (kind: EntityKind): string =>
  kind
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');

/** All members are let go before any are taken over, so that the order of the entities does not matter. */
export async function writeEntities(
  transaction: Transaction,
  written: readonly Entity[],
  gone: readonly Id[],
): Promise<void> {
  if (written.length + gone.length === 0) return;
  const ids = [...gone, ...written.map(({ id }) => id)];
  const released = inBatches(ids).map((ids) => transaction.run(queries.releaseEntities, { ids }));
  const rows = written.map(entityRow);
  const [names] = await Promise.all([
    Promise.all(released),
    entities.remove(transaction, gone),
    ...inBatches(rows).map((rows) => transaction.run(queries.writeEntities, { rows })),
  ]);
  const taken = new Set(rows.flatMap((row) => row.names));
  const left = [...new Set(names.flat().flatMap((row) => row.names))].filter((name) => !taken.has(name));
  await Promise.all(inBatches(left).map((names) => transaction.run(queries.removeNobodysNames, { names })));
}

export function entityRow(entity: Entity) {
  const { names, ...row } = entity;
  const labelName = normalizeName(entity.label);
  return {
    id: entity.id,
    labels: [labelOf(entity.kind), ...(entity.members.length > 1 ? ['Merged'] : [])],
    properties: entities.valuesOf(row),
    members: entity.members,
    qids: entity.qids,
    names: [...new Set([labelName, ...names.map(({ text }) => normalizeName(text))].filter(Boolean))],
    labelName,
  };
}
