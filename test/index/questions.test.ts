import { describe, expect, it } from '@jest/globals';
import { contentId, durableId, type Id } from '../../src/domain/id.ts';
import type { Relation } from '../../src/domain/projected.ts';
import { EVERYTHING } from '../../src/domain/scope.ts';
import { BEGINNING, DAY, END } from '../../src/domain/time.ts';
import { commonNeighbors } from '../../src/index/common-neighbors.ts';
import { egoNetwork } from '../../src/index/ego-network.ts';
import { answerFrom } from '../../src/index/graph/answer.ts';
import { type PathsQuery, paths } from '../../src/index/paths.ts';
import { type RelationQuery, relations } from '../../src/index/relations.ts';
import { runQuestion } from '../../src/index/run.ts';
import { otherEnd, startWalk, tiesOf, workOf } from '../../src/index/walk.ts';
import { answer, type Rows, versionOf } from './fixture/rows.ts';

/** A link between two numbered entities, by one statement. */
interface Link {
  readonly ends: readonly [number, number];
  readonly day?: number;
  readonly confidence?: number;
}

const entity = (i: number): Id => i.toString(16).padStart(32, '0');
const START = Date.UTC(2021, 0, 1);

function linked(...links: readonly Link[]): Rows {
  const relations = links.map(({ ends: [a, b], day, confidence = 0.8 }, i): Relation => {
    const from = day === undefined ? BEGINNING : START + day * DAY;
    return {
      id: durableId('LINKED_TO', contentId('link', i)),
      type: 'LINKED_TO',
      source: entity(a),
      target: entity(b),
      role: null,
      event: null,
      key: '',
      evidence: {
        statement: [contentId('statement', i)],
        document: [contentId('document', i)],
        cluster: [contentId('document', i)],
        publisher: [''],
        known: [START],
        polarity: [0],
        modality: [0],
        from: [from],
        to: [day === undefined ? END : from + DAY - 1],
        confidence: [confidence],
        edtf: [''],
        origin: [-1],
        mode: [],
        place: [],
        subject: [],
        object: [],
      },
    };
  });
  const ids = [...new Set(relations.flatMap(({ source, target }) => [source, target]))];
  return { entities: ids.map((id) => ({ id, kind: 'PERSON' })), events: [], relations };
}

const found = (rows: Rows, more: Partial<PathsQuery> = {}) =>
  answer(
    versionOf(rows),
    paths({
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
    }),
  ).paths;
const ways = (rows: Rows, more: Partial<PathsQuery> = {}): string[] =>
  found(rows, more).map((path) => path.entities.map((id) => Number.parseInt(id, 16)).join(' '));

