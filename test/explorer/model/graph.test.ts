import { describe, expect, test } from '@jest/globals';
import type { RelationType } from '../../../src/domain/relation-types.ts';
import type { Bundle, Facet } from '../../../src/explorer/api/graph.ts';
import { directedRows } from '../../../src/explorer/graph/directed.ts';
import { requestsFor } from '../../../src/explorer/graph/expansion.ts';
import { ARRANGEMENTS, type Arrangement, arrange } from '../../../src/explorer/graph/layout/arrangements.ts';
import { sketchOf } from '../../../src/explorer/graph/layout/sketch.ts';
import { isLifted, leavesOf, modelOf } from '../../../src/explorer/graph/model.ts';
import { sceneOf } from '../../../src/explorer/renderer/scene.ts';
import { initialState, MAX_EDGES, type Position } from '../../../src/explorer/state/state.ts';
import { linesCsv } from '../../../src/explorer/take/csv.ts';
import { arrowFrom, edgeLabel, edgeSentences } from '../../../src/explorer/words/line.ts';
import { bundle, drawn, entity } from './drawn.ts';

const { filters } = initialState;

describe('the model', () => {
  test('counts the neighbors that are not in view', () => {
    const { graph } = modelOf(
      drawn([entity('a', 5), entity('b', 1)], [bundle('a', 'b'), bundle('a', 'b', 'AGREE')]),
      filters,
    );
    expect(graph.getNodeAttribute('a', 'hiddenCount')).toBe(4);
    expect(graph.getNodeAttribute('b', 'hiddenCount')).toBe(0);
    expect(graph.size).toBe(2);
  });

  test('drops what is filtered, with the lines that hung on it', () => {
    const answer = drawn([entity('a'), entity('b'), entity('s', 1, 'STATE')], [bundle('a', 'b'), bundle('a', 's')]);
    const { graph } = modelOf(answer, { ...filters, hiddenKinds: ['STATE'] });
    expect(graph.nodes()).toEqual(['a', 'b']);
    expect(modelOf(answer, { ...filters, hiddenTypes: ['CONSULT'], unconnected: false }).graph.order).toBe(0);
  });

  test('lifts the tier where nothing reaches it, says so, and keeps to it where that is wanted', () => {
    const answer = drawn([entity('a', 1), entity('b', 1)], [{ ...bundle('a', 'b', 'AID', 0.6), count: 3 }]);
    const of = (one: Partial<typeof filters>) => {
      const { graph, left } = modelOf(answer, { ...filters, ...one });
      return [graph.size, left.below, left.noneReaches, isLifted({ ...filters, ...one }, left)];
    };
    expect(of({})).toEqual([1, 0, true, true]);
    expect(of({ strict: true })).toEqual([0, 3, true, false]);
    expect(of({ below: true })).toEqual([1, 0, true, false]);
    expect(of({ hiddenTypes: ['AID'] })).toEqual([0, 0, false, false]);
  });

  test('shows the top tier first, counts the rest, and keeps a dispute in sight', () => {
    const answer = drawn(
      ['a', 'b', 'c', 'd'].map((id) => entity(id, 1)),
      [
        bundle('a', 'b', 'CONSULT', 0.9),
        bundle('a', 'c', 'ACCUSE', 0.55, 1),
        { ...bundle('a', 'd', 'AID', 0.6), count: 3 },
      ],
    );
    const { graph, left } = modelOf(answer, filters);
    expect(graph.mapEdges((_, { relationType }) => relationType)).toEqual(['CONSULT', 'ACCUSE']);
    expect(left.below).toBe(3);
    expect(graph.getNodeAttribute('d', 'hiddenCount')).toBe(0);
    // Whoever is kept with it, too.
    expect([...(left.near.get('a') ?? [])]).toEqual(['b', 'c', 'd']);
    expect(modelOf(answer, { ...filters, below: true }).graph.size).toBe(3);
  });

  test('where nothing reaches the top tier, all is shown', () => {
    const { graph, left } = modelOf(drawn([entity('a'), entity('b')], [bundle('a', 'b', 'AID', 0.5)]), filters);
    expect([graph.size, left.below]).toEqual([1, 0]);
  });

  test('draws at most the strongest lines of the cap and says how many are left', () => {
    const entities = Array.from({ length: 80 }, (_, index) => entity(`e${index}`));
    const bundles = entities.flatMap((a, i) =>
      entities.slice(i + 1).map((b, j) => bundle(a.id, b.id, 'CONSULT', (i + j) / 200)),
    );
    const { graph, left } = modelOf(drawn(entities, bundles), { ...filters, below: true });
    expect(graph.size).toBe(MAX_EDGES);
    expect(left.edges).toBe(bundles.length - MAX_EDGES);
  });

  test('collapsing folds away only what hangs on this one alone', () => {
    const answer = drawn(
      ['a', 'b', 'c', 'd'].map((id) => entity(id)),
      [bundle('a', 'b'), bundle('a', 'c'), bundle('b', 'c'), bundle('a', 'd')],
    );
    const { graph } = modelOf(answer, filters);
    expect(leavesOf(graph, 'a', new Set())).toEqual(['d']);
    expect(leavesOf(graph, 'a', new Set(['d']))).toEqual([]);
  });

  test('a disputed line says so in words', () => {
    const { graph } = modelOf(drawn([entity('a'), entity('b')], [bundle('a', 'b', 'AGREE', 0.5, 1)]), filters);
    expect(graph.mapEdges((_, facts) => edgeLabel(facts))).toEqual(['agreed (disputed)']);
    expect(sceneOf(graph, {}, [], () => false).edges[0]?.look).toBe('disputed');
  });
});

