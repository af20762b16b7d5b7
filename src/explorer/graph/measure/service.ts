/** Has a graph measured by the worker, which starts when it is first needed. A later order makes an earlier one void. */

import { type GraphModel, pairsOf } from '../model.ts';
import type { Worked } from './measures.ts';
import type { Measured, MeasureOrder } from './worker.ts';

let worker: Worker | null = null;
let last = 0;
let waiting: ((worked: Worked) => void) | null = null;

export const measured = (graph: GraphModel, done: (worked: Worked) => void): void => {
  last += 1;
  waiting = done;
  const links = pairsOf(graph).flatMap((edges) => {
    const [first] = edges;
    return first === undefined ? [] : [[first.a, first.b, edges.reduce((sum, { count }) => sum + count, 0)] as const];
  });
  running().postMessage({ order: last, nodes: graph.nodes(), links } satisfies MeasureOrder);
};

const running = (): Worker => {
  if (worker !== null) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Measured>) => {
    if (data.order !== last) return;
    const { centrality, community } = data;
    waiting?.({ centrality: new Map(Object.entries(centrality)), community: new Map(Object.entries(community)) });
    waiting = null;
  });
  worker = started;
  return started;
};
