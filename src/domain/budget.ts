/**
 * What one request may still do. Work is counted while it is done (a field resolved, a relation looked at, a row read),
 * whoever does it: so an answer can be neither nested nor repeated past its bounds, and a deadline is kept even where
 * no timer can fire.
 */
import { Failure } from './error.ts';

export interface Budget {
  /**
   * Takes units for work that is about to be done: one for a relation looked at. Throws TOO_COMPLEX when they are used
   * up and DEADLINE_EXCEEDED when the time is; from then on always.
   */
  spend(units: number): void;
  /** Units taken so far. */
  readonly spent: number;
  /** Null while this turn of the event loop may go on; else a promise of a later one, to be awaited before going on. */
  pause(): Promise<void> | null;
  /** Begins again, with all of it: for streams, which answer many times. */
  renew(): void;
}

/** Used up; `cost` is what was asked for, `limit` what there was. */
export class TooComplex extends Failure {
  readonly cost: number;
  readonly limit: number;

  constructor(message: string, cost: number, limit: number) {
    super('TOO_COMPLEX', message);
    this.name = 'TooComplex';
    this.cost = cost;
    this.limit = limit;
  }
}

/** For commands and checks, which nobody else waits for. */
export const UNBOUNDED: Budget = { spend: () => {}, spent: 0, pause: () => null, renew: () => {} };

export interface Bounds {
  readonly units: number;
  readonly milliseconds: number;
  readonly now: () => number;
  readonly pause: Budget['pause'];
  /** Told once, when the budget is used up. */
  readonly isOver: (failure: Failure) => void;
}

export function openBudget({ units, milliseconds, now, pause, isOver }: Bounds): Budget {
  let end = now() + milliseconds;
  let spent = 0;
  // One failure for all who ask too late: thousands may, and each new one would cost its stack trace.
  let over: Failure | null = null;
  return {
    spend(wanted) {
      spent += wanted;
      if (over === null) {
        over = spent > units ? usedUp(spent, units) : now() > end ? late(milliseconds) : null;
        if (over !== null) isOver(over);
      }
      if (over !== null) throw over;
    },
    get spent() {
      return spent;
    },
    pause,
    renew() {
      end = now() + milliseconds;
      spent = 0;
      over = null;
    },
  };
}

const usedUp = (cost: number, limit: number): Failure =>
  new TooComplex(`the answer takes more than ${limit} units of work; ask for less`, cost, limit);

export const late = (milliseconds: number): Failure =>
  new Failure('DEADLINE_EXCEEDED', `no answer within ${milliseconds / 1000} s; ask for less`);
