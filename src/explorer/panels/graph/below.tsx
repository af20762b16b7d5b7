/** How many relations are less sure than what is shown, and the way to them and back. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { TIER_TEXT } from '../../graph/tier.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { setFilters } from '../../state/state.ts';

/** Null where there is none. */
export const useBelow = (): ReactNode => {
  const { left } = useGraph();
  const change = useChange();
  const shown = useExplorer((state) => state.filters.below);
  if (left.below === 0 && !shown) return null;
  return (
    <Button className="link" onPress={() => change(setFilters({ below: !shown }))}>
      {shown ? `only ${TIER_TEXT} and more` : `${left.below.toLocaleString('en')} more below ${TIER_TEXT}`}
    </Button>
  );
};
