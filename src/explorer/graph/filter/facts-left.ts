/** What a line says of itself where a filter leaves only some of its relations. Pure. */

import type { When } from '../../api/fragments.ts';
import type { Bundle } from '../../api/graph.ts';

type Left = Bundle['strongest'] & {
  readonly standing: { readonly valid: Pick<When, 'earliest' | 'latest' | 'origin'> | null };
};

/** Of the surest that is left, and from the first to the last of them. Where none of them is at hand, as it was. */
export const factsLeft = (bundle: Bundle, kept: readonly Left[]): Pick<Bundle, 'strongest' | 'earliest' | 'latest'> => {
  const [strongest] = kept.toSorted((x, y) => y.standing.confidence - x.standing.confidence || (x.id < y.id ? -1 : 1));
  if (strongest === undefined) return bundle;
  const dated = kept.flatMap(({ standing: { valid } }) =>
    valid === null || valid.origin === 'PUBLICATION_FALLBACK' ? [] : [valid],
  );
  // An end that is open in one of them is open in all.
  const ends = (of: 'earliest' | 'latest'): readonly string[] =>
    dated.some((valid) => valid[of] === null) ? [] : dated.flatMap((valid) => valid[of] ?? []).toSorted();
  return { strongest, earliest: ends('earliest')[0] ?? null, latest: ends('latest').at(-1) ?? null };
};
