/** Something was added to the graph: how much of it the page does not show at first, and the press that shows it. */
import { useCallback } from 'react';
import { RELATIONS_TOLD } from '../api/document.ts';
import { type Added, hiddenOf, hiddenText } from '../graph/newly-told.ts';
import { addEntities, setFilters, setView } from '../state/state.ts';
import { useDone } from './deeds.ts';
import { useAsk, useChange, useScope } from './session.tsx';

/** Documents that are asked about at once. */
const BATCH = 25;

/** Says what was kept, and how many of the relations that these documents tell are hidden. */
export const useKept = (): ((words: string, documents: readonly string[]) => Promise<void>) => {
  const ask = useAsk();
  const done = useDone();
  const change = useChange();
  const scope = useScope();
  return useCallback(
    async (words, documents) => {
      const added: Added[] = [];
      for (let start = 0; start < documents.length; start += BATCH) {
        const answer = await ask(RELATIONS_TOLD, { ids: documents.slice(start, start + BATCH), ...scope });
        for (const node of answer?.nodes ?? [])
          if (node !== null && 'statements' in node)
            added.push(...node.statements.nodes.flatMap(({ relation }) => relation ?? []));
      }
      const hidden = hiddenOf(added);
      const text = hiddenText(hidden);
      const show = (): void =>
        change(
          addEntities(hidden.ends),
          setFilters({ ...(hidden.below > 0 ? { below: true } : {}), ...(hidden.denied > 0 ? { denied: true } : {}) }),
          setView('graph'),
        );
      done(`${words} ${text}`.trim(), { offer: text === '' ? null : { label: 'Show them', act: show } });
    },
    [ask, done, change, scope],
  );
};
