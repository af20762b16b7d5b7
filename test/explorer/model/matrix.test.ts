/** Seriation, the matrix, the groups and the looks of a graph, each as pure data. */
import { describe, expect, test } from '@jest/globals';
import { MultiUndirectedGraph } from 'graphology';
import type { RelationType } from '../../../src/domain/relation-types.ts';
import type { EntityKind } from '../../../src/domain/vocabulary.ts';
import { arrange } from '../../../src/explorer/graph/layout/arrangements.ts';
import { sketchOf } from '../../../src/explorer/graph/layout/sketch.ts';
import { matrixOf } from '../../../src/explorer/graph/matrix/matrix.ts';
import { seriated } from '../../../src/explorer/graph/matrix/seriation.ts';
import { looksOf } from '../../../src/explorer/graph/measure/looks.ts';
import { groupsOf } from '../../../src/explorer/graph/measure/measures.ts';
import type { EdgeFacts, GraphModel, NodeFacts } from '../../../src/explorer/graph/model.ts';
import { folded } from '../../../src/explorer/renderer/fold.ts';
import { isInside } from '../../../src/explorer/renderer/outline.ts';
import { sceneOf } from '../../../src/explorer/renderer/scene.ts';
import { Taken } from '../../../src/explorer/renderer/taken.ts';
import { initialState } from '../../../src/explorer/state/state.ts';

type Tie = readonly [a: string, b: string, more?: Partial<EdgeFacts>];

const graphOf = (ties: readonly Tie[], kinds: Readonly<Record<string, EntityKind>> = {}): GraphModel => {
  const graph: GraphModel = new MultiUndirectedGraph<NodeFacts, EdgeFacts>();
  for (const [a, b, more] of ties) {
    for (const id of [a, b])
      graph.mergeNode(id, { id, label: id, kind: kinds[id] ?? 'PERSON', summary: null, hiddenCount: 0 });
    const relationType: RelationType = more?.relationType ?? 'CONSULT';
    graph.mergeEdgeWithKey(`${a} ${b} ${relationType}`, a, b, {
      a,
      b,
      relationType,
      ways: 'mutual',
      count: 1,
      forward: 0,
      backward: 0,
      disputed: 0,
      planned: 0,
      requested: 0,
      hypothetical: 0,
      cancelled: 0,
      deniedOnly: 0,
      confidence: 0.9,
      sources: 1,
      earliest: null,
      latest: null,
      role: null,
      ...more,
    });
  }
  return graph;
};

/** Two cliques of four whose members alternate in the order of their names, and one tie between. */
const cliques = (): GraphModel => {
  const [odd, even] = [
    ['a1', 'a3', 'a5', 'a7'],
    ['a2', 'a4', 'a6', 'a8'],
  ];
  const inside = (ids: readonly string[] = []): readonly Tie[] =>
    ids.flatMap((a, index) => ids.slice(index + 1).map((b): Tie => [a, b]));
  return graphOf([...inside(odd), ...inside(even), ['a1', 'a2']]);
};

