import { describe, expect, it, jest } from '@jest/globals';
import type { Id } from '../../src/domain/id.ts';
import { ENTITY_KINDS, type RelationType } from '../../src/domain/vocabulary.ts';
import { commonNeighbors } from '../../src/index/common-neighbors.ts';
import { egoNetwork } from '../../src/index/ego-network.ts';
import { degrees, neighborFacets } from '../../src/index/neighborhood.ts';
import { type PathsQuery, paths } from '../../src/index/paths.ts';
import { countRelations, type RelationQuery, relations } from '../../src/index/relations.ts';
import type { IdPage, RelationOrderField } from '../../src/index/traversal.ts';
import { allPaths, inOrder, neighborsOf, otherOf, type Seen, tiesIn, weakest } from './fixture/oracle.ts';
import { type Random, randomScope } from './fixture/random-rows.ts';
import { answer, type Rows, versionOf } from './fixture/rows.ts';
import { forWorlds } from './fixture/worlds.ts';

/** Long enough for a machine that does other things as well. */
jest.setTimeout(120_000);

const types = (random: Random): readonly RelationType[] | null =>
  random.chance(0.7) ? null : ['CONSULT', 'HOLDS_POSITION', 'AGREE', 'MEMBER_OF'];
const kinds = (random: Random) => (random.chance(0.7) ? null : ENTITY_KINDS.slice(0, 2));
const someone = (random: Random, rows: Rows): Id => random.pick(rows.entities).id;

describe('in random worlds and scopes the index answers as plain loops over the evidence in scope do', () => {
  it('paths', () => {
    forWorlds(3_000, (random, rows) => {
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
      const { paths: got, work } = answer(versionOf(rows), paths(query));
      const want = allPaths(rows, query);
      expect(work.truncated).toBe(false);
      expect(got.map(({ entities, hops }) => [entities, hops.map(({ relation }) => relation)])).toEqual(
        want.map(({ entities, ties }) => [entities, ties.map(({ row }) => row.id)]),
      );
      for (const [i, path] of got.entries()) {
        const ties = want[i]?.ties ?? [];
        expect(path.weakestConfidence).toBe(weakest(ties));
        expect(path.minIndependentSources).toBe(Math.min(...ties.map(({ view }) => view.independentSources)));
        expect(path.timeRespecting).toBe(inOrder(ties));
        expect(path.disputed).toBe(ties.some(({ view }) => view.verdict !== 'UNDISPUTED'));
        expect(path.hops.map(({ forward }) => forward)).toEqual(
          ties.map(({ row }, at) => row.source === path.entities[at]),
        );
      }
    });
  });

  it('relations of an entity and of the graph, ordered, page by page', () => {
    forWorlds(1_500, (random, rows) => {
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
      expect(answer(version, countRelations(query))).toBe(want.length);
      const got: { id: Id; other: Id }[] = [];
      for (let after: string | null = null; ; ) {
        const page: IdPage<{ id: Id; other: Id }> = answer(version, relations({ ...query, after }));
        got.push(...page.items.map(({ id, other }) => ({ id, other })));
        if (!page.hasNextPage) break;
        after = page.items.at(-1)?.cursor ?? null;
      }
      expect(got).toEqual(want);
    });
  });

  it('degrees and facets', () => {
    forWorlds(1_500, (random, rows) => {
      const scope = randomScope(random);
      const ties = tiesIn(rows, scope);
      const version = versionOf(rows);
      const ids = rows.entities.map(({ id }) => id);
      expect(answer(version, degrees(ids, scope))).toEqual(ids.map((id) => neighborsOf(ties, id).size));
      const entity = random.pick(ids);
      const got = answer(version, neighborFacets(entity, scope));
      const kindOf = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
      const mine = ties.filter((tie) => otherOf(tie, entity) !== null);
      const keyOf = (tie: Seen) => `${tie.row.type} ${kindOf.get(otherOf(tie, entity) ?? '')}`;
      expect(new Set(got.map(({ type, kind }) => `${type} ${kind}`))).toEqual(new Set(mine.map(keyOf)));
      for (const { type, kind, count, earliest, latest } of got) {
        const same = mine.filter((tie) => keyOf(tie) === `${type} ${kind}`);
        expect(count).toBe(new Set(same.map((tie) => otherOf(tie, entity))).size);
        const dated = same.filter(({ view }) => view.dated);
        const opens = Math.min(...dated.map(({ view }) => view.from));
        const closes = Math.max(...dated.map(({ view }) => view.to));
        expect([earliest, latest]).toEqual([finite(opens), finite(closes)]);
      }
    });
  });

  it('ego networks', () => {
    forWorlds(1_500, (random, rows) => {
      const query = {
        centers: [someone(random, rows), someone(random, rows)],
        depth: 1 + random.below(3),
        limit: random.chance(0.6) ? 100 : 1 + random.below(6),
        perEntityLimit: random.chance(0.6) ? 50 : 1 + random.below(2),
        types: types(random),
        kinds: kinds(random),
        scope: randomScope(random),
      };
      const got = answer(versionOf(rows), egoNetwork(query));
      const want = ego(rows, query);
      expect(got.entities).toEqual(want.kept);
      expect(got.work.truncated).toBe(want.isCut);
      expect(got.relations).toEqual(want.among.map(({ row }) => row.id));
      expect(got.bundles.reduce((sum, { count }) => sum + count, 0)).toBe(want.among.length);
      for (const bundle of got.bundles) {
        const same = want.among.filter(
          ({ row }) => row.type === bundle.type && [row.source, row.target].sort().join() === `${bundle.a},${bundle.b}`,
        );
        expect(bundle.count).toBe(same.length);
        expect(bundle.disputed).toBe(same.filter(({ view }) => view.verdict === 'DISPUTED').length);
        const most = Math.max(...same.map(({ view }) => view.confidence));
        expect(bundle.strongest).toBe(same.find(({ view }) => view.confidence === most)?.row.id);
      }
    });
  });

  it('common neighbors', () => {
    forWorlds(800, (random, rows) => {
      const scope = randomScope(random);
      const asked = [...new Set([someone(random, rows), someone(random, rows)])];
      const got = answer(versionOf(rows), commonNeighbors({ entities: asked, first: 50, scope }));
      const ties = tiesIn(rows, scope);
      const common = rows.entities
        .map(({ id }) => id)
        .filter((id) => !asked.includes(id) && asked.every((one) => neighborsOf(ties, one).has(id)));
      expect(new Set(got.entities)).toEqual(new Set(common));
      const joining = ties.filter(
        ({ row: { source, target } }) =>
          (asked.includes(source) && common.includes(target)) || (asked.includes(target) && common.includes(source)),
      );
      expect(got.relations).toEqual(joining.map(({ row }) => row.id));
    });
  });
});

