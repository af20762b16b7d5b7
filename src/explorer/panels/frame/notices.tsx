/** What is said to the user, politely and once. */
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../../parts/page.ts';
import { usePage, useSession } from '../../parts/session.tsx';

const READING_MS = 9000;

export const Notices = (): ReactNode => {
  const { page } = useSession();
  const notice = usePage((now) => now.notice);
  const offer = usePage((now) => now.offer);
  useEffect(() => {
    if (notice === null) return;
    // Whoever is offered something is left the time to take it.
    const timer = setTimeout(() => say(page, null), (READING_MS + notice.length * 30) * (offer === null ? 1 : 4));
    return () => clearTimeout(timer);
  }, [notice, offer, page]);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notice === null ? null : (
        <p className="notice">
          <span dir="auto">{notice}</span>
          {offer === null ? null : (
            <Button
              className="link"
              onPress={() => {
                say(page, null);
                offer.act();
              }}
            >
              {offer.label}
            </Button>
          )}
          <Button className="link" onPress={() => say(page, null)}>
            Dismiss
          </Button>
        </p>
      )}
    </div>
  );
};