describe('what is no undisputed fact', () => {
  const lineOf = (one: Partial<Bundle>) =>
    modelOf(drawn([entity('a'), entity('b')], [{ ...bundle('a', 'b', 'ACCUSE'), ...one }]), {
      ...filters,
      denied: true,
    }).graph;
  const told = (one: Partial<Bundle>) => {
    const graph = lineOf(one);
    const [edge] = graph.mapEdges((_, facts) => facts);
    if (edge === undefined) throw new Error('no line');
    const [csv = ''] = /ACCUSE.*/u.exec(linesCsv(graph)) ?? [];
    return [
      edgeLabel(edge),
      edgeSentences(edge, (id) => id)[0],
      sceneOf(graph, {}, [], () => false).edges[0]?.look,
      csv,
    ];
  };

  test.each([
    [{ planned: 1 }, 'accused (planned)', 'a is to accuse b', 'unrealized', 'planned'],
    [{ requested: 1 }, 'accused (asked for)', 'a is asked to accuse b', 'unrealized', 'asked for'],
    [{ hypothetical: 1 }, 'accused (supposed)', 'a might accuse b', 'unrealized', 'supposed'],
    [{ cancelled: 1 }, 'accused (called off)', 'a called off its plan to accuse b', 'unrealized', 'called off'],
    [{ deniedOnly: 1 }, 'accused (only denied)', 'Denied: a accused b', 'denied', 'only denied'],
    [
      { count: 3, forward: 3, planned: 1 },
      'accused ×3 (1 planned)',
      'a accused b ×3 (1 planned)',
      'settled',
      '2 fact; 1 planned',
    ],
    [
      { count: 2, forward: 2, planned: 2, disputed: 1 },
      'accused ×2 (1 disputed, planned)',
      'a is to accuse b ×2 (1 disputed)',
      'disputed',
      'planned',
    ],
  ])('%j: %s', (one, label, sentence, look, toldAs) => {
    const [labelled, said, looks, csv] = told(one);
    expect([labelled, said, looks]).toEqual([label, sentence, look]);
    expect(csv).toContain(`,${toldAs},`);
  });
});

