/** After an update: that relations came which are less sure than what is shown, and the press that shows them. */
import { type ReactNode, useEffect, useRef } from 'react';
import { relationsIn } from '../../graph/model.ts';
import { TIER_TEXT } from '../../graph/tier.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useChange, useExplorer, usePage, useScope, useSession } from '../../parts/session.tsx';
import { setFilters } from '../../state/state.ts';
import { count } from '../../words/relation.ts';

export const NewBelow = (): ReactNode => {
  const { page } = useSession();
  const change = useChange();
  const { answer, graph, left } = useGraph();
  const all = relationsIn(graph) + left.edges + left.below;
  const epoch = usePage((now) => now.epoch);
  const entities = useExplorer((state) => state.entities);
  const filters = useExplorer((state) => state.filters);
  const scope = useScope();
  const last = useRef<{
    readonly asked: readonly unknown[];
    readonly epoch: number;
    readonly below: number;
    readonly all: number;
  }>(null);
  useEffect(() => {
    if (answer.loading || answer.error !== null) return;
    const asked = [entities, filters, scope];
    const before = last.current;
    last.current = { asked, epoch, below: left.below, all };
    // Only where nothing else changed did they come with the update.
    if (before === null || before.epoch === epoch || asked.some((one, index) => one !== before.asked[index])) return;
    // One that came may have made a tier, below which others are now: these are not new.
    const more = Math.min(left.below - before.below, all - before.all);
    const { notice, offer } = page.getState();
    if (more <= 0 || offer !== null) return;
    const words = `Between those in view ${count(more, 'new relation')} ${more === 1 ? 'is' : 'are'} below ${TIER_TEXT}.`;
    say(page, notice === null ? words : `${notice} ${words}`, {
      label: more === 1 ? 'Show it' : 'Show them',
      act: () => change(setFilters({ below: true })),
    });
  }, [answer.loading, answer.error, left.below, all, epoch, entities, filters, scope, page, change]);
  return null;
};
