/**
 * Independent sources: documents joined by a common cluster (the same copy) or a common publisher, each set counted
 * once. A reprint never raises the count, nor does one outlet writing twice; documents without a publisher share none.
 */
import { at, type EvidenceColumns } from './columns.ts';

export interface Corroboration {
  readonly sourceCount: number;
  /** The chance that none of the sources is right: the product of (1 - confidence) of the best of each. */
  readonly doubt: number;
}

export function corroboration<Key extends string | number>(
  columns: EvidenceColumns<Key>,
  asserting: readonly number[],
  weigh: ((publisher: Key) => number) | null = null,
): Corroboration {
  const worth = (i: number) => at(columns.confidence, i) * (weigh === null ? 1 : weigh(columns.publisher[i] as Key));
  const [only] = asserting;
  if (only === undefined) return { sourceCount: 0, doubt: 1 };
  if (asserting.length === 1) return { sourceCount: 1, doubt: 1 - worth(only) };
  const bestBySource = new Map<number, number>();
  const sourceOf = sourcesOf(columns, asserting);
  for (const [n, i] of asserting.entries()) {
    const source = sourceOf(n);
    bestBySource.set(source, Math.max(bestBySource.get(source) ?? 0, worth(i)));
  }
  let doubt = 1;
  // Multiplied in order of size, so that the order of the documents never shows in the last digit.
  for (const confidence of [...bestBySource.values()].sort((a, b) => a - b)) doubt *= 1 - confidence;
  return { sourceCount: bestBySource.size, doubt };
}

/** Union-find over the rows: by row of `asserting`, the first row of its source. */
export function sourcesOf<Key extends string | number>(
  { cluster, publisher }: Pick<EvidenceColumns<Key>, 'cluster' | 'publisher'>,
  asserting: readonly number[],
): (row: number) => number {
  const parent = asserting.map((_, n) => n);
  const root = (n: number): number => {
    let top = n;
    while (at(parent, top) !== top) top = at(parent, top);
    for (let low = n; low !== top; ) {
      const next = at(parent, low);
      parent[low] = top;
      low = next;
    }
    return top;
  };
  const firstOfCluster = new Map<Key, number>();
  const firstOfPublisher = new Map<Key, number>();
  const join = (first: Map<Key, number>, key: Key, n: number): void => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, n);
    else parent[root(n)] = root(earlier);
  };
  for (const [n, i] of asserting.entries()) {
    join(firstOfCluster, cluster[i] as Key, n);
    const outlet = publisher[i] as Key;
    if (outlet) join(firstOfPublisher, outlet, n);
  }
  return root;
}
