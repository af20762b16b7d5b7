/** The right column: whatever explains what is selected. */
import { type ComponentType, type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { Waiting } from '../../parts/answered.tsx';
import { Fallible } from '../../parts/fallible.tsx';
import { later } from '../../parts/later.ts';
import { setWide } from '../../parts/page.ts';
import { useChange, useExplorer, usePage, useSession } from '../../parts/session.tsx';
import { type ExplorerState, type Panel, setPanel } from '../../state/state.ts';
import { StartPanel } from '../start/start-panel.tsx';

const panels: Readonly<Record<Panel, { readonly title: string; readonly Body: ComponentType }>> = {
  start: { title: 'Questions', Body: StartPanel },
  actor: { title: 'Actor', Body: later('ActorPanel', () => import('../actor/actor-panel.tsx')) },
  evidence: { title: 'Evidence', Body: later('EvidencePanel', () => import('../evidence/evidence-panel.tsx')) },
  connect: { title: 'Connect', Body: later('ConnectPanel', () => import('../connect/connect-panel.tsx')) },
  events: { title: 'Events', Body: later('EventsPanel', () => import('../actor/events-panel.tsx')) },
  reader: { title: 'Document', Body: later('ReaderPanel', () => import('../documents/reader-panel.tsx')) },
  saved: { title: 'Saved views', Body: later('SavedPanel', () => import('../keep/saved-panel.tsx')) },
  extract: { title: 'Read a text', Body: later('ExtractPanel', () => import('../curate/extract-panel.tsx')) },
  decisions: { title: 'Merges', Body: later('DecisionsPanel', () => import('../curate/decisions-panel.tsx')) },
  alerts: { title: 'Alerts', Body: later('AlertsPanel', () => import('../alerts/alerts-panel.tsx')) },
};

export const Inspector = (): ReactNode => {
  const panel = useExplorer((state) => state.panel);
  const tabs = useExplorer(tabsOf);
  const change = useChange();
  const { title, Body } = panels[panel];
  return (
    <section className={`inspector inspector-${panel}`} id="inspector" aria-label={title} tabIndex={-1}>
      <nav className="inspector-tabs" aria-label="Panels">
        {tabs.split(' ').map((name) => (
          <Button
            key={name}
            className="tab"
            aria-pressed={name === panel}
            onPress={() => change(setPanel(panelOf(name)))}
          >
            {panels[panelOf(name)].title}
          </Button>
        ))}
        <WidthButton />
      </nav>
      <div className="inspector-body" aria-live="polite">
        <Fallible key={panel}>
          <Suspense fallback={<Waiting what={title} />}>
            <Body />
          </Suspense>
        </Fallible>
      </div>
    </section>
  );
};

const WidthButton = (): ReactNode => {
  const { page } = useSession();
  const wide = usePage((now) => now.wide);
  return (
    <Button
      className="icon-button width-button"
      aria-label={wide ? 'Make this column narrower' : 'Make this column wider'}
      onPress={() => setWide(page, !wide)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={wide ? 'M4 4v12M8 10h9M13 6l4 4-4 4' : 'M16 4v12M12 10H3M7 6l-4 4 4 4'} />
      </svg>
    </Button>
  );
};

/** Only what has something to show, as one string, so that the selector stays equal while nothing changes. */
const tabsOf = ({ panel, selected, edge, document }: ExplorerState): string => {
  const offered: readonly (readonly [Panel, boolean])[] = [
    ['start', true],
    ['actor', selected.length === 1],
    ['evidence', edge !== null],
    ['connect', true],
    ['events', true],
    ['reader', document !== null],
  ];
  const shown = offered.filter(([name, on]) => on || name === panel).map(([name]) => name);
  return (shown.includes(panel) ? shown : [...shown, panel]).join(' ');
};

const panelOf = (name: string): Panel => (name in panels ? (name as Panel) : 'start');
