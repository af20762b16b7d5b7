/** Opens the alerts, and counts those that came since they were last looked at. */
import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { LATEST_ALERTS } from '../../api/alerts.ts';
import { followAlerts } from '../../api/live.ts';
import { addAlerts } from '../../parts/page.ts';
import { useAnswer, useChange, usePage, useSession } from '../../parts/session.tsx';
import { setPanel } from '../../state/state.ts';
import { count } from '../../words/relation.ts';

export const AlertsButton = (): ReactNode => {
  const change = useChange();
  const fresh = usePage(({ alerts, alertsSeen }) => alerts.filter((place) => place > alertsSeen).length);
  useAlerts();
  return (
    <Button
      className="icon-button alerts-button"
      aria-label={fresh === 0 ? 'Alerts' : `Alerts, ${count(fresh, 'new one', 'new ones')}`}
      onPress={() => change(setPanel('alerts'))}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M4.5 14.5h11M6 14.5V9a4 4 0 0 1 8 0v5.5M8.5 17h3" />
      </svg>
      {fresh === 0 ? null : (
        <span className="alerts-count" aria-hidden="true">
          {fresh}
        </span>
      )}
    </Button>
  );
};

/** Those that are there, then those that come; where no question stands, none will. */
const useAlerts = (): void => {
  const { page } = useSession();
  const key = usePage((now) => now.key);
  const { data } = useAnswer(LATEST_ALERTS, {});
  const stands = (data?.standingQuestions.nodes.length ?? 0) > 0;
  useEffect(() => {
    if (data !== null)
      addAlerts(
        page,
        data.alerts.nodes.map(({ place }) => place),
      );
  }, [data, page]);
  useEffect(() => {
    if (!stands) return;
    return followAlerts(page.getState().alerts[0] ?? 0, key, (place) => addAlerts(page, [place]));
  }, [stands, key, page]);
};
