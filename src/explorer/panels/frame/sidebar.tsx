/** The left column: the actors in view as a tree, and the filters. */
import { type ReactNode, Suspense } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useGraph } from '../../parts/graph-context.tsx';
import { later } from '../../parts/later.ts';
import { useExplorer } from '../../parts/session.tsx';
import { filterCount } from '../../state/state.ts';
import { ActorTree } from '../graph/actor-tree.tsx';

const FilterPanel = later('FilterPanel', () => import('../scope/filter-panel.tsx'));

export const Sidebar = (): ReactNode => {
  const { graph } = useGraph();
  const active = useExplorer((state) => filterCount(state.filters));
  return (
    <nav className="sidebar" aria-label="Actors and filters">
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label="Left column">
          <Tab id="actors" className="tab">
            In view <span className="tab-count">{graph.order}</span>
          </Tab>
          <Tab id="filters" className="tab">
            Filters {active > 0 ? <span className="tab-count is-on">{active}</span> : null}
          </Tab>
        </TabList>
        <TabPanel id="actors" className="tab-panel">
          <ActorTree />
        </TabPanel>
        <TabPanel id="filters" className="tab-panel">
          <Suspense fallback={null}>
            <FilterPanel />
          </Suspense>
        </TabPanel>
      </Tabs>
    </nav>
  );
};
