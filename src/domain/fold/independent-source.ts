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
  const [only] = asserting;
  if (only === undefined) return { sourceCount: 0, doubt: 1 };
  if (asserting.length === 1) return { sourceCount: 1, doubt: 1 - worthOf(columns, only, weigh) };
  const sources = sourcesOf(columns, asserting);
  // At the row that stands for a source; -1 at the others.
  const best = sources.map(() => -1);
  for (let n = 0; n < sources.length; n++) {
    const source = at(sources, n);
    best[source] = Math.max(at(best, source), worthOf(columns, at(asserting, n), weigh));
  }
  const ofSources = best.filter((confidence) => confidence >= 0);
  let doubt = 1;
  // Multiplied in order of size, so that the order of the documents never shows in the last digit.
  for (const confidence of ofSources.sort((a, b) => a - b)) doubt *= 1 - confidence;
  return { sourceCount: ofSources.length, doubt };
}

const worthOf = <Key extends string | number>(
  { confidence, publisher }: EvidenceColumns<Key>,
  row: number,
  weigh: ((publisher: Key) => number) | null,
): number => at(confidence, row) * (weigh === null ? 1 : weigh(publisher[row] as Key));

/** Union-find over the rows: by row of `asserting`, one row of its source, the same for all of it. */
export function sourcesOf<Key extends string | number>(
  { cluster, publisher }: Pick<EvidenceColumns<Key>, 'cluster' | 'publisher'>,
  asserting: readonly number[],
): readonly number[] {
  const parent = asserting.map((_, n) => n);
  const firstOfCluster = new Map<Key, number>();
  const firstOfPublisher = new Map<Key, number>();
  for (let n = 0; n < asserting.length; n++) {
    const row = at(asserting, n);
    join(parent, firstOfCluster, cluster[row] as Key, n);
    const outlet = publisher[row] as Key;
    if (outlet) join(parent, firstOfPublisher, outlet, n);
  }
  return parent.map((_, n) => rootOf(parent, n));
}

/** Joins a row with the first that has its key. */
function join<Key>(parent: number[], first: Map<Key, number>, key: Key, n: number): void {
  const earlier = first.get(key);
  if (earlier === undefined) first.set(key, n);
  else parent[rootOf(parent, n)] = rootOf(parent, earlier);
}

function rootOf(parent: number[], n: number): number {
  let top = n;
  while (at(parent, top) !== top) top = at(parent, top);
  for (let low = n; low !== top; ) {
    const next = at(parent, low);
    parent[low] = top;
    low = next;
  }
  return top;
}
