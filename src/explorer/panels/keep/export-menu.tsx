/** The view as picture or table, with its scope in the file. */
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { placeAll } from '../../graph/place.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useSession } from '../../parts/session.tsx';
import { sceneOf } from '../../renderer/scene.ts';
import { tokensOf } from '../../renderer/style.ts';
import { scopeInWords } from '../../state/scope.ts';
import { entitiesCsv, relationsCsv } from '../../take/csv.ts';
import { download } from '../../take/download.ts';
import { svgOf } from '../../take/svg.ts';
import { openRenderer } from '../graph/use-renderer.ts';

const FILES: readonly (readonly [string, string])[] = [
  ['png', 'Picture (PNG)'],
  ['svg', 'Drawing (SVG)'],
  ['relations', 'Relations in view (CSV)'],
  ['entities', 'Entities in view (CSV)'],
];

export const ExportMenu = (): ReactNode => {
  const { store, page } = useSession();
  const { graph } = useGraph();
  const save = async (key: string | number): Promise<void> => {
    const { positions, pins, time, split } = store.getState();
    if (key === 'relations') return download('entente-relations.csv', relationsCsv(graph), 'text/csv');
    if (key === 'entities') return download('entente-entities.csv', entitiesCsv(graph), 'text/csv');
    if (key === 'svg') {
      const caption = `Entente · ${scopeInWords(time)}`;
      const scene = sceneOf(graph, placeAll(graph, positions), pins, () => split);
      return download('entente.svg', svgOf(scene, tokensOf(document.documentElement), caption), 'image/svg+xml');
    }
    const renderer = openRenderer.current;
    if (renderer === null) return say(page, 'Open the graph to take a picture of it.');
    download('entente.png', await renderer.picture());
  };
  return (
    <MenuTrigger>
      <Button className="button button-quiet">Export</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => void save(key)} aria-label="Export">
          {FILES.map(([id, label]) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
