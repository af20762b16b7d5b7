/** Turns: long work leaves the event loop free now and then, and stops at its deadline or the end of its budget. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Budget } from '../domain/budget.ts';
import { Failure } from '../domain/error.ts';
import type { RunOptions } from './graph.ts';

/** Milliseconds after which others get their turn: well under the 50 that a single step may add to. */
const SLICE = 12;

export interface Turn {
  /** Takes note of work done since the last call; a promise of a later turn where this one has lasted long enough. */
  pause(units?: number): Promise<void> | undefined;
}

/** A turn of nobody's question has no deadline and no bounds. */
export function openTurn({ signal, budget = slices() }: RunOptions = {}): Turn {
  return {
    pause(units = 0) {
      failIfAborted(signal);
      if (units > 0) budget.spend(units);
      return budget.pause()?.then(() => failIfAborted(signal));
    },
  };
}

/** Does all the work of a generator, a turn at a time. */
export async function inTurns<Result>(work: Generator<unknown, Result>, turn: Turn = openTurn()): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turn.pause();
  }
}

/** Without bounds, but for the length of a turn. */
function slices(): Pick<Budget, 'spend' | 'pause'> {
  let since = performance.now();
  return {
    spend: () => undefined,
    pause() {
      if (performance.now() - since < SLICE) return null;
      return nextTurn().then(() => {
        since = performance.now();
      });
    },
  };
}

function failIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  if (signal.reason instanceof Failure) throw signal.reason;
  throw new Failure('DEADLINE_EXCEEDED', 'the question took longer than it was given', { cause: signal.reason });
}
