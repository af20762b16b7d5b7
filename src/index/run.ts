/** Drives a question for an engine: in slices that leave the event loop free, until it is answered or its signal aborts. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../domain/error.ts';
import type { GraphAnswer, GraphAsk, Question } from './traversal.ts';

/** How an engine answers one ask: at once, or by and by. */
export type Answering = (ask: GraphAsk) => GraphAnswer | Promise<GraphAnswer>;

/** Milliseconds after which others get their turn: well under the 50 that a single ask may add to. */
const SLICE = 12;

export async function runQuestion<Result>(
  question: Question<Result>,
  answer: Answering,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Result> {
  const turn = openTurn();
  let given: GraphAnswer | null = null;
  try {
    for (;;) {
      failIfAborted(options.signal);
      const step = question.next(given);
      if (step.done) return step.value;
      const answered = step.value === null ? null : answer(step.value);
      given = answered instanceof Promise ? await answered : answered;
      await turn.pauseIfLong();
    }
  } finally {
    question.return(undefined as Result);
  }
}

/** Work done between two looks at the clock; `pauseIfLong` ends the turn once it has taken long enough. */
export interface Turn {
  pauseIfLong(): Promise<void>;
}

export function openTurn(): Turn {
  let since = performance.now();
  return {
    async pauseIfLong() {
      if (performance.now() - since < SLICE) return;
      await nextTurn();
      since = performance.now();
    },
  };
}

/** Does all the work of a generator, a turn at a time. */
export async function inTurns<Result>(work: Generator<unknown, Result>): Promise<Result> {
  const turn = openTurn();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await turn.pauseIfLong();
  }
}

function failIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new Failure('DEADLINE_EXCEEDED', 'the question took longer than it was given', { cause: signal.reason });
}
