/** From one claim to the next in the order of the list of claims, without going back to the list. */
import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useChange, useExplorer, usePage } from '../../parts/session.tsx';
import { openDocument } from '../../state/state.ts';

export const Walk = (): ReactNode => {
  const listed = usePage((page) => page.listed);
  const open = useExplorer((state) => state.document?.statement ?? null);
  const inClaims = useExplorer((state) => state.view === 'claims');
  const change = useChange();
  const last = useRef(0);
  const at = listed.findIndex(({ statement }) => statement === open);
  if (at >= 0) last.current = at;
  if (!inClaims || listed.length === 0) return null;
  // Where what was just decided on has left the list, the next one stands in its place.
  const to = { Previous: last.current - 1, Next: at < 0 ? last.current : last.current + 1 };
  return (
    <nav className="row walk" aria-label="Claims in the order of the list">
      {(['Previous', 'Next'] as const).map((way) => {
        const claim = listed[to[way]];
        return (
          <Button
            key={way}
            className="button button-small"
            isDisabled={claim === undefined}
            onPress={() => claim !== undefined && change(openDocument(claim.document, claim.statement))}
          >
            {way}
          </Button>
        );
      })}
      <span className="caption">{at < 0 ? `${listed.length} in the list` : `${at + 1} of ${listed.length}`}</span>
    </nav>
  );
};