describe('direction', () => {
  const oneWay = modelOf(
    drawn([entity('a'), entity('b')], [{ ...bundle('a', 'b', 'ACCUSE'), forward: 0, backward: 2, count: 2 }]),
    filters,
  ).graph;
  const bothWays = modelOf(
    drawn([entity('a'), entity('b')], [{ ...bundle('a', 'b', 'ACCUSE'), forward: 4, backward: 3, count: 7 }]),
    filters,
  ).graph;
  const nameOf = (id: string) => `Name ${id}`;
  const only = (graph: typeof oneWay) => graph.mapEdges((_, facts) => facts)[0] ?? fail();
  const fail = (): never => {
    throw new Error('no line');
  };

  test('what runs from the far end is drawn and told from there', () => {
    expect(sceneOf(oneWay, {}, [], () => false).edges[0]).toMatchObject({
      a: 'b',
      b: 'a',
      headAtA: false,
      headAtB: true,
    });
    expect(edgeSentences(only(oneWay), nameOf)).toEqual(['Name b accused Name a ×2']);
    expect(arrowFrom(only(oneWay), 'a')).toBe('←');
    expect(linesCsv(oneWay)).toContain('\r\nb,a,Name b,Name a,ACCUSE,accused,yes,2,');
  });

  test('both directions of one type are told apart', () => {
    expect(sceneOf(bothWays, {}, [], () => false).edges[0]).toMatchObject({ headAtA: true, headAtB: true });
    expect(edgeSentences(only(bothWays), nameOf)).toEqual(['Name a accused Name b ×4', 'Name b accused Name a ×3']);
    expect(directedRows(bothWays).map(({ source, target, count }) => [source, target, count])).toEqual([
      ['a', 'b', 4],
      ['b', 'a', 3],
    ]);
  });

  test('a mutual type has no heads', () => {
    const { graph } = modelOf(drawn([entity('a'), entity('b')], [bundle('a', 'b')]), filters);
    expect(sceneOf(graph, {}, [], () => false).edges[0]).toMatchObject({ headAtA: false, headAtB: false });
  });
});

describe('a pair', () => {
  const answer = drawn(
    [entity('a'), entity('b')],
    [
      { ...bundle('a', 'b', 'CONSULT'), count: 3 },
      { ...bundle('a', 'b', 'ACCUSE', 0.5, 1), forward: 0, backward: 1 },
    ],
  );
  const { graph } = modelOf(answer, { ...filters, below: true });

  test('is one line until it is opened, and says how many relations it holds and which are disputed', () => {
    const [line, ...more] = sceneOf(graph, {}, [], () => false).edges;
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      relationType: null,
      count: 4,
      tone: 'cooperation',
      label: 'talks + 1 more, 4 in all (1 disputed)',
    });
    // The accusation has a head; the talks that the label names have none.
    expect([line?.headAtA, line?.headAtB]).toEqual([false, false]);
  });

  test('looks like the kind that its label names, whatever most of the others are', () => {
    const mixed = drawn(
      [entity('a'), entity('b')],
      [
        { ...bundle('a', 'b', 'AID'), count: 3, forward: 3, planned: 3 },
        { ...bundle('a', 'b', 'ACCUSE', 0.5, 2), count: 2, forward: 2 },
        { ...bundle('b', 'a', 'THREATEN', 0.5, 2), count: 2, forward: 2 },
      ],
    );
    const [line] = sceneOf(modelOf(mixed, { ...filters, below: true }).graph, {}, [], () => false).edges;
    expect(line).toMatchObject({ a: 'a', headAtA: false, headAtB: true, tone: 'cooperation', look: 'unrealized' });
    expect(line?.shortLabel).toBe('aided (planned) +2');
    expect(line?.label).toMatch(/ \+ 2 more, 7 in all \(4 disputed, 3 planned\)$/u);
  });

  test('opened, has a line for every type', () =>
    expect(sceneOf(graph, {}, [], (pair) => pair === 'a b').edges.map(({ relationType }) => relationType)).toEqual([
      'CONSULT',
      'ACCUSE',
    ]));
});

