import { describe, expect, it, jest } from '@jest/globals';
import type { Id } from '../../src/domain/glossary.ts';
import type { RelationType } from '../../src/domain/relation-types.ts';
import { ENTITY_KINDS } from '../../src/domain/vocabulary.ts';
import { commonNeighbors } from '../../src/traversal/common-neighbors.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import type { CountedPage, RelationOrderField } from '../../src/traversal/graph.ts';
import { degrees, neighborFacets } from '../../src/traversal/neighborhood.ts';
import { type PathsQuery, paths } from '../../src/traversal/paths.ts';
import { type ListedRelation, type RelationQuery, relations } from '../../src/traversal/relations.ts';
import { MUTUAL_TYPES } from '../oracle/evidence.ts';
import { allPaths, inOrder, type JudgedRelation, neighborsOf, otherOf, relationsIn, weakest } from './fixture/judge.ts';
import { type Random, randomScope } from './fixture/random-graph.ts';
import { answer, type Rows, versionOf } from './fixture/rows.ts';
import { forWorlds } from './fixture/worlds.ts';

/** Long enough for a machine that does other things as well. */
jest.setTimeout(120_000);

const types = (random: Random): readonly RelationType[] | null =>
  random.chance(0.7) ? null : ['CONSULT', 'HOLDS_POSITION', 'AGREE', 'MEMBER_OF'];
const kinds = (random: Random) => (random.chance(0.7) ? null : ENTITY_KINDS.slice(0, 2));
const someone = (random: Random, rows: Rows): Id => random.pick(rows.entities).id;

