/**
 * Which names are written, where, and how large: never under 10 px on the screen, the important first, and none over
 * another. Names of nodes go before words on lines. Runs after each scene and each zoom.
 */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { ACTORS } from './style.ts';
import { type Box, Taken } from './taken.ts';

const LEAST_PX = 11;
export const NODE_FONT = 12;
const EDGE_FONT = 10;
/** The mean width of a letter of the face, in ems. */
const LETTER = 0.54;
const LINE = 1.25;
/** Of a line of a name, in pixels where the font has its usual size. */
const MOST_WIDE = 120;

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
    for (const node of important(actors)) writeName(node, nodeFont, taken);
    const edges = cy.edges().toArray();
    for (const edge of edges.length > MOST_WORDED ? [] : important(edges)) {
      const [name, short] = [String(edge.data('name')), String(edge.data('short'))];
      if (!writeWords(edge, name, edgeFont, taken)) writeWords(edge, short, edgeFont, taken);
    }
  });
};

/** In steps, so that a small zoom changes nothing. */
export const fontAt = (usual: number, zoom: number): number =>
  Math.max(usual, usual * 1.08 ** Math.ceil(Math.log(LEAST_PX / zoom / usual) / Math.log(1.08)));

/** Where a name stands beside its node, in cytoscape's words; pixels that it stands off. */
const SIDES = {
  below: { valign: 'bottom', halign: 'center', down: 5, aside: 0 },
  right: { valign: 'center', halign: 'right', down: 0, aside: 4 },
  left: { valign: 'center', halign: 'left', down: 0, aside: -4 },
  above: { valign: 'top', halign: 'center', down: -5, aside: 0 },
} as const;
type Side = keyof typeof SIDES;
const ASIDE: readonly Side[] = ['below', 'right', 'left', 'above'];

/** Below its node with the number of hidden neighbors; where that has no room, the name alone on any side that has. */
const writeName = (node: NodeSingular, font: number, taken: Taken): void => {
  const name = String(node.data('name'));
  const [alone = name] = name.split('\n');
  const whole = { text: name, side: 'below' as Side };
  const places = [whole, ...ASIDE.map((side) => ({ text: alone, side }))];
  const place = node.hasClass('chosen')
    ? whole
    : places.find(({ text, side }) => !taken.hits(nameBox(node, font, text, side)));
  if (place !== undefined) taken.add(nameBox(node, font, place.text, place.side));
  tell(node, { text: place?.text ?? '', font, wide: widthAt(font), ...SIDES[place?.side ?? 'below'] });
};

/** True where there was room. */
const writeWords = (edge: EdgeSingular, text: string, font: number, taken: Taken): boolean => {
  const box = wordsBox(edge, text, font);
  const free = box !== null && !taken.hits(box);
  tell(edge, { text: free ? text : '', font });
  if (free) taken.add(box);
  return free;
};

/** Whatever is told to an element is drawn anew. */
const tell = (element: NodeSingular | EdgeSingular, words: Readonly<Record<string, string | number>>): void => {
  const isShown = words.text !== '' || element.data('text') !== '';
  if (isShown && Object.entries(words).some(([name, value]) => element.data(name) !== value)) element.data(words);
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

/** What a name takes beside its node, broken at the width that the style gives. */
export const nameBox = (
  node: NodeSingular,
  font: number,
  text: string = node.data('name'),
  side: Side = 'below',
): Box => {
  const { x, y } = node.position();
  const lines = text.split('\n');
  const widest = Math.max(...lines.map((line) => line.length)) * font * LETTER;
  const most = widthAt(font);
  const rows = lines.reduce((sum, line) => sum + Math.ceil((line.length * font * LETTER) / most), 0);
  const [wide, tall] = [Math.min(widest, most) + 4, rows * font * LINE + 3];
  const off = node.data('size') / 2 + 3;
  const left = side === 'right' ? x + off : side === 'left' ? x - off - wide : x - wide / 2;
  const top = side === 'below' ? y + off : side === 'above' ? y - off - tall : y - tall / 2;
  return { left, top, right: left + wide, bottom: top + tall };
};

/** At which a name is broken. */
const widthAt = (font: number): number => (MOST_WIDE * font) / NODE_FONT;

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