describe('paths', () => {
  it('are the shortest first, and of equal length the one whose weakest hop is strongest', () => {
    const rows = linked(
      { ends: [1, 2], confidence: 0.5 },
      { ends: [2, 9] },
      { ends: [1, 3], confidence: 0.7 },
      { ends: [3, 9], confidence: 0.6 },
      { ends: [1, 4] },
      { ends: [4, 5] },
      { ends: [5, 9] },
    );
    expect(ways(rows)).toEqual(['1 3 9', '1 2 9', '1 4 5 9']);
    expect(ways(rows, { k: 1 })).toEqual(['1 3 9']);
    expect(ways(rows, { maxDepth: 2 })).toEqual(['1 3 9', '1 2 9']);
  });

  it('carry a message only where no hop is over before the one it follows', () => {
    const rows = linked({ ends: [1, 2], day: 5 }, { ends: [2, 9], day: 3 }, { ends: [1, 3], day: 1 }, { ends: [3, 9] });
    expect(ways(rows, { timeRespecting: true })).toEqual(['1 3 9']);
    expect(found(rows).map(({ timeRespecting }) => timeRespecting)).toEqual([false, true]);
    expect(ways(rows, { from: entity(9), to: entity(1), timeRespecting: true })).toEqual(['9 2 1', '9 3 1']);
  });

  it('take the weaker of two ties where only that one comes in time', () => {
    const rows = linked(
      { ends: [1, 2], day: 5 },
      { ends: [2, 9], day: 3, confidence: 0.9 },
      { ends: [2, 9], day: 6, confidence: 0.4 },
    );
    const [path] = found(rows, { timeRespecting: true });
    expect(path).toMatchObject({ weakestConfidence: 0.4, timeRespecting: true });
    expect(found(rows)[0]).toMatchObject({ weakestConfidence: 0.8, timeRespecting: false });
  });

  it('never lead through an excluded entity, nor from one', () => {
    const rows = linked({ ends: [1, 2] }, { ends: [2, 9] }, { ends: [1, 3] }, { ends: [3, 9] });
    expect(ways(rows, { excludeEntities: [entity(2)] })).toEqual(['1 3 9']);
    expect(ways(rows, { excludeEntities: [entity(1)] })).toEqual([]);
  });

  it('of entities that the graph does not know are none', () => {
    expect(ways(linked({ ends: [1, 2] }), { to: entity(77) })).toEqual([]);
  });

  it('need two different ends', () => {
    expect(() => ways(linked({ ends: [1, 9] }), { to: entity(1) })).toThrow('two different entities');
  });

  it('stay few steps away from a hub that thousands know', () => {
    const crowd = Array.from({ length: 3_000 }, (_, i): Link => ({ ends: [2, 100 + i] }));
    const rows = linked(...crowd, { ends: [1, 2] }, { ends: [2, 9] });
    expect(ways(rows)).toEqual(['1 2 9']);
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
  const cursor = answer(version, relations(query)).items[0]?.cursor ?? '';
  const refused = (after: string, more: Partial<RelationQuery> = {}) => {
    try {
      return answer(version, relations({ ...query, ...more, after }));
    } catch (error) {
      return error;
    }
  };

  it('go on after a cursor', () => {
    expect(answer(version, relations({ ...query, after: cursor }))).toMatchObject({
      items: [{ other: entity(3) }],
      hasNextPage: false,
    });
  });

  it('refuse a cursor of another order', () => {
    expect(refused(cursor, { order: { field: 'KNOWN', direction: 'DESC' } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(refused(cursor, { order: { field: 'CONFIDENCE', direction: 'ASC' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('refuse what is no cursor', () => {
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const after of [
      '',
      'not a cursor',
      forged(7),
      forged(['relations']),
      forged(['events', 'CONFIDENCE', 'DESC', 1, 'x']),
    ]) {
      expect(refused(after)).toMatchObject({ code: 'BAD_USER_INPUT' });
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
    types: null,
    kinds: null,
    scope: EVERYTHING,
  };

  it('keep the surest neighbors and say that they were cut', () => {
    const { entities, relations: kept, work } = answer(versionOf(rows), egoNetwork({ ...ego, limit: 3 }));
    expect(entities).toEqual([1, 3, 4].map(entity));
    expect(kept).toHaveLength(3);
    expect(work.truncated).toBe(true);
  });

  it('draw parallel relations as one line', () => {
    const twice = linked({ ends: [1, 2], day: 3, confidence: 0.5 }, { ends: [2, 1], day: 7 });
    const { bundles } = answer(versionOf(twice), egoNetwork(ego));
    expect(bundles).toMatchObject([
      { a: entity(1), b: entity(2), count: 2, disputed: 0, earliest: START + 3 * DAY, latest: START + 8 * DAY - 1 },
    ]);
    expect(bundles[0]?.strongest).toBe(twice.relations[1]?.id);
  });

  it('need somebody to begin with', () => {
    expect(() => answer(versionOf(rows), egoNetwork({ ...ego, centers: [] }))).toThrow('at least one');
    expect(() => answer(versionOf(rows), commonNeighbors({ entities: [], first: 5, scope: EVERYTHING }))).toThrow(
      'at least one',
    );
  });

  it('give the common neighbor with the surest weakest bond first', () => {
    const shared = linked(
      { ends: [1, 3], confidence: 0.9 },
      { ends: [2, 3], confidence: 0.3 },
      { ends: [1, 4] },
      { ends: [4, 2] },
    );
    const asked = { entities: [entity(1), entity(2)], scope: EVERYTHING };
    expect(answer(versionOf(shared), commonNeighbors({ ...asked, first: 5 })).entities).toEqual([4, 3].map(entity));
    const one = answer(versionOf(shared), commonNeighbors({ ...asked, first: 1 }));
    expect([one.entities, one.relations.length, one.work.truncated]).toEqual([[entity(4)], 2, true]);
  });
});

describe('a walk', () => {
  const version = versionOf(linked({ ends: [1, 2] }, { ends: [1, 3] }));

  it('counts what it examines', () => {
    const walk = startWalk(EVERYTHING);
    expect(answer(version, tiesOf(walk, [entity(1), entity(2)])).map((ties) => ties.length)).toEqual([2, 1]);
    expect(workOf(walk)).toEqual({ exploredEntities: 2, exploredRelations: 3, truncated: false });
  });

  it('says that it was cut once two million relations were examined, and looks no further', () => {
    const walk = startWalk(EVERYTHING);
    walk.exploredRelations = 2_000_000;
    expect(answer(version, tiesOf(walk, [entity(1)]))).toEqual([[]]);
    expect(workOf(walk)).toMatchObject({ exploredEntities: 0, truncated: true });
  });

  it('asks an engine that answers later as well as one that answers at once', async () => {
    const ties = await runQuestion(tiesOf(startWalk(EVERYTHING), [entity(2)]), async (asked) =>
      answerFrom(version, asked),
    );
    expect(ties.map((list) => list.map((tie) => otherEnd(tie, entity(2))))).toEqual([[entity(1)]]);
  });

  it('fails as its engine fails', async () => {
    const failing = runQuestion(tiesOf(startWalk(EVERYTHING), [entity(2)]), () => Promise.reject(new Error('gone')));
    await expect(failing).rejects.toThrow('gone');
  });
});
