/**
 * What the relations, or the events, of a layer come to when all that is known counts, kept from one question to the
 * next: windows and bars of evidence look at that view and do not change it. A layer never changes, so neither do these.
 */
import type { Scope } from '../domain/scope.ts';
import { END } from '../domain/time.ts';
import type { View } from '../domain/view.ts';

/** Some 25 MB. A hub fits; a walk through everything begins again where it is full. */
const MOST = 100_000;

export class PresentViews {
  readonly #views = new Map<number, View | null>();

  /** Undefined where it is not known yet. */
  get(number: number): View | null | undefined {
    return this.#views.get(number);
  }

  set(number: number, view: View | null): View | null {
    if (this.#views.size >= MOST) this.#views.clear();
    this.#views.set(number, view);
    return view;
  }
}

/** Does a question in this scope fold every live statement, and each as it is? */
export const foldsAll = ({ asOf, publishers, excludePublishers, weights }: Scope): boolean =>
  asOf === END && publishers === null && excludePublishers.size === 0 && weights === null;
