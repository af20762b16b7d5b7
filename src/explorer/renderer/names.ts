/**
 * Which names are written, and how large: never under 10 px on the screen, the important first, and none over another.
 * Names of nodes go before words on lines. Runs after each scene and each zoom.
 */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { ACTORS } from './style.ts';
import { type Box, Taken } from './taken.ts';

const LEAST_PX = 11;
const NODE_FONT = 12;
const EDGE_FONT = 10;
/** The mean width of a letter of the face, in ems. */
const LETTER = 0.54;
const LINE = 1.25;
const MOST_WIDE = 130;

/** More lines than these leave no room for words on them. */
const MOST_WORDED = 600;

export const writeNames = (cy: Core): void => {
  const zoom = cy.zoom();
  const [nodeFont, edgeFont] = [fontAt(NODE_FONT, zoom), fontAt(EDGE_FONT, zoom)];
  const actors = cy.nodes(ACTORS).toArray();
  const taken = new Taken(nodeFont * 8);
  for (const node of actors) taken.add(around(node.position(), node.data('size') / 2));
  cy.batch(() => {
    cy.nodes('[frame]').data('font', nodeFont);
    for (const node of important(actors)) {
      write(node, nodeFont, nameBox(node, nodeFont), taken, node.hasClass('chosen'));
    }
    const edges = cy.edges().toArray();
    for (const edge of edges.length > MOST_WORDED ? [] : important(edges)) {
      const [name, short] = [String(edge.data('name')), String(edge.data('short'))];
      if (!write(edge, edgeFont, wordsBox(edge, name, edgeFont), taken, false))
        write(edge, edgeFont, wordsBox(edge, short, edgeFont), taken, false, short);
    }
  });
};

/** In steps, so that a small zoom changes nothing. */
const fontAt = (usual: number, zoom: number): number =>
  Math.max(usual, usual * 1.08 ** Math.ceil(Math.log(LEAST_PX / zoom / usual) / Math.log(1.08)));

/** True where there was room. */
const write = (
  element: NodeSingular | EdgeSingular,
  font: number,
  box: Box | null,
  taken: Taken,
  always: boolean,
  text: string = element.data('name'),
): boolean => {
  const free = box !== null && (always || !taken.hits(box));
  const [written, size] = free ? [text, font] : ['', element.data('font') ?? font];
  // Whatever is told to an element is drawn anew.
  if (element.data('text') !== written || element.data('font') !== size) element.data({ text: written, font: size });
  if (free) taken.add(box);
  return free;
};

const important = <Element extends NodeSingular | EdgeSingular>(elements: readonly Element[]): readonly Element[] =>
  [...elements].sort(
    (x, y) =>
      Number(y.hasClass('chosen')) - Number(x.hasClass('chosen')) ||
      y.data('weight') - x.data('weight') ||
      (x.id() < y.id() ? -1 : 1),
  );

const around = ({ x, y }: { x: number; y: number }, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
});

/** Below its node, broken at the width that the style gives. */
const nameBox = (node: NodeSingular, font: number): Box => {
  const { x, y } = node.position();
  const lines = String(node.data('name')).split('\n');
  const widest = Math.max(...lines.map((line) => line.length)) * font * LETTER;
  const most = (MOST_WIDE * font) / NODE_FONT;
  const rows = lines.reduce((sum, line) => sum + Math.ceil((line.length * font * LETTER) / most), 0);
  const top = y + node.data('size') / 2 + 3;
  const half = Math.min(widest, most) / 2 + 2;
  return { left: x - half, top, right: x + half, bottom: top + rows * font * LINE + 3 };
};

/** Along its line; null where the line is too short for its words. */
const wordsBox = (edge: EdgeSingular, words: string, font: number): Box | null => {
  const [from, to] = [edge.source().position(), edge.target().position()];
  const width = words.length * font * LETTER + 6;
  const length =
    Math.hypot(to.x - from.x, to.y - from.y) - (edge.source().data('size') + edge.target().data('size')) / 2;
  if (width > length) return null;
  const middle = edge.midpoint();
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [across, down] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [halfX, halfY] = [(across * width + down * font * LINE) / 2, (down * width + across * font * LINE) / 2];
  return { left: middle.x - halfX, top: middle.y - halfY, right: middle.x + halfX, bottom: middle.y + halfY };
};