describe('in random worlds and scopes the index answers as plain loops over the evidence in scope do', () => {
  it('paths', () =>
    forWorlds(3_000, async (random, rows) => {
      const [from, to] = [someone(random, rows), someone(random, rows)];
      if (from === to) return;
      const query: PathsQuery = {
        from,
        to,
        maxDepth: 1 + random.below(5),
        k: 1 + random.below(6),
        types: types(random),
        through: kinds(random),
        excludeEntities: random.chance(0.2) ? [someone(random, rows)] : [],
        timeRespecting: random.chance(0.4),
        scope: randomScope(random),
      };
      const { paths: got, work } = await answer(versionOf(rows), paths(query));
      const want = allPaths(rows, query);
      expect(work.truncated).toBe(false);
      expect(got.map(({ entities, hops }) => [entities, hops.map(({ relation }) => relation.id)])).toEqual(
        want.map((path) => [path.entities, path.relations.map(({ id }) => id)]),
      );
      for (const [i, path] of got.entries()) {
        const judged = want[i]?.relations ?? [];
        expect(path.weakestConfidence).toBeCloseTo(weakest(judged), 9);
        expect(path.minIndependentSources).toBe(Math.min(...judged.map(({ view }) => view.independentSources)));
        expect(path.timeRespecting).toBe(inOrder(judged));
        expect(path.disputed).toBe(judged.some(({ view }) => view.verdict !== 'UNDISPUTED'));
        expect(path.hops.map(({ forward }) => forward)).toEqual(
          judged.map(({ source }, at) => source === path.entities[at]),
        );
      }
    }));

  it('relations of an entity and of the graph, ordered, page by page', () =>
    forWorlds(1_500, async (random, rows) => {
      const query: RelationQuery = {
        of: random.chance(0.8) ? someone(random, rows) : null,
        with: random.chance(0.2) ? someone(random, rows) : null,
        direction: random.pick(['OUT', 'IN', 'BOTH', 'BOTH'] as const),
        types: types(random),
        family: random.pick(['DURABLE', 'EVENT', null, null] as const),
        kinds: kinds(random),
        verdicts: random.chance(0.8) ? null : ['DISPUTED', 'DENIED_ONLY'],
        scope: randomScope(random),
        order: {
          field: random.pick(['VALID', 'KNOWN', 'CONFIDENCE', 'INDEPENDENT_SOURCES'] as const),
          direction: random.pick(['ASC', 'DESC'] as const),
        },
        first: 1 + random.below(4),
        after: null,
      };
      const want = listed(rows, query);
      const version = versionOf(rows);
      const got: { id: Id; other: Id }[] = [];
      for (let after: string | null = null; ; ) {
        const page: CountedPage<ListedRelation> = await answer(version, relations({ ...query, after }));
        expect(page.count).toBe(want.length);
        got.push(...page.items.map(({ relation, other }) => ({ id: relation.id, other })));
        if (!page.hasNextPage) break;
        after = page.items.at(-1)?.cursor ?? null;
      }
      expect(got).toEqual(want);
    }));

  it('degrees and facets', () =>
    forWorlds(1_500, async (random, rows) => {
      const scope = randomScope(random);
      const all = relationsIn(rows, scope);
      const version = versionOf(rows);
      const ids = rows.entities.map(({ id }) => id);
      expect(await answer(version, degrees(ids, scope))).toEqual(ids.map((id) => neighborsOf(all, id).size));
      const entity = random.pick(ids);
      const got = await answer(version, neighborFacets(entity, scope));
      const kindOf = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
      const mine = all.filter((one) => otherOf(one, entity) !== null);
      const keyOf = (one: JudgedRelation) => `${one.type} ${kindOf.get(otherOf(one, entity) ?? '')}`;
      expect(new Set(got.map(({ type, kind }) => `${type} ${kind}`))).toEqual(new Set(mine.map(keyOf)));
      for (const { type, kind, count, earliest, latest } of got) {
        const same = mine.filter((one) => keyOf(one) === `${type} ${kind}`);
        expect(count).toBe(new Set(same.map((one) => otherOf(one, entity))).size);
        const dated = same.filter(({ view }) => view.dated);
        const opens = Math.min(...dated.map(({ view }) => view.from));
        const closes = Math.max(...dated.map(({ view }) => view.to));
        expect([earliest, latest]).toEqual([finite(opens), finite(closes)]);
      }
    }));

  it('ego networks', () =>
    forWorlds(1_500, async (random, rows) => {
      const query = {
        centers: [someone(random, rows), someone(random, rows)],
        depth: 1 + random.below(3),
        limit: random.chance(0.6) ? 100 : 1 + random.below(6),
        perEntityLimit: random.chance(0.6) ? 50 : 1 + random.below(2),
        relationLimit: random.chance(0.6) ? 1_000 : 1 + random.below(4),
        types: types(random),
        kinds: kinds(random),
        scope: randomScope(random),
      };
      const got = await answer(versionOf(rows), egoNetwork(query));
      const want = ego(rows, query);
      expect(got.entities).toEqual(want.kept);
      expect(got.work.truncated).toBe(want.isCut);
      expect(got.relations.map(({ relation }) => relation.id)).toEqual(want.shown.map(({ id }) => id));
      expect(got.bundles.reduce((sum, { count }) => sum + count, 0)).toBe(want.among.length);
      for (const bundle of got.bundles) {
        const same = want.among.filter(
          ({ type, source, target }) =>
            type === bundle.type && [source, target].sort().join() === `${bundle.a},${bundle.b}`,
        );
        expect(bundle.count).toBe(same.length);
        expect(bundle.disputed).toBe(same.filter(({ view }) => view.verdict === 'DISPUTED').length);
        const told = (modality: string) =>
          same.filter(({ view }) => view.verdict !== 'DENIED_ONLY' && view.modality === modality).length;
        expect(bundle).toMatchObject({
          planned: told('PLAN'),
          requested: told('REQUEST'),
          hypothetical: told('HYPOTHESIS'),
          cancelled: told('CANCELLATION'),
          deniedOnly: same.filter(({ view }) => view.verdict === 'DENIED_ONLY').length,
        });
        const most = Math.max(...same.map(({ view }) => view.confidence));
        expect(bundle.strongest.relation.id).toBe(same.find(({ view }) => view.confidence === most)?.id);
        const isMutual = MUTUAL_TYPES.has(bundle.type);
        expect(bundle.forward).toBe(isMutual ? 0 : same.filter(({ source }) => source === bundle.a).length);
        expect(bundle.backward).toBe(isMutual ? 0 : same.filter(({ source }) => source === bundle.b).length);
      }
    }));

  it('common neighbors', () =>
    forWorlds(800, async (random, rows) => {
      const scope = randomScope(random);
      const asked = [...new Set([someone(random, rows), someone(random, rows)])];
      const got = await answer(versionOf(rows), commonNeighbors({ entities: asked, first: 50, scope }));
      const all = relationsIn(rows, scope);
      const common = rows.entities
        .map(({ id }) => id)
        .filter((id) => !asked.includes(id) && asked.every((one) => neighborsOf(all, one).has(id)));
      expect(new Set(got.entities)).toEqual(new Set(common));
      const joining = all.filter(
        ({ source, target }) =>
          (asked.includes(source) && common.includes(target)) || (asked.includes(target) && common.includes(source)),
      );
      expect(got.relations.map(({ relation }) => relation.id)).toEqual(joining.map(({ id }) => id));
    }));
});

