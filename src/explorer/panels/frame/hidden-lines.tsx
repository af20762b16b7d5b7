/** After actors were added: that lines of theirs are hidden, by what, and the press that shows them. */
import { type ReactNode, useEffect, useRef } from 'react';
import { hiddenOfAdded } from '../../graph/hidden-of-added.ts';
import { TIER_TEXT } from '../../graph/tier.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useChange, useExplorer, useSession } from '../../parts/session.tsx';
import { initialState, setFilters } from '../../state/state.ts';
import { count } from '../../words/relation.ts';

export const HiddenLines = (): ReactNode => {
  const { page } = useSession();
  const change = useChange();
  const { answer, graph, left } = useGraph();
  const entities = useExplorer((state) => state.entities);
  const filters = useExplorer((state) => state.filters);
  const last = useRef<readonly string[]>([]);
  useEffect(() => {
    if (answer.loading || answer.error !== null || answer.data === null) return;
    const added = addedTo(last.current, entities);
    last.current = entities;
    if (added.size === 0) return;
    const { below, filtered, standsAlone } = hiddenOfAdded(
      { graph, left, filters },
      answer.data.egoNetwork.bundles,
      added,
    );
    const { notice, offer } = page.getState();
    // That some lines of many are below the tier stands on the canvas, and so does what is beyond the cap.
    if (offer !== null || left.edges > 0 || !(standsAlone || filtered > 0)) return;
    const parts = [
      ...(below === 0 ? [] : [`${count(below, 'relation')} below ${TIER_TEXT}`]),
      ...(filtered === 0 ? [] : [`${count(filtered, 'relation')} that the filters leave out`]),
    ];
    const words = `Not drawn of what was added: ${parts.join(', ')}.`;
    const { hiddenKinds, hiddenTypes, hiddenModes, speaker } = initialState.filters;
    say(page, notice === null ? words : `${notice} ${words}`, {
      label: 'Show them',
      act: () =>
        change(
          setFilters({
            ...(filtered === 0 ? {} : { hiddenKinds, hiddenTypes, hiddenModes, speaker }),
            ...(below === 0 ? {} : { below: true }),
          }),
        ),
    });
  }, [answer.loading, answer.error, answer.data, graph, left, entities, filters, page, change]);
  return null;
};

/** In another view, or the first, nobody was added. */
const addedTo = (before: readonly string[], now: readonly string[]): ReadonlySet<string> => {
  const known = new Set(before);
  const added = new Set(now.filter((id) => !known.has(id)));
  return before.length > 0 && now.length === before.length + added.size ? added : new Set();
};
