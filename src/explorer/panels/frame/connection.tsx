/** Says when the server is away, asks for it until it is back, and then brings the page up to date. */
import { type ReactNode, useEffect } from 'react';
import { REVISION } from '../../api/graph.ts';
import { refresh } from '../../parts/page.ts';
import { usePage, useSession } from '../../parts/session.tsx';

const PAUSE_MS = 2500;

export const Connection = (): ReactNode => {
  const { page, send } = useSession();
  const reachable = usePage((now) => now.reachable);
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(() => {
      // A refusal here only means: still away, the banner says so and the next try comes.
      send(REVISION, {}).then(
        () => refresh(page),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => clearInterval(timer);
  }, [reachable, page, send]);
  if (reachable) return null;
  return (
    <div className="offline" role="alert">
      <strong>The server is away.</strong> What you built is safe in this page and its link. Trying again…
    </div>
  );
};
