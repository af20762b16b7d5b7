/** Of relations that were just added, those that the page does not show at first. Pure. */
import { count } from '../words/relation.ts';
import type { Told } from './tellings.ts';
import { isTop, TIER_TEXT } from './tier.ts';

export type Added = Told & {
  readonly id: string;
  readonly source: { readonly id: string };
  readonly target: { readonly id: string };
  readonly standing: { readonly confidence: number };
};
export type Hidden = {
  /** All that were added and stand in the scope. */
  readonly all: number;
  readonly below: number;
  readonly denied: number;
  /** Whom those join that are hidden. */
  readonly ends: readonly string[];
};

export const hiddenOf = (added: readonly Added[]): Hidden => {
  const standing = [...new Map(added.map((one) => [one.id, one])).values()].filter(
    (one) => one.standing.verdict !== null && one.standing.verdict !== 'RETRACTED',
  );
  const denied = standing.filter((one) => one.standing.verdict === 'DENIED_ONLY');
  const below = standing.filter((one) => one.standing.verdict !== 'DENIED_ONLY' && !isTop(one.standing));
  return {
    all: standing.length,
    below: below.length,
    denied: denied.length,
    ends: [...new Set([...below, ...denied].flatMap(({ source, target }) => [source.id, target.id]))],
  };
};

/** `2 of 5 relations are hidden at first: 1 below 80 %, 1 only denied.` Empty where none is. */
export const hiddenText = ({ all, below, denied }: Hidden): string => {
  const hidden = below + denied;
  if (hidden === 0) return '';
  const of = all === 1 ? 'The one relation' : `${hidden === all ? 'All' : `${hidden} of`} ${count(all, 'relation')}`;
  const are = hidden === 1 ? 'is' : 'are';
  if (denied === 0) return `${of} ${are} below ${TIER_TEXT} and hidden at first.`;
  if (below === 0) return `${of} ${are} only denied and hidden at first.`;
  return `${of} ${are} hidden at first: ${below} below ${TIER_TEXT}, ${denied} only denied.`;
};
