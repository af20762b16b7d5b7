/** The metrics as such: in the program they run in a thread, where nothing that a test changes would be seen. */
import { describe, expect, it } from '@jest/globals';
import { type Centrality, compute } from '../../src/analysis/metrics/metrics.ts';
import { openRandom } from '../bench/random.ts';

const centralityOf = (count: number, pairs: readonly number[]) =>
  compute({ metric: 'centrality', count, pairs: Uint32Array.from(pairs) }) as Centrality;

/** A tree whose early nodes have many children; `parents[i]` belongs to node `i + 1`. */
function randomTree(count: number, seed: number): readonly number[] {
  const random = openRandom(seed);
  return Array.from({ length: count - 1 }, (_, i) => Math.floor((i + 1) * random() ** 3));
}

/** In a tree two are joined by one path: it leads through a node if they lie in different parts of what is left without it. */
function betweennessInTree(parents: readonly number[]): readonly number[] {
  const count = parents.length + 1;
  const below = Array.from({ length: count }, () => 1);
  const parts: number[][] = Array.from({ length: count }, () => []);
  for (let node = count - 1; node > 0; node--) {
    const parent = parents[node - 1] as number;
    below[parent] = (below[parent] as number) + (below[node] as number);
    parts[parent]?.push(below[node] as number);
  }
  const pairs = ((count - 1) * (count - 2)) / 2;
  return parts.map((sizes, node) => {
    const all = [...sizes, count - (below[node] as number)];
    const same = all.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    return (pairs - same) / pairs;
  });
}

const edgesOf = (parents: readonly number[]): readonly number[] => parents.flatMap((parent, i) => [parent, i + 1]);

describe('metrics', () => {
  it('of a star: all paths lead through its middle, which is known to all', () => {
    const { degree, betweenness, pagerank } = centralityOf(6, [0, 1, 0, 2, 0, 3, 0, 4, 0, 5]);
    expect([...degree]).toEqual([5, 1, 1, 1, 1, 1]);
    expect([...betweenness]).toEqual([1, 0, 0, 0, 0, 0]);
    // p = .15/6 + .85 · (1 − p) for the middle.
    expect(pagerank[0]).toBeCloseTo((0.15 / 6 + 0.85) / 1.85, 6);
    expect(pagerank.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
  });

  it('of a tree of 2,000 are exact', () => {
    const parents = randomTree(2_000, 7);
    const { betweenness } = centralityOf(2_000, edgesOf(parents));
    for (const [node, want] of betweennessInTree(parents).entries()) expect(betweenness[node]).toBeCloseTo(want, 9);
  });

  it('of a tree of more are estimated, without chance and near what they are', () => {
    const parents = randomTree(2_400, 7);
    const { betweenness } = centralityOf(2_400, edgesOf(parents));
    const wants = betweennessInTree(parents);
    const busy = wants.flatMap((want, node) => (want > 0.1 ? [[want, betweenness[node] as number] as const] : []));
    expect(busy.length).toBeGreaterThan(3);
    for (const [want, got] of busy) expect(Math.abs(got - want) / want).toBeLessThan(0.2);
    expect([...betweenness].every((got) => got >= 0 && got <= 1)).toBe(true);
    expect([...betweenness].some((got, node) => Math.abs(got - (wants[node] as number)) > 1e-6)).toBe(true);
    expect([...centralityOf(2_400, edgesOf(parents)).betweenness]).toEqual([...betweenness]);
  });

  it('part two triangles that one line joins', () => {
    const pairs = Uint32Array.from([0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 2, 3]);
    const groups = compute({ metric: 'communities', count: 6, pairs }) as Float64Array;
    expect(groups.map((group) => (group === groups[0] ? 0 : 1))).toEqual(Float64Array.from([0, 0, 0, 1, 1, 1]));
  });
});
