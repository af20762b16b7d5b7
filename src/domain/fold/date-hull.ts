/** The hull of all dates of some statements: what they come to lies within, so that a look at it may spare a fold. */
import type { Scope } from '../scope.ts';
import { BEGINNING, END } from '../time.ts';

export class DateHull {
  #from = END;
  #to = BEGINNING;
  #hasUndated = false;

  /** With sentinels. */
  add(from: number, to: number): void {
    if (from === BEGINNING && to === END) this.#hasUndated = true;
    else {
      if (from < this.#from) this.#from = from;
      if (to > this.#to) this.#to = to;
    }
  }

  /** False where whatever these statements come to is left out by the scope's window. */
  mayPass({ from, to, includeUndated }: Pick<Scope, 'from' | 'to' | 'includeUndated'>): boolean {
    return (this.#hasUndated && includeUndated) || (this.#from <= to && this.#to >= from);
  }
}
