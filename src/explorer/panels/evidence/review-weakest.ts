/** What an editor should look at first: the claims that the readers were least sure of, one after the other. */
import { useCallback } from 'react';
import { CLAIMS } from '../../api/evidence.ts';
import { claimFilterOf } from '../../graph/filter/claims.ts';
import { useAsk, useChange, useExplorer } from '../../parts/session.tsx';
import { type Claims, initialState, openDocument, setClaims, setView } from '../../state/state.ts';

const WEAKEST: Claims = { ...initialState.claims, unreviewed: true, order: 'CONFIDENCE', descending: false };

export const isWeakestFirst = ({ unreviewed, order, descending }: Claims): boolean =>
  unreviewed && order === WEAKEST.order && !descending;

/** Lists them and opens the first. */
export const useReviewWeakest = (): (() => void) => {
  const ask = useAsk();
  const change = useChange();
  const time = useExplorer((state) => state.time);
  return useCallback(() => {
    change(setClaims(WEAKEST), setView('claims'));
    const open = async (): Promise<void> => {
      const orderBy = { field: WEAKEST.order, direction: 'ASC' } as const;
      const answer = await ask(CLAIMS, { filter: claimFilterOf(WEAKEST, time, null), orderBy, after: null });
      const [first] = answer?.statements.nodes ?? [];
      if (first !== undefined) change(openDocument(first.document.id, first.id));
    };
    void open();
  }, [ask, change, time]);
};
