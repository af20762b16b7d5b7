import { describe, expect, test } from '@jest/globals';
import type { RelationType } from '../../src/domain/relation-types.ts';
import type { Bundle, Drawn, Facet } from '../../src/explorer/api/graph.ts';
import { requestsFor } from '../../src/explorer/graph/expansion.ts';
import { layOut } from '../../src/explorer/graph/layout.ts';
import { leavesOf, modelOf } from '../../src/explorer/graph/model.ts';
import { edgeLabel, sceneOf } from '../../src/explorer/renderer/scene.ts';
import { initialState, MAX_EDGES } from '../../src/explorer/state/state.ts';

const entity = (id: string, degree = 0, kind: 'PERSON' | 'STATE' = 'PERSON') => ({
  id,
  label: `Name ${id}`,
  kind,
  summary: null,
  degree,
});
const bundle = (
  a: string,
  b: string,
  relationType: RelationType = 'CONSULT',
  confidence = 0.5,
  disputed = 0,
): Bundle => ({
  a: { id: a },
  b: { id: b },
  relationType,
  count: 1,
  forward: 1,
  backward: 0,
  disputed,
  earliest: null,
  latest: null,
  strongest: {
    id: `${a}${b}${relationType}`,
    source: { id: a },
    role: null,
    standing: {
      verdict: disputed > 0 ? 'DISPUTED' : 'UNDISPUTED',
      confidence,
      evidence: { independentSources: 1, statements: 1 },
    },
    event: null,
  },
});
const drawn = (entities: readonly ReturnType<typeof entity>[], bundles: readonly Bundle[]): Drawn['egoNetwork'] => ({
  entities,
  bundles,
  stats: { truncated: false, tookMs: 1 },
});
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

  test('draws at most the strongest lines of the cap and says how many are left', () => {
    const entities = Array.from({ length: 80 }, (_, index) => entity(`e${index}`));
    const bundles = entities.flatMap((a, i) =>
      entities.slice(i + 1).map((b, j) => bundle(a.id, b.id, 'CONSULT', (i + j) / 200)),
    );
    const { graph, left } = modelOf(drawn(entities, bundles), filters);
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
    expect(sceneOf(graph, {}, []).edges[0]?.look).toBe('disputed');
  });
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

  test('is the same for the same graph, and keeps what has its place', () => {
    const graph = ring(12);
    const first = layOut(graph, {}, new Set());
    expect(layOut(graph, {}, new Set())).toEqual(first);
    expect(layOut(graph, { n3: [400, 50] }, new Set(['n3'])).n3).toEqual([400, 50]);
  });

  test('lets no two names overlap', () => {
    const places = Object.values(layOut(ring(30), {}, new Set()));
    for (const [index, [x, y]] of places.entries())
      for (const [otherX, otherY] of places.slice(index + 1))
        expect(Math.abs(x - otherX) > 40 || Math.abs(y - otherY) > 40).toBe(true);
  });

  test('places 500 entities within a second', () => {
    const graph = ring(500);
    const before = performance.now();
    layOut(graph, {}, new Set());
    expect(performance.now() - before).toBeLessThan(4000);
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
