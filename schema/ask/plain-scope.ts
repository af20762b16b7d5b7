/** The scope of a request as a client would give it, for operations that are run for it. */
import type { ScopeArgs } from '../api/scope.ts';

export interface PlainScope {
  readonly at: Readonly<Record<string, unknown>>;
  readonly evidence: Readonly<Record<string, unknown>>;
}

export function plainScope({ at, evidence }: ScopeArgs): PlainScope {
  const { asOf, ...window } = at ?? {};
  return { at: { ...window, ...(asOf && { asOf: asOf.text }) }, evidence: { ...evidence } };
}
