/** The middle of the page: graph, table, claims or changes, and the time below. */
import { lazy, type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Waiting } from '../parts/answered.tsx';
import { useChange, useExplorer } from '../parts/session.tsx';
import { setView, type View } from '../state/state.ts';
import { TimePanel } from './time-panel.tsx';

const Canvas = lazy(() => import('./canvas.tsx').then((module) => ({ default: module.Canvas })));
const RelationTable = lazy(() => import('./relation-table.tsx').then((module) => ({ default: module.RelationTable })));
const ClaimsTable = lazy(() => import('./claims-table.tsx').then((module) => ({ default: module.ClaimsTable })));
const Changes = lazy(() => import('./changes.tsx').then((module) => ({ default: module.Changes })));

const views: readonly (readonly [View, string, ReactNode])[] = [
  ['graph', 'Graph', <Canvas key="graph" />],
  ['table', 'Table', <RelationTable key="table" />],
  ['claims', 'Claims', <ClaimsTable key="claims" />],
  ['changes', 'Changes', <Changes key="changes" />],
];

export const Center = (): ReactNode => {
  const view = useExplorer((state) => state.view);
  const change = useChange();
  return (
    <main className="center">
      <Tabs className="tabs center-tabs" selectedKey={view} onSelectionChange={(key) => change(setView(viewOf(key)))}>
        <TabList className="tab-list" aria-label="View">
          {views.map(([name, label]) => (
            <Tab key={name} id={name} className="tab">
              {label}
            </Tab>
          ))}
        </TabList>
        {views.map(([name, label, panel]) => (
          <TabPanel key={name} id={name} className="tab-panel view">
            <Suspense fallback={<Waiting what={label} />}>{panel}</Suspense>
          </TabPanel>
        ))}
      </Tabs>
      <TimePanel />
    </main>
  );
};

const viewOf = (key: string | number): View => views.find(([name]) => name === key)?.[0] ?? 'graph';
