/** What a question may see: a window of world time, an instant of knowledge, and a bar for evidence. */
import type { Id } from './glossary.ts';
import { BEGINNING, END } from './time.ts';

export interface Scope {
  /** Only evidence known by then. */
  readonly asOf: number;
  /** Window of world time with sentinels; unwindowed where both are open. */
  readonly from: number;
  readonly to: number;
  readonly includeUndated: boolean;
  /** Canonical ids; null admits every publisher. */
  readonly publishers: ReadonlySet<Id> | null;
  readonly excludePublishers: ReadonlySet<Id>;
  readonly minSources: number;
  readonly maxSources: number;
  readonly minConfidence: number;
  readonly includeDisputed: boolean;
  readonly includeDenied: boolean;
  readonly includeUnrealized: boolean;
  /** What a confidence is multiplied by, 0 to 1, for who carries the words; null weighs nobody. */
  readonly weights: Weights | null;
}

export interface Weights {
  readonly byPublisher: ReadonlyMap<Id, number>;
  /** For other publishers, and for documents without one. */
  readonly otherwise: number;
}

/** Among the publishers that are left out: documents that name none. */
export const NO_PUBLISHER = '';

export const EVERYTHING: Scope = {
  asOf: END,
  from: BEGINNING,
  to: END,
  includeUndated: true,
  publishers: null,
  excludePublishers: new Set(),
  minSources: 0,
  maxSources: Number.POSITIVE_INFINITY,
  minConfidence: 0,
  includeDisputed: true,
  includeDenied: false,
  includeUnrealized: true,
  weights: null,
};

/** For ids given by hand and for audits: what is only denied shows too. */
export const WITH_DENIED: Scope = { ...EVERYTHING, includeDenied: true };

/** Two scopes with one key give the same answers: the second half of a DataLoader key. */
export function scopeKey(scope: Scope): string {
  return JSON.stringify({
    ...scope,
    publishers: scope.publishers && [...scope.publishers].sort(),
    excludePublishers: [...scope.excludePublishers].sort(),
    weights: scope.weights && { ...scope.weights, byPublisher: [...scope.weights.byPublisher].sort() },
  });
}

/** Two scopes with one key fold the same statements alike, whatever else they ask for. */
export const foldKey = ({ asOf, publishers, excludePublishers, weights }: Scope): string =>
  scopeKey({ ...EVERYTHING, asOf, publishers, excludePublishers, weights });

/** Does a question in this scope fold every live statement, and each as it is? */
export const foldsAll = ({ asOf, publishers, excludePublishers, weights }: Scope): boolean =>
  asOf === END && publishers === null && excludePublishers.size === 0 && weights === null;

/** Does it leave out anything for its date? */
export const isWindowed = ({ from, to, includeUndated }: Scope): boolean =>
  from !== BEGINNING || to !== END || !includeUndated;

/** A scope made ready for columns whose publishers are ids or numbers. `admits` null: every publisher. */
export interface ScopeFilter<Key extends string | number> {
  readonly scope: Scope;
  readonly admits: ((publisher: Key) => boolean) | null;
  /** Null or left out: every publisher weighs the same. */
  readonly weigh?: ((publisher: Key) => number) | null;
  /** Rows that are folded as if nobody had said them: what would it come to without? */
  readonly omits?: ReadonlySet<number> | undefined;
}

export function scopeFilter(scope: Scope): ScopeFilter<string> {
  const { publishers, excludePublishers } = scope;
  const weigh = weighing(scope.weights, (id) => id);
  if (publishers === null && excludePublishers.size === 0) return { scope, admits: null, weigh };
  const admits = (id: Id) => (publishers === null || publishers.has(id)) && !excludePublishers.has(id);
  return { scope, admits, weigh };
}

export function weighing<Key extends string | number>(
  weights: Weights | null,
  keyOf: (publisher: Id) => Key,
): ((publisher: Key) => number) | null {
  if (weights === null) return null;
  const byKey = new Map([...weights.byPublisher].map(([id, weight]) => [keyOf(id), weight]));
  return (publisher) => byKey.get(publisher) ?? weights.otherwise;
}