describe('the layout', () => {
  const ring = (count: number) => {
    const entities = Array.from({ length: count }, (_, index) => entity(`n${index}`));
    return modelOf(
      drawn(
        entities,
        entities.map((one, index) => bundle(one.id, `n${(index + 1) % count}`)),
      ),
      filters,
    ).graph;
  };

  const layOut = (graph: ReturnType<typeof ring>, known: Record<string, Position> = {}, how: Arrangement = 'force') =>
    arrange(sketchOf(graph, known, new Set(Object.keys(known))), how);

  test.each(Object.keys(ARRANGEMENTS) as Arrangement[])(
    '%s is the same for the same graph, and keeps what has its place',
    (how) => {
      const graph = ring(12);
      expect(layOut(graph, {}, how)).toEqual(layOut(graph, {}, how));
      expect(layOut(graph, { n3: [400, 50] }, how).n3).toEqual([400, 50]);
    },
  );

  test.each(Object.keys(ARRANGEMENTS) as Arrangement[])('%s lets no two names overlap', (how) => {
    const places = Object.values(layOut(ring(30), {}, how));
    for (const [index, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(index + 1))
        expect(Math.abs(x - otherX) > 40 || Math.abs(y - otherY) > 40).toBe(true);
  });

  /** How far a node lies from a line between two others. */
  const aside = ([x, y]: Position = [0, 0], [ax, ay]: Position = [0, 0], [bx, by]: Position = [0, 0]): number =>
    Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);

  const isBetween = ([x, y]: Position = [0, 0], [ax, ay]: Position = [0, 0], [bx, by]: Position = [0, 0]): boolean => {
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    return along > 0 && along < 1;
  };

  test('a line passes by a node that has to keep its place', () => {
    const { graph } = modelOf(
      drawn(
        ['end', 'kept', 'fresh', 'other'].map((id) => entity(id)),
        [bundle('end', 'fresh'), bundle('other', 'fresh')],
      ),
      filters,
    );
    const known: Record<string, Position> = { end: [0, 0], kept: [150, 0], other: [600, 0] };
    const sketch = sketchOf(graph, { ...known, fresh: [300, 0] }, new Set(Object.keys(known)));
    const places = arrange(sketch, 'force');
    expect(places).toMatchObject(known);
    expect(isBetween(places.kept, places.end, places.fresh)).toBe(true);
    expect(aside(places.kept, places.end, places.fresh)).toBeGreaterThan(30);
  });

  test('a line from group to group passes by the nodes of both', () => {
    const people = ['p1', 'p2', 'p3', 'p4', 'p5'];
    const states = ['s1', 's2', 's3'];
    const { graph } = modelOf(
      drawn(
        [...people, ...states].map((id) => entity(id)),
        [
          bundle('p1', 'p2'),
          bundle('p2', 'p3'),
          ...people.flatMap((person) => states.map((state) => bundle(person, state))),
        ],
      ),
      filters,
    );
    const places = arrange(
      sketchOf(graph, {}, new Set(), [], (id) => id.slice(0, 1)),
      'groups',
    );
    const clear = graph.edges().flatMap((edge) => {
      const [a, b] = graph.extremities(edge);
      return [...people, ...states]
        .filter((id) => id !== a && id !== b && isBetween(places[id], places[a], places[b]))
        .map((id) => aside(places[id], places[a], places[b]));
    });
    expect(Math.min(...clear)).toBeGreaterThan(12);
  });

  test('groups that no line joins lie beside each other, not among each other', () => {
    const { graph } = modelOf(
      drawn(
        ['a', 'b', 'c', 'x', 'y', 'alone'].map((id) => entity(id)),
        [bundle('a', 'b'), bundle('b', 'c'), bundle('a', 'c'), bundle('x', 'y')],
      ),
      filters,
    );
    const places = layOut(graph);
    const lowest = Math.max(...['a', 'b', 'c'].map((id) => places[id]?.[1] ?? 0));
    for (const id of ['x', 'y', 'alone']) expect(places[id]?.[1]).toBeGreaterThan(lowest);
  });
});

describe('an expansion', () => {
  const facet = (relationType: RelationType, kind: 'PERSON' | 'STATE'): Facet => ({
    relationType,
    kind,
    count: 1,
    earliest: null,
    latest: null,
  });
  const all = [
    facet('CONSULT', 'PERSON'),
    facet('CONSULT', 'STATE'),
    facet('AGREE', 'PERSON'),
    facet('ACCUSE', 'STATE'),
  ];

  test('of everything is one request that leaves room for what is in view', () => {
    expect(requestsFor('x', all, all, 10, 25)).toEqual([{ centers: ['x'], depth: 1, limit: 36, perEntityLimit: 36 }]);
  });

  test('of a choice asks for just the chosen pairs', () => {
    const requests = requestsFor('x', all.slice(1), all, 0, 5);
    expect(requests.map(({ types, kinds }) => [types, kinds])).toEqual([
      [['CONSULT', 'ACCUSE'], ['STATE']],
      [['AGREE'], ['PERSON']],
    ]);
  });
});
