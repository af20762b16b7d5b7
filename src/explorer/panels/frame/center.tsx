/** The middle of the page: graph, matrix, map, table, claims, documents or changes, and the time below. */
import { type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Waiting } from '../../parts/answered.tsx';
import { Fallible } from '../../parts/fallible.tsx';
import { later } from '../../parts/later.ts';
import { useChange, useExplorer } from '../../parts/session.tsx';
import { setView, type View } from '../../state/state.ts';
import { FilterChips } from '../scope/filter-chips.tsx';
import { TimePanel } from '../scope/time-panel.tsx';

const Canvas = later('Canvas', () => import('../graph/canvas.tsx'));
const MatrixView = later('MatrixView', () => import('../matrix/matrix-view.tsx'));
const MapView = later('MapView', () => import('../map/map-view.tsx'));
const RelationTable = later('RelationTable', () => import('../graph/relation-table.tsx'));
const ClaimsTable = later('ClaimsTable', () => import('../evidence/claims-table.tsx'));
const DocumentsView = later('DocumentsView', () => import('../documents/documents-view.tsx'));
const PrintSheet = later('PrintSheet', () => import('../keep/print-sheet.tsx'));
const Changes = later('Changes', () => import('../connect/changes.tsx'));

const views: readonly (readonly [View, string, ReactNode])[] = [
  ['graph', 'Graph', <Canvas key="graph" />],
  ['matrix', 'Matrix', <MatrixView key="matrix" />],
  ['map', 'Map', <MapView key="map" />],
  ['table', 'Table', <RelationTable key="table" />],
  ['claims', 'Claims', <ClaimsTable key="claims" />],
  ['documents', 'Documents', <DocumentsView key="documents" />],
  ['changes', 'Changes', <Changes key="changes" />],
];

/** These ask for dates of their own. */
const WITHOUT_TIME: ReadonlySet<View> = new Set(['documents', 'changes']);

export const Center = (): ReactNode => {
  const view = useExplorer((state) => state.view);
  const change = useChange();
  return (
    <div className="center">
      <Tabs className="tabs center-tabs" selectedKey={view} onSelectionChange={(key) => change(setView(viewOf(key)))}>
        <TabList className="tab-list" aria-label="View">
          {views.map(([name, label]) => (
            <Tab key={name} id={name} className="tab">
              {label}
            </Tab>
          ))}
        </TabList>
        <FilterChips />
        {views.map(([name, label, panel]) => (
          <TabPanel key={name} id={name} className="tab-panel view">
            <Fallible>
              <Suspense fallback={<Waiting what={label} />}>{panel}</Suspense>
            </Fallible>
          </TabPanel>
        ))}
      </Tabs>
      <Suspense fallback={null}>
        <PrintSheet />
      </Suspense>
      {WITHOUT_TIME.has(view) ? null : <TimePanel />}
    </div>
  );
};

const viewOf = (key: string | number): View => views.find(([name]) => name === key)?.[0] ?? 'graph';