const finite = (instant: number): number | null => (Math.abs(instant) < 8e15 ? instant : null);

const VALUES: Readonly<Record<RelationOrderField, (one: JudgedRelation) => number>> = {
  VALID: ({ view }) => view.from,
  KNOWN: ({ view }) => view.firstKnown,
  CONFIDENCE: ({ view }) => view.confidence,
  INDEPENDENT_SOURCES: ({ view }) => view.independentSources,
};

function listed(rows: Rows, query: RelationQuery): readonly { id: Id; other: Id }[] {
  const { of, direction, family, verdicts, order } = query;
  const kindOf = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
  const value = VALUES[order.field];
  return relationsIn(rows, query.scope)
    .flatMap((one) => {
      const other = of === null ? one.target : otherOf(one, of);
      return other === null ? [] : [{ one, other }];
    })
    .filter(({ one, other }) => {
      const ends = of === null ? [one.source, one.target] : [other];
      return query.with === null || ends.includes(query.with);
    })
    .filter(({ one }) => of === null || direction === 'BOTH' || (direction === 'OUT') === (one.source === of))
    .filter(({ one }) => query.types === null || query.types.includes(one.type))
    .filter(({ one }) => family === null || (family === 'EVENT') === (one.event !== null))
    .filter(({ other }) => query.kinds === null || query.kinds.includes(kindOf.get(other) ?? 'UNKNOWN'))
    .filter(({ one }) => verdicts === null || verdicts.includes(one.view.verdict))
    .sort(
      (a, b) => (order.direction === 'ASC' ? 1 : -1) * (value(a.one) - value(b.one)) || (a.one.id < b.one.id ? -1 : 1),
    )
    .map(({ one, other }) => ({ id: one.id, other }));
}

function ego(rows: Rows, query: Parameters<typeof egoNetwork>[0]) {
  const all = relationsIn(rows, query.scope).filter(({ type }) => query.types === null || query.types.includes(type));
  const kindOf = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
  const centers = [...new Set(query.centers)];
  const kept = centers.slice(0, query.limit);
  let isCut = kept.length < centers.length;
  let frontier = [...kept];
  for (let depth = 0; depth < query.depth; depth++) {
    const next: Id[] = [];
    for (const entity of frontier) {
      const ranked = [...neighborsOf(all, entity)]
        .filter(
          (id) => !kept.includes(id) && (query.kinds === null || query.kinds.includes(kindOf.get(id) ?? 'UNKNOWN')),
        )
        .map((id) => ({
          id,
          best: Math.max(...all.filter((one) => otherOf(one, entity) === id).map(({ view }) => view.confidence)),
        }))
        .sort((a, b) => b.best - a.best || (a.id < b.id ? -1 : 1));
      const room = Math.min(query.perEntityLimit, query.limit - kept.length);
      if (ranked.length > room) isCut = true;
      for (const { id } of ranked.slice(0, room)) {
        kept.push(id);
        next.push(id);
      }
    }
    frontier = next;
  }
  const among = all.filter(({ source, target }) => kept.includes(source) && kept.includes(target));
  const shown = [...among]
    .sort((a, b) => b.view.confidence - a.view.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, query.relationLimit);
  if (shown.length < among.length) isCut = true;
  return { kept, isCut, among, shown: among.filter((one) => shown.includes(one)) };
}
