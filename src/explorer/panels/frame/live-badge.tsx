/** A quiet count of what changed near the shown entities since; nothing moves before it is pressed. */
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { followChanges } from '../../api/live.ts';
import { refresh } from '../../parts/page.ts';
import { useExplorer, usePage, useSession } from '../../parts/session.tsx';
import { count } from '../../words/relation.ts';

/** The list only narrows what is told: beyond this many, everything is. */
const MOST_WATCHED = 100;

export const LiveBadge = (): ReactNode => {
  const { page } = useSession();
  const entities = useExplorer((state) => state.entities);
  const key = usePage((now) => now.key);
  const waiting = usePage((now) => now.waiting);
  useEffect(() => {
    if (entities.length === 0) return;
    return followChanges(entities.slice(0, MOST_WATCHED), key, (change) =>
      page.setState((now) =>
        change.revision <= now.seen ? {} : { waiting: now.waiting + Math.max(1, change.relations.length) },
      ),
    );
  }, [entities, key, page]);
  return (
    <div role="status" className="live">
      {waiting === 0 ? null : (
        <Button className="badge" onPress={() => refresh(page)}>
          {count(waiting, 'change')} on what is shown: update
        </Button>
      )}
    </div>
  );
};
