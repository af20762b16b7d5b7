/** What counts where ways are looked for: facts, and what is planned or supposed only where the analyst says so. */
import { useMemo } from 'react';
import { useScope } from '../../parts/session.tsx';
import type { Scope } from '../../state/scope.ts';
import type { Connect } from '../../state/state.ts';

export const useConnectScope = ({ unrealized }: Connect): Scope => {
  const scope = useScope();
  return useMemo(
    () => (unrealized ? scope : { ...scope, evidence: { ...scope.evidence, includeUnrealized: false } }),
    [scope, unrealized],
  );
};
