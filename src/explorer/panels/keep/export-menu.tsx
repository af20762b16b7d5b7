/** The view as picture, graph file or table, each with its scope and sources. */
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { placeAll } from '../../graph/layout/place.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { errorOf, messageOf, useSession } from '../../parts/session.tsx';
import { entitiesCsv, linesCsv } from '../../take/csv.ts';
import { download } from '../../take/download.ts';
import { gexfOf, graphmlOf } from '../../take/graph-files.ts';
import { pngOf } from '../../take/png.ts';
import { quotedRelations } from './quoted-relations.ts';
import { drawingOf, factsOf } from './view-drawing.ts';

const FILES = {
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  relations: 'Relations in view, with their quotes (CSV)',
  lines: 'Lines in view, counted (CSV)',
  entities: 'Entities in view (CSV)',
  gexf: 'Graph in view (GEXF)',
  graphml: 'Graph in view (GraphML)',
} as const;
type File = keyof typeof FILES;

export const ExportMenu = (): ReactNode => {
  const session = useSession();
  const { graph, left, looks, input, spoken } = useGraph();
  const save = async (file: File): Promise<void> => {
    if (file === 'relations') {
      const { csv, told } = await quotedRelations(session, { graph, input, spoken });
      download('entente-relations.csv', csv, 'text/csv');
      return say(session.page, told);
    }
    if (file === 'lines') return download('entente-lines.csv', linesCsv(graph), 'text/csv');
    if (file === 'entities') return download('entente-entities.csv', entitiesCsv(graph), 'text/csv');
    const facts = await factsOf(session, { graph, left });
    const places = placeAll(graph, session.store.getState().positions);
    if (file === 'gexf') return download('entente.gexf', gexfOf(graph, places, facts), 'application/xml');
    if (file === 'graphml') return download('entente.graphml', graphmlOf(graph, facts), 'application/xml');
    const svg = drawingOf(session, graph, looks, facts);
    if (file === 'svg') return download('entente.svg', svg, 'image/svg+xml');
    download('entente.png', await pngOf(svg));
  };
  const act = (key: string | number): void => {
    const file = key in FILES ? (key as File) : 'png';
    save(file).catch((cause: unknown) => say(session.page, messageOf(errorOf(cause))));
  };
  return (
    <MenuTrigger>
      <Button className="button button-quiet">Export</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={act} aria-label="Export">
          {Object.entries(FILES).map(([id, label]) => (
            <MenuItem key={id} id={id} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