describe('a matrix', () => {
  test('has those with like neighbors side by side', () => {
    const sides = seriated(cliques(), ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']).map((id) => Number(id[1]) % 2);
    expect(sides.join('')).toMatch(/^(11110000|00001111)$/u);
  });

  test('says who did it to whom: a one-way tie stands in one cell, a mutual one in two', () => {
    const graph = graphOf([
      ['ann', 'ben', { relationType: 'ACCUSE', ways: 'one', count: 3, forward: 3, disputed: 1 }],
      ['ann', 'cem'],
      ['ben', 'cem', { relationType: 'THREATEN', ways: 'both', count: 5, forward: 4, backward: 1 }],
    ]);
    const { cellAt, most, left } = matrixOf(graph, 'name');
    expect([cellAt('ann', 'ben')?.count, cellAt('ben', 'ann')]).toEqual([3, null]);
    expect([cellAt('ann', 'cem')?.count, cellAt('cem', 'ann')?.count]).toEqual([1, 1]);
    expect([cellAt('ben', 'cem')?.count, cellAt('cem', 'ben')?.count]).toEqual([4, 1]);
    expect(cellAt('ann', 'ben')).toMatchObject({
      tone: 'conflict',
      disputed: 1,
      line: { a: 'ann', b: 'ben', relationType: 'ACCUSE' },
    });
    expect([most, left]).toEqual([4, 0]);
  });
});

describe('groups', () => {
  const office = { relationType: 'HOLDS_POSITION', ways: 'one' } as const;
  const graph = graphOf(
    [
      ['minister', 'ministry', office],
      ['ministry', 'Norland', { relationType: 'PART_OF', ways: 'one' }],
      ['minister', 'guest'],
      ['guest', 'Sudland', { relationType: 'ACCUSE', ways: 'one' }],
    ],
    { ministry: 'PUBLIC_BODY', Norland: 'STATE', Sudland: 'STATE' },
  );

  test('by state follow office and body, and no other tie', () => {
    const groups = groupsOf(graph, 'state', null);
    expect(Object.fromEntries([...groups].map(([id, { label }]) => [id, label]))).toEqual({
      minister: 'Norland',
      ministry: 'Norland',
      Norland: 'Norland',
      Sudland: 'Sudland',
    });
  });

  test('are drawn as one where they are closed, and what ran to a member runs to the group', () => {
    const looks = looksOf(graph, { ...initialState.looks, group: 'state' }, null);
    const scene = sceneOf(graph, {}, [], () => false, looks);
    expect(scene.groups.map(({ label }) => label).sort()).toEqual(['Norland (3)', 'Sudland (1)']);
    const closed = folded(scene, ['Norland']);
    expect(closed.nodes.map(({ label }) => label.replaceAll(/[\u2068\u2069]/gu, '')).sort()).toEqual([
      'Norland (3)',
      'Sudland',
      'guest',
    ]);
    expect(closed.edges.map(({ a, b, count }) => [a, b, count])).toEqual(
      expect.arrayContaining([['group Norland', 'guest', 1]]),
    );
    expect(closed.edges).toHaveLength(2);
  });

  test('set apart leave their frames no overlap', () => {
    const { groupOf } = looksOf(cliques(), { ...initialState.looks, group: 'kind' }, null);
    const sides = (id: string): string => (Number(id[1]) % 2 === 0 ? 'even' : 'odd');
    expect(groupOf('a1')?.label).toBe('people');
    const places = arrange(sketchOf(cliques(), {}, new Set(), [], sides), 'groups');
    const xs = (side: string): readonly number[] =>
      Object.entries(places).flatMap(([id, [x]]) => (sides(id) === side ? [x] : []));
    const ys = (side: string): readonly number[] =>
      Object.entries(places).flatMap(([id, [, y]]) => (sides(id) === side ? [y] : []));
    const apart = (of: (side: string) => readonly number[]): boolean =>
      Math.max(...of('odd')) < Math.min(...of('even')) || Math.max(...of('even')) < Math.min(...of('odd'));
    expect(apart(xs) || apart(ys)).toBe(true);
  });

  test('many of them neither, however many lines run between them', () => {
    const graph = graphOf(
      Array.from({ length: 70 }, (_, i): Tie => [`n${(i * 7) % 23}`, `n${(i * i + 11 * i + 3) % 24}`]).filter(
        ([a, b]) => a !== b,
      ),
    );
    const groupOf = (id: string): string => `group ${[0, 0, 0, 1, 1, 2, 3, 4][Number(id.slice(1)) % 8]}`;
    const places = Object.entries(arrange(sketchOf(graph, {}, new Set(), [], groupOf), 'groups'));
    const frames = Array.from({ length: 5 }, (_, number) => {
      const own = places.flatMap(([id, place]) => (groupOf(id) === `group ${number}` ? [place] : []));
      const [xs, ys] = [own.map(([x]) => x), own.map(([, y]) => y)];
      // With names beside and below, and the heading above.
      return {
        left: Math.min(...xs) - 80,
        right: Math.max(...xs) + 80,
        top: Math.min(...ys) - 48,
        bottom: Math.max(...ys) + 62,
      };
    });
    for (const [i, a] of frames.entries())
      for (const b of frames.slice(i + 1))
        expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true);
  });
});

describe('looks', () => {
  test('size tells an amount, colour in five steps says what they stand for', () => {
    const graph = graphOf([
      ['hub', 'b', { sources: 9, earliest: '2021-01-01T00:00:00Z' }],
      ['hub', 'c', { sources: 1, earliest: '2022-05-01T00:00:00Z' }],
    ]);
    const looks = looksOf(graph, { ...initialState.looks, size: 'sources', color: 'first' }, null);
    expect(looks.sizeOf('hub')).toBeGreaterThan(looks.sizeOf('b'));
    expect(looks.sizeOf('b')).toBeGreaterThan(looks.sizeOf('c'));
    expect(looks.rows.map(({ text }) => text)).toEqual(['1 Jan 2021', '1 May 2022']);
    expect(looks.paintOf('b')).not.toBe(looks.paintOf('c'));
  });

  test('a community keeps its colour, and those beyond the eighth share one', () => {
    const graph = graphOf(Array.from({ length: 10 }, (_, index): Tie => [`x${index}`, `y${index}`]));
    const community = new Map(graph.mapNodes((id) => [id, Number(id.slice(1))]));
    const looks = looksOf(graph, { ...initialState.looks, color: 'community' }, { community, centrality: new Map() });
    expect(looks.paintOf('x0')).toBe(looks.paintOf('y0'));
    expect(new Set(looks.rows.map(({ paint }) => paint)).size).toBe(9);
    expect(looks.paintOf('x8')).toBe(looks.paintOf('y9'));
  });
});

test('a lasso holds what lies inside its outline, also where it is hollow', () => {
  const hollow = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 4 },
    { x: 0, y: 10 },
  ];
  expect([isInside(hollow, { x: 2, y: 2 }), isInside(hollow, { x: 5, y: 8 })]).toEqual([true, false]);
});

test('a taken place is known as one by whatever hits it', () => {
  const taken = new Taken(10);
  taken.add({ left: 0, top: 0, right: 35, bottom: 5 });
  expect(taken.hits({ left: 34, top: 4, right: 60, bottom: 8 })).toBe(true);
  expect(taken.hits({ left: 36, top: 0, right: 60, bottom: 5 })).toBe(false);
});
