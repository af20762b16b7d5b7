/** How many relations are less sure than what is shown, or that none is surer, and the way to them and back. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { isLifted } from '../../graph/model.ts';
import { TIER_TEXT } from '../../graph/tier.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { setFilters } from '../../state/state.ts';

/** Null where there is nothing to say. */
export const useBelow = (): ReactNode => {
  const { left } = useGraph();
  const change = useChange();
  const filters = useExplorer((state) => state.filters);
  const lifted = isLifted(filters, left);
  if (left.below === 0 && !filters.below && !lifted) return null;
  const show = filters.below || lifted;
  return (
    <>
      {left.noneReaches && show ? `nothing here reaches ${TIER_TEXT}: ` : ''}
      <Button className="link" onPress={() => change(setFilters({ below: !show, strict: show && left.noneReaches }))}>
        {show ? `only ${TIER_TEXT} and more` : `${left.below.toLocaleString('en')} more below ${TIER_TEXT}`}
      </Button>
    </>
  );
};