const finite = (instant: number): number | null => (Math.abs(instant) < 8e15 ? instant : null);

const VALUES: Readonly<Record<RelationOrderField, (tie: Seen) => number>> = {
  VALID: ({ view }) => view.from,
  KNOWN: ({ view }) => view.firstKnown,
  CONFIDENCE: ({ view }) => view.confidence,
  INDEPENDENT_SOURCES: ({ view }) => view.independentSources,
};

function listed(rows: Rows, query: RelationQuery): readonly { id: Id; other: Id }[] {
  const { of, direction, family, verdicts, order } = query;
  const kindOf = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
  const value = VALUES[order.field];
  return tiesIn(rows, query.scope)
    .flatMap((tie) => {
      const other = of === null ? tie.row.target : otherOf(tie, of);
      return other === null ? [] : [{ tie, other }];
    })
    .filter(({ tie: { row }, other }) => {
      const ends = of === null ? [row.source, row.target] : [other];
      return query.with === null || ends.includes(query.with);
    })
    .filter(({ tie: { row } }) => of === null || direction === 'BOTH' || (direction === 'OUT') === (row.source === of))
    .filter(({ tie: { row } }) => query.types === null || query.types.includes(row.type))
    .filter(({ tie: { row } }) => family === null || (family === 'EVENT') === (row.event !== null))
    .filter(({ other }) => query.kinds === null || query.kinds.includes(kindOf.get(other) ?? 'UNKNOWN'))
    .filter(({ tie: { view } }) => verdicts === null || verdicts.includes(view.verdict))
    .sort(
      (a, b) =>
        (order.direction === 'ASC' ? 1 : -1) * (value(a.tie) - value(b.tie)) || (a.tie.row.id < b.tie.row.id ? -1 : 1),
    )
    .map(({ tie, other }) => ({ id: tie.row.id, other }));
}

function ego(rows: Rows, query: Parameters<typeof egoNetwork>[0]) {
  const ties = tiesIn(rows, query.scope).filter(({ row }) => query.types === null || query.types.includes(row.type));
  const kindOf = new Map(rows.entities.map(({ id, kind }) => [id, kind]));
  const centers = [...new Set(query.centers)];
  const kept = centers.slice(0, query.limit);
  let isCut = kept.length < centers.length;
  let frontier = [...kept];
  for (let depth = 0; depth < query.depth; depth++) {
    const next: Id[] = [];
    for (const entity of frontier) {
      const ranked = [...neighborsOf(ties, entity)]
        .filter(
          (id) => !kept.includes(id) && (query.kinds === null || query.kinds.includes(kindOf.get(id) ?? 'UNKNOWN')),
        )
        .map((id) => ({
          id,
          best: Math.max(...ties.filter((tie) => otherOf(tie, entity) === id).map((tie) => tie.view.confidence)),
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
  return { kept, isCut, among: ties.filter(({ row }) => kept.includes(row.source) && kept.includes(row.target)) };
}
