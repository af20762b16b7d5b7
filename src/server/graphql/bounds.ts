/**
 * What bounds one request: it is refused where its answer would be too large, spends a budget, takes turns with others,
 * and ends by its deadline.
 */
import { setMaxListeners } from 'node:events';
import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { checkCost } from '../../../schema/api/cost.ts';
import { MOST_WORK } from '../../../schema/api/weights.ts';
import type { Context } from '../../../schema/context.ts';
import { type Budget, late, openBudget } from '../../domain/budget.ts';
import { Failure } from '../../domain/error.ts';
import type { Lanes } from '../work/lanes.ts';
import type { Turns } from '../work/turns.ts';
import type { RequestContext } from './request-context.ts';

/** Requests that may hold more objects than this are answered one at a time for each client, and few at a time for all. */
const LARGE = 50_000;

export interface Bounds {
  readonly budget: Budget;
  readonly walk: Context['walk'];
  /** Answers a large request when its turn comes. */
  readonly inLane: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly atTurn: Context['atTurn'];
  /** Aborts when the client goes away, the time is over or the budget used up: the reason says which. */
  readonly signal: AbortSignal;
  /** Ends the work at once where its time is over. The answer says why. */
  readonly end: (reason: Failure) => void;
  readonly milliseconds: number;
  /** See `Place`. */
  readonly whenIdle: (callback: () => void) => void;
  /** Whatever still waits for a turn is forgotten. */
  readonly leave: () => void;
}

/** Milliseconds that a query or mutation may take. */
export const DEADLINE = 10_000;

interface Parts {
  readonly turns: Turns;
  readonly walks: Lanes;
  readonly answers: Lanes;
  readonly client: string;
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;
  readonly milliseconds: number;
}

export function openBounds({ turns, walks, answers, client, gone, milliseconds }: Parts): Bounds {
  const place = turns.open();
  const over = new AbortController();
  const signal = AbortSignal.any([gone, over.signal]);
  // Each of its walks and reads listens.
  setMaxListeners(0, signal);
  const end = (reason: Failure) => over.abort(reason);
  return {
    budget: openBudget({
      units: MOST_WORK,
      milliseconds,
      now: () => performance.now(),
      pause: () => place.pause(),
      isOver: end,
    }),
    walk: (work) => walks.run({ client, signal }, work),
    inLane: (work) => answers.run({ client, signal }, () => unlessOver(signal, work)),
    signal,
    end,
    milliseconds,
    atTurn: (isLarge, work) => place.atTurn(isLarge, work),
    whenIdle: (callback) => place.whenIdle(callback),
    leave: () => place.leave(),
  };
}

/**
 * Fails when the signal aborts: an answer whose fields are forgotten by then would never end, and keep its lane for good.
 * Node.js keeps a signal made of others, and all that it knows, for as long as anybody listens to it: so nobody does then.
 */
function unlessOver<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', giveUp));
  });
}

/** Every query and mutation answers in time, or says that it did not; a subscription lasts as long as its client. */
export function boundsPlugin(): Plugin<RequestContext> {
  return {
    onExecute({ args, setExecuteFn }) {
      const { objects } = costOf(args);
      const { bounds } = args.contextValue as RequestContext;
      setExecuteFn((given: ExecutionArgs) => {
        // GraphQL's own, which gives fields in the order of the request, whichever was ready first.
        const answer = async () => execute(given);
        return bounded(objects > LARGE ? () => bounds.inLane(answer) : answer, bounds);
      });
    },
    onSubscribe: ({ args }) => void costOf(args),
  };
}

const costOf = ({ schema, document, operationName, variableValues }: ExecutionArgs) =>
  checkCost(schema, document, operationName ?? undefined, variableValues ?? {});

async function bounded(
  answer: () => Promise<ExecutionResult>,
  { signal, end, milliseconds, leave }: Bounds,
): Promise<ExecutionResult> {
  const timer = setTimeout(() => end(late(milliseconds)), milliseconds);
  try {
    return await unlessOver(signal, answer);
  } catch (error) {
    if (signal.aborted) return { errors: [toldAs(signal.reason)] };
    throw error;
  } finally {
    clearTimeout(timer);
    leave();
  }
}

function toldAs(reason: unknown): GraphQLError {
  const failure = reason instanceof Failure ? reason : new Failure('DEADLINE_EXCEEDED', 'the client went away');
  return new GraphQLError(failure.message, { originalError: failure });
}
