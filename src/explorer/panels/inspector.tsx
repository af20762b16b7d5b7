/** The right column: whatever explains what is selected. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { Waiting } from '../parts/answered.tsx';
import { useChange, useExplorer } from '../parts/session.tsx';
import { type ExplorerState, type Panel, setPanel } from '../state/state.ts';
import { StartPanel } from './start-panel.tsx';

const load = <Name extends string>(name: Name, from: () => Promise<Record<Name, ComponentType>>): ComponentType =>
  lazy<ComponentType>(() => from().then((module) => ({ default: module[name] })));

const panels: Readonly<Record<Panel, { readonly title: string; readonly Body: ComponentType }>> = {
  start: { title: 'Questions', Body: StartPanel },
  actor: { title: 'Actor', Body: load('ActorPanel', () => import('./actor-panel.tsx')) },
  evidence: { title: 'Evidence', Body: load('EvidencePanel', () => import('./evidence-panel.tsx')) },
  connect: { title: 'Connect', Body: load('ConnectPanel', () => import('./connect-panel.tsx')) },
  events: { title: 'Events', Body: load('EventsPanel', () => import('./events-panel.tsx')) },
  reader: { title: 'Document', Body: load('ReaderPanel', () => import('./reader-panel.tsx')) },
  saved: { title: 'Saved views', Body: load('SavedPanel', () => import('./saved-panel.tsx')) },
  extract: { title: 'Read a text', Body: load('ExtractPanel', () => import('./extract-panel.tsx')) },
  decisions: { title: 'Merges', Body: load('DecisionsPanel', () => import('./decisions-panel.tsx')) },
};

export const Inspector = (): ReactNode => {
  const panel = useExplorer((state) => state.panel);
  const tabs = useExplorer(tabsOf);
  const change = useChange();
  const { title, Body } = panels[panel];
  return (
    <aside className={`inspector inspector-${panel}`} id="inspector" aria-label={title} tabIndex={-1}>
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
      </nav>
      <div className="inspector-body" aria-live="polite">
        <Suspense fallback={<Waiting what={title} />}>
          <Body />
        </Suspense>
      </div>
    </aside>
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
