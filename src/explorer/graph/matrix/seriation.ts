/**
 * An order in which actors with like neighbors stand side by side, so that dense groups become blocks of a matrix:
 * average linkage, and at each join the two ends that are most alike meet (Gruvaeus and Wainer, 1972).
 */
import { type GraphModel, pairsOf } from '../model.ts';

/** A row of the tree that is not joined yet, as it will be read. */
type Run = readonly number[];

/** The same graph gives the same order. Time grows with the cube of the number: for some hundred at most. */
export const seriated = (graph: GraphModel, ids: readonly string[]): readonly string[] => {
  const likeness = likenesses(graph, ids);
  const like = (x: number, y: number): number => likeness[x * ids.length + y] ?? 0;
  let runs: readonly Run[] = ids.map((_, index) => [index]);
  while (runs.length > 1) {
    const [first, second] = closest(runs, like);
    const joined = endToEnd(runs[first] ?? [], runs[second] ?? [], like);
    runs = [joined, ...runs.filter((_, index) => index !== first && index !== second)];
  }
  return (runs[0] ?? []).flatMap((index) => ids[index] ?? []);
};

/** Of two: the share of their neighbors that both have, each counted as its own neighbor. */
const likenesses = (graph: GraphModel, ids: readonly string[]): Float64Array => {
  const near = new Map(ids.map((id) => [id, new Set([id])]));
  for (const [edge] of pairsOf(graph)) {
    if (edge === undefined) continue;
    near.get(edge.a)?.add(edge.b);
    near.get(edge.b)?.add(edge.a);
  }
  const likeness = new Float64Array(ids.length ** 2);
  ids.forEach((x, row) => {
    ids.forEach((y, column) => {
      const [ofX, ofY] = [near.get(x) ?? new Set(), near.get(y) ?? new Set()];
      const both = [...ofX].filter((id) => ofY.has(id)).length;
      likeness[row * ids.length + column] = both / (ofX.size + ofY.size - both);
    });
  });
  return likeness;
};

type Like = (x: number, y: number) => number;

const closest = (runs: readonly Run[], like: Like): readonly [number, number] => {
  let best: readonly [number, number] = [0, 1];
  let most = -1;
  for (let x = 0; x < runs.length; x++)
    for (let y = x + 1; y < runs.length; y++) {
      const mean = meanLikeness(runs[x] ?? [], runs[y] ?? [], like);
      if (mean > most) [best, most] = [[x, y], mean];
    }
  return best;
};

const meanLikeness = (x: Run, y: Run, like: Like): number => {
  let sum = 0;
  for (const one of x) for (const other of y) sum += like(one, other);
  return sum / (x.length * y.length);
};

const endToEnd = (x: Run, y: Run, like: Like): Run => {
  const [backX, backY] = [[...x].reverse(), [...y].reverse()];
  const ways: readonly (readonly [Run, Run])[] = [
    [x, y],
    [x, backY],
    [backX, y],
    [backX, backY],
  ];
  const met = ([left, right]: readonly [Run, Run]): number => like(left.at(-1) ?? 0, right[0] ?? 0);
  const [left, right] = ways.reduce((best, way) => (met(way) > met(best) ? way : best));
  return [...left, ...right];
};
