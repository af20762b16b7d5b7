/** Nothing was found among facts: what is planned or supposed may still join them. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { type Connect, setConnect } from '../../state/state.ts';

export const WithPlans = ({ connect }: { readonly connect: Connect }): ReactNode => {
  const change = useChange();
  const admitted = useExplorer((state) => state.filters.unrealized);
  return connect.unrealized || !admitted ? null : (
    <Button className="button button-small" onPress={() => change(setConnect({ unrealized: true }))}>
      Count plans and suppositions too
    </Button>
  );
};
