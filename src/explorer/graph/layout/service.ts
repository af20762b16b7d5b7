/** Has a sketch arranged, a large one by the worker. A later order makes an earlier one void. */
import type { Position } from '../../state/state.ts';
import { type Arrangement, arrange } from './arrangements.ts';
import type { Sketch } from './sketch.ts';
import type { LayoutOrder } from './worker.ts';

type Places = Readonly<Record<string, Position>>;

/** Below this the answer is there before a worker has started. */
const FEW = 40;

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (places: Places | null) => void>();

/** Null where a later order came before this one was done. */
export const arranged = (sketch: Sketch, how: Arrangement): Promise<Places | null> => {
  const order = ++last;
  for (const [earlier, answer] of waiting) {
    waiting.delete(earlier);
    answer(null);
  }
  if (sketch.nodes.length <= FEW) return Promise.resolve(arrange(sketch, how));
  return new Promise((resolve) => {
    waiting.set(order, resolve);
    running().postMessage({ order, sketch, how } satisfies LayoutOrder);
  });
};

const running = (): Worker => {
  if (worker !== null) return worker;
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<{ readonly order: number; readonly places: Places }>) => {
    waiting.get(data.order)?.(data.places);
    waiting.delete(data.order);
  });
  worker = started;
  return started;
};
