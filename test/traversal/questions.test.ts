import { describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/glossary.ts';
import { contentId, durableRelationId } from '../../src/domain/id.ts';
import type { RelationType } from '../../src/domain/relation-types.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { BEGINNING, DAY, dayOf, END } from '../../src/domain/time.ts';
import { versionGraph } from '../../src/index/version-graph.ts';
import type { GroupRow } from '../../src/store/graph-row.ts';
import { commonNeighbors } from '../../src/traversal/common-neighbors.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import { type PathsQuery, paths } from '../../src/traversal/paths.ts';
import { type RelationQuery, relations } from '../../src/traversal/relations.ts';
import { summaryRelations } from '../../src/traversal/summary-relation.ts';
import { otherEnd, relationsOf, startWalk, workOf } from '../../src/traversal/walk.ts';
import { answer, type Rows, versionOf } from './fixture/rows.ts';

/** A link between two numbered entities, by one statement. */
interface Link {
  readonly ends: readonly [number, number];
  /** It lasted this day. */
  readonly day?: number;
  /** It lasts since this day. */
  readonly since?: number;
  readonly type?: RelationType;
  readonly confidence?: number;
}

const entity = (i: number): Id => i.toString(16).padStart(32, '0');
const START = Date.UTC(2021, 0, 1);

function linked(...links: readonly Link[]): Rows {
  const groups = links.map(({ ends: [a, b], day, since, type = 'LINKED_TO', confidence = 0.8 }, i): GroupRow => {
    const begin = day ?? since;
    const from = begin === undefined ? BEGINNING : START + begin * DAY;
    return {
      founder: linkAt(i),
      type,
      role: null,
      subjects: [entity(a)],
      objects: [entity(b)],
      evidence: [
        {
          statement: linkAt(i),
          document: contentId('document', i),
          cluster: contentId('document', i),
          publisher: null,
          known: START,
          polarity: 'ASSERTED',
          modality: 'FACT',
          from,
          to: day === undefined ? END : from + DAY - 1,
          date: begin === undefined ? null : dayOf(from),
          dateOrigin: begin === undefined ? null : 'STATED',
          confidence,
          mode: null,
          place: null,
          subject: entity(a),
          object: entity(b),
        },
      ],
    };
  });
  const ids = [...new Set(groups.flatMap(({ subjects, objects }) => [...subjects, ...objects]))];
  return { entities: ids.map((id) => ({ id, kind: 'PERSON' })), groups };
}

const linkAt = (i: number): Id => contentId('link', i);

async function found(rows: Rows, more: Partial<PathsQuery> = {}) {
  const query: PathsQuery = {
    from: entity(1),
    to: entity(9),
    maxDepth: 4,
    k: 5,
    types: null,
    through: null,
    excludeEntities: [],
    timeRespecting: false,
    scope: EVERYTHING,
    ...more,
  };
  return (await answer(versionOf(rows), paths(query))).paths;
}

async function ways(rows: Rows, more: Partial<PathsQuery> = {}): Promise<string[]> {
  const all = await found(rows, more);
  return all.map((path) => path.entities.map((id) => Number.parseInt(id, 16)).join(' '));
}

describe('paths', () => {
  it('are the shortest first, and of equal length the one whose weakest hop is strongest', async () => {
    const rows = linked(
      { ends: [1, 2], confidence: 0.5 },
      { ends: [2, 9] },
      { ends: [1, 3], confidence: 0.7 },
      { ends: [3, 9], confidence: 0.6 },
      { ends: [1, 4] },
      { ends: [4, 5] },
      { ends: [5, 9] },
    );
    expect(await ways(rows)).toEqual(['1 3 9', '1 2 9', '1 4 5 9']);
    expect(await ways(rows, { k: 1 })).toEqual(['1 3 9']);
    expect(await ways(rows, { maxDepth: 2 })).toEqual(['1 3 9', '1 2 9']);
  });

  it('carry a message only where no hop is over before the one it follows', async () => {
    const rows = linked({ ends: [1, 2], day: 5 }, { ends: [2, 9], day: 3 }, { ends: [1, 3], day: 1 }, { ends: [3, 9] });
    expect(await ways(rows, { timeRespecting: true })).toEqual(['1 3 9']);
    expect((await found(rows)).map(({ timeRespecting }) => timeRespecting)).toEqual([false, true]);
    expect(await ways(rows, { from: entity(9), to: entity(1), timeRespecting: true })).toEqual(['9 2 1', '9 3 1']);
  });

  it('take the weaker of two ties where only that one comes in time', async () => {
    const rows = linked(
      { ends: [1, 2], day: 5 },
      { ends: [2, 9], day: 3, confidence: 0.9 },
      { ends: [2, 9], day: 6, confidence: 0.4 },
    );
    const [path] = await found(rows, { timeRespecting: true });
    expect(path).toMatchObject({ weakestConfidence: 0.4, timeRespecting: true });
    expect((await found(rows))[0]).toMatchObject({ weakestConfidence: 0.8, timeRespecting: false });
  });

  it('never lead through an excluded entity, nor from one', async () => {
    const rows = linked({ ends: [1, 2] }, { ends: [2, 9] }, { ends: [1, 3] }, { ends: [3, 9] });
    expect(await ways(rows, { excludeEntities: [entity(2)] })).toEqual(['1 3 9']);
    expect(await ways(rows, { excludeEntities: [entity(1)] })).toEqual([]);
  });

  it('of entities that the graph does not know are none', async () => {
    expect(await ways(linked({ ends: [1, 2] }), { to: entity(77) })).toEqual([]);
  });

  it('need two different ends', async () => {
    await expect(ways(linked({ ends: [1, 9] }), { to: entity(1) })).rejects.toThrow('two different entities');
  });

  it('stay few steps away from a hub that thousands know', async () => {
    const crowd = Array.from({ length: 3_000 }, (_, i): Link => ({ ends: [2, 100 + i] }));
    const rows = linked(...crowd, { ends: [1, 2] }, { ends: [2, 9] });
    expect(await ways(rows)).toEqual(['1 2 9']);
  });
});

describe('pages of relations', () => {
  const query: RelationQuery = {
    of: null,
    with: null,
    direction: 'BOTH',
    types: null,
    family: null,
    kinds: null,
    verdicts: null,
    scope: EVERYTHING,
    order: { field: 'CONFIDENCE', direction: 'DESC' },
    first: 1,
    after: null,
  };
  const version = versionOf(linked({ ends: [1, 2] }, { ends: [2, 3], confidence: 0.4 }));
  const cursor = async () => (await answer(version, relations(query))).items[0]?.cursor ?? '';
  const page = async (after: string, more: Partial<RelationQuery> = {}) =>
    answer(version, relations({ ...query, ...more, after }));

  it('go on after a cursor', async () => {
    expect(await page(await cursor())).toMatchObject({
      items: [{ other: entity(3) }],
      hasNextPage: false,
    });
  });

  it('refuse a cursor of another order', async () => {
    const after = await cursor();
    for (const order of [
      { field: 'KNOWN', direction: 'DESC' } as const,
      { field: 'CONFIDENCE', direction: 'ASC' } as const,
    ]) {
      await expect(page(after, { order })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('refuse what is no cursor', async () => {
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const after of [
      '',
      'not a cursor',
      forged(7),
      forged(['relations']),
      forged(['events', 'CONFIDENCE', 'DESC', 1, 'x']),
    ]) {
      await expect(page(after)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('ego networks and common neighbors', () => {
  const rows = linked(
    { ends: [1, 2], confidence: 0.5 },
    { ends: [1, 3] },
    { ends: [1, 4], confidence: 0.6 },
    { ends: [3, 4] },
  );
  const ego = {
    centers: [entity(1)],
    depth: 1,
    limit: 100,
    perEntityLimit: 50,
    relationLimit: 100,
    types: null,
    kinds: null,
    scope: EVERYTHING,
  };

  it('keep the surest neighbors and say that they were cut', async () => {
    const { entities, relations: kept, work } = await answer(versionOf(rows), egoNetwork({ ...ego, limit: 3 }));
    expect(entities).toEqual([1, 3, 4].map(entity));
    expect(kept).toHaveLength(3);
    expect(work.truncated).toBe(true);
  });

  it('say that nothing was cut where what is asked for is just enough', async () => {
    const whole = await answer(versionOf(rows), egoNetwork({ ...ego, limit: 4, perEntityLimit: 3, relationLimit: 4 }));
    expect([whole.entities.length, whole.relations.length, whole.work.truncated]).toEqual([4, 4, false]);
    const fewer = await answer(versionOf(rows), egoNetwork({ ...ego, relationLimit: 3 }));
    expect([fewer.entities.length, fewer.work.truncated]).toEqual([4, true]);
  });

  it('of a hub count as examined only what is of the types asked for', async () => {
    const hub = linked(...Array.from({ length: 1_500 }, (_, i): Link => ({ ends: [1, 100 + i] })));
    for (const [types, explored] of [
      [null, 1_500],
      [['LINKED_TO'], 1_500],
      [['CONSULT'], 0],
    ] as const) {
      const { work } = await answer(versionOf(hub), egoNetwork({ ...ego, limit: 1, types }));
      expect([types, work.exploredRelations]).toEqual([types, explored]);
    }
  });

  it('draw parallel relations as one line', async () => {
    const twice = linked({ ends: [1, 2], day: 3, confidence: 0.5 }, { ends: [2, 1], day: 7 });
    const { bundles } = await answer(versionOf(twice), egoNetwork(ego));
    expect(bundles).toMatchObject([
      { a: entity(1), b: entity(2), count: 2, disputed: 0, earliest: START + 3 * DAY, latest: START + 8 * DAY - 1 },
    ]);
    expect(bundles[0]?.strongest.relation.id).toBe(durableRelationId('LINKED_TO', linkAt(1)));
    expect(bundles[0]).toMatchObject({ forward: 1, backward: 1 });
  });

  it('need somebody to begin with', async () => {
    await expect(answer(versionOf(rows), egoNetwork({ ...ego, centers: [] }))).rejects.toThrow('at least one');
    const nobody = commonNeighbors({ entities: [], first: 5, scope: EVERYTHING });
    await expect(answer(versionOf(rows), nobody)).rejects.toThrow('at least one');
  });

  it('give the common neighbor with the surest weakest bond first', async () => {
    const shared = linked(
      { ends: [1, 3], confidence: 0.9 },
      { ends: [2, 3], confidence: 0.3 },
      { ends: [1, 4] },
      { ends: [4, 2] },
    );
    const asked = { entities: [entity(1), entity(2)], scope: EVERYTHING };
    for (const first of [2, 5]) {
      const { entities, work } = await answer(versionOf(shared), commonNeighbors({ ...asked, first }));
      expect([entities, work.truncated]).toEqual([[4, 3].map(entity), false]);
    }
    const one = await answer(versionOf(shared), commonNeighbors({ ...asked, first: 1 }));
    expect([one.entities, one.relations.length, one.work.truncated]).toEqual([[entity(4)], 2, true]);
  });
});

describe('the relation that tells who somebody is', () => {
  const of = async (...links: readonly Link[]) => {
    const [relation] = await answer(versionOf(linked(...links)), summaryRelations([entity(1)], EVERYTHING));
    return relation?.id ?? null;
  };
  const office = (object: number, more: Partial<Link> = {}): Link => ({
    ends: [1, object],
    type: 'HOLDS_POSITION',
    ...more,
  });

  it('is an office before all else, of those that last the one that began last', async () => {
    const kept = durableRelationId('HOLDS_POSITION', linkAt(2));
    expect(
      await of({ ends: [1, 2], type: 'MEMBER_OF' }, office(3, { since: 2 }), office(4, { since: 5 }), office(5)),
    ).toBe(kept);
    expect(await of(office(3, { day: 9 }), office(4, { day: 1 }), office(5, { since: 2 }))).toBe(kept);
  });

  it('is its own: the office of whoever holds something of it is not', async () => {
    expect(await of({ ends: [2, 1], type: 'HOLDS_POSITION' })).toBeNull();
  });
});

describe('a walk', () => {
  const graph = versionGraph(versionOf(linked({ ends: [1, 2] }, { ends: [1, 3] })), {});

  it('counts what it examines', async () => {
    const walk = startWalk(graph, EVERYTHING);
    const lists = await relationsOf(walk, [entity(1), entity(2)]);
    expect(lists.map((list) => list.length)).toEqual([2, 1]);
    expect(lists[1]?.map((relation) => otherEnd(relation, entity(2)))).toEqual([entity(1)]);
    expect(workOf(walk)).toEqual({ exploredEntities: 2, exploredRelations: 3, truncated: false });
  });

  it('says that it was cut once two million relations were examined, and looks no further', async () => {
    const walk = startWalk(graph, EVERYTHING);
    walk.exploredRelations = 2_000_000;
    expect(await relationsOf(walk, [entity(1)])).toEqual([[]]);
    expect(workOf(walk)).toMatchObject({ exploredEntities: 0, truncated: true });
  });

  it('fails as its engine fails', async () => {
    const broken = { ...graph, relationsOf: () => Promise.reject(new Error('gone')) };
    await expect(relationsOf(startWalk(broken, EVERYTHING), [entity(2)])).rejects.toThrow('gone');
  });
});
