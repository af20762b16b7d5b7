/** The filters that are on, above whatever view is open; each comes off with one press. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { PUBLISHERS } from '../../api/evidence.ts';
import { entityOf, NAMES } from '../../api/graph.ts';
import { modeCounts } from '../../graph/filter/modes.ts';
import { useGraph, useModes } from '../../parts/graph-context.tsx';
import { KeptFocus } from '../../parts/kept-focus.tsx';
import { useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { chipsOf } from '../../state/chips.ts';
import { initialState, setFilters, setTime } from '../../state/state.ts';

export const FilterChips = (): ReactNode => {
  const change = useChange();
  const filters = useExplorer((state) => state.filters);
  const time = useExplorer((state) => state.time);
  const named = useAnswer(PUBLISHERS, filters.excludePublishers.length === 0 ? null : { first: 100 });
  const { speaker } = filters;
  const spoke = useAnswer(NAMES, speaker === null ? null : { ids: [speaker] });
  const nameOf = (id: string): string | null =>
    id === speaker
      ? (entityOf(spoke.data?.nodes[0])?.label ?? null)
      : (named.data?.entities.nodes.find((publisher) => publisher.id === id)?.label ?? null);
  const { input } = useGraph();
  const modes = useModes(filters.hiddenModes.length === 0 ? null : input);
  const modesInView = [...modeCounts(modes.data?.egoNetwork.relations ?? []).keys()];
  const chips = chipsOf(filters, time, nameOf, modesInView);
  if (chips.length === 0) return null;
  return (
    <KeptFocus among="button">
      <ul className="chips" aria-label="Filters that are on">
        {chips.map(({ text, off }) => (
          <li key={text}>
            <Button className="chip" aria-label={`${text}: take this filter off`} onPress={() => change(off)}>
              {text} <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
        {chips.length > 1 ? (
          <li>
            <Button
              className="link"
              onPress={() =>
                change(setFilters(initialState.filters), setTime({ from: null, to: null, asOf: null, undated: true }))
              }
            >
              all off
            </Button>
          </li>
        ) : null}
      </ul>
    </KeptFocus>
  );
};
