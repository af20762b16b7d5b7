/** How entities are found: by what names them, by a filter, and by a search that forgives. */
import type { Entity as EntityRow } from '../../src/domain/record/entity.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
import type { EntityFilter as StoreFilter } from '../../src/store/filter.ts';
import type { SearchHit } from '../../src/store/store.ts';
import { someOf, wordsOf } from '../api/bounds.ts';
import { listPage, pageArgs, storePage, wanted } from '../api/connection.ts';
import { entitiesKnownAs } from '../api/known-names.ts';
import { entityByExternalId, entityByName, findEntity, onlyOne, qidOf } from '../api/reference.ts';
import { EntityKind } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { refuse } from '../errors.ts';
import { Entity, EntityConnection, type EntityEdge } from './entity.ts';

const EntityBy = builder.inputType('EntityBy', {
  description: 'What names an entity, in one argument: a typed client lets nobody give two, or none.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'Its id; also `wikidata:Q7747` or `name:Emmanuel Macron`.' }),
    externalId: t.string({ description: 'Its Wikidata id: `Q7747` or `wikidata:Q7747`.' }),
    name: t.string({ description: 'Its exact name, as in `entity(name:)`.' }),
  }),
});

builder.queryField('entity', (t) =>
  t.field({
    type: Entity,
    nullable: true,
    description: 'One entity, by exactly one of the arguments; null where nothing answers to it.',
    args: {
      by: t.arg({ type: EntityBy, description: 'What names it.' }),
      id: t.arg.id({ description: 'Its id; also `wikidata:Q7747` or `name:Emmanuel Macron`.' }),
      externalId: t.arg.string({ description: 'Its Wikidata id: `Q7747` or `wikidata:Q7747`.' }),
      name: t.arg.string({
        description:
          'Its exact name, case and accents aside: a label before an alias, then the one with most statements.',
      }),
    },
    resolve: async (_, { by, ...given }, ctx) => {
      onlyOne('by, id, externalId and name', [by, ...Object.values(given)]);
      const { id, externalId, name } = by ?? given;
      if (typeof id === 'string') return findEntity(ctx, id);
      return typeof externalId === 'string' ? entityByExternalId(ctx, externalId) : entityByName(ctx, name ?? '');
    },
  }),
);

const EntityFilter = builder.inputType('EntityFilter', {
  description: 'Which entities. What is left out does not narrow the list.',
  fields: (t) => ({
    kinds: t.field({ type: [EntityKind], description: 'Any kind where it is left out; an empty list is refused.' }),
    countryIso3: t.stringList({
      description:
        'States with these codes, ISO 3166-1 of three letters, and places and bodies that the authority puts there.',
    }),
    nameStartsWith: t.string({ description: 'A name begins so; case and accents do not matter.' }),
    externalId: t.string({ description: 'Its Wikidata id: `Q7747` or `wikidata:Q7747`.' }),
  }),
});

const asEdge = (node: EntityRow, cursor: string): EntityEdge => ({ node, cursor, score: null, matchedName: null });

builder.queryField('entities', (t) =>
  t.field({
    type: EntityConnection,
    nullable: true,
    description: 'Entities by label.',
    args: { filter: t.arg({ type: EntityFilter, description: 'Everybody where it is left out.' }), ...pageArgs() },
    resolve: async (_, { filter, ...args }, ctx) => {
      const list = await storePage(ctx, 'entity', await storeFilter(ctx, filter ?? {}), wanted(args));
      return { ...list, edges: list.edges.map(({ node, cursor }) => asEdge(node, cursor)) };
    },
  }),
);

async function storeFilter(ctx: Context, filter: typeof EntityFilter.$inferInput): Promise<StoreFilter> {
  const kinds = someOf('kinds', filter.kinds);
  const countries = someOf('countryIso3', filter.countryIso3);
  const { nameStartsWith, externalId } = filter;
  const qid = typeof externalId === 'string' ? (qidOf(wordsOf('externalId', externalId)) ?? '') : null;
  return {
    ...(kinds && { kinds }),
    ...(countries && { ids: await entitiesOfCountries(ctx, countries) }),
    ...(typeof nameStartsWith === 'string' && { nameStartsWith: wordsOf('nameStartsWith', nameStartsWith) }),
    ...(qid !== null && { qid }),
  };
}

async function entitiesOfCountries(ctx: Context, codes: readonly string[]): Promise<string[]> {
  const wantedCodes = new Set(codes.map((code) => code.toUpperCase()));
  const authority = loadAuthority();
  const isThere = (entry: { iso3?: string; partOf?: string }): boolean =>
    wantedCodes.has(entry.iso3 ?? (entry.partOf && authority.resolve(entry.partOf)?.iso3) ?? '');
  const qids = authority.entries.flatMap((entry) => (entry.qid !== null && isThere(entry) ? [entry.qid] : []));
  const found = await Promise.all(qids.map((qid) => ctx.loaders.entitiesByQid.load(qid)));
  return found.flatMap((entity) => (entity === null ? [] : [entity.id]));
}

const MOST_LETTERS = 200;

builder.queryField('search', (t) =>
  t.field({
    type: EntityConnection,
    nullable: true,
    description:
      'Names and aliases in any script; tolerant of case, accents and a typing error. The best first; the last word may be a beginning.',
    args: {
      query: t.arg.string({ required: true, description: 'What to look for.' }),
      kinds: t.arg({ type: [EntityKind], description: 'Any kind where it is left out; an empty list is refused.' }),
      ...pageArgs(10),
    },
    resolve: async (_, { query, kinds, ...args }, ctx) => {
      if (query.trim() === '') refuse('query is empty');
      const hits = await found(ctx, wordsOf('query', query, MOST_LETTERS), someOf('kinds', kinds));
      const page = listPage('search', hits, ({ entity }) => entity.id, wanted(args, 10));
      const edges = page.edges.map(({ cursor, node: { entity, score, matchedName } }) => ({
        cursor,
        node: entity,
        score,
        matchedName,
      }));
      return { ...page, edges };
    },
  }),
);

/** What documents call somebody, after those who are known by exactly this name. */
async function found(ctx: Context, query: string, kinds: readonly EntityRow['kind'][] | null): Promise<SearchHit[]> {
  const [hits, known] = await Promise.all([
    ctx.store.search(query, kinds, { signal: ctx.signal }),
    entitiesKnownAs(ctx, query),
  ]);
  const added = known.filter(
    ({ id, kind }) => (kinds === null || kinds.includes(kind)) && !hits.some(({ entity }) => entity.id === id),
  );
  return [...added.map((entity) => ({ entity, score: 1, matchedName: query })), ...hits];
}
