/**
 * Which names are written, where, and how large: never under 10 px on the screen, the important first, and none over
 * another. Names of nodes go before words on lines. Runs after each scene and each zoom.
 */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { around, fontsAt, nameBox, roomOf, type Side, widthAt, wordsBox } from './room.ts';
import { ACTORS, FRAME_PADDING } from './style.ts';
import { type Box, Taken } from './taken.ts';

/** More lines than these leave no room for words on them. */
const MOST_WORDED = 600;

export const writeNames = (cy: Core): void => {
  const { node: nodeFont, edge: edgeFont } = fontsAt(cy.zoom());
  const actors = cy.nodes(ACTORS).toArray();
  const room = roomOf(actors, nodeFont, FRAME_PADDING);
  const taken = new Taken(nodeFont * 8);
  for (const node of actors) taken.add(around(node.position(), node.data('size') / 2));
  cy.batch(() => {
    cy.nodes('[frame]').data('font', nodeFont);
    for (const node of important(actors)) writeName(node, nodeFont, taken, room);
    const edges = cy.edges().toArray();
    for (const edge of edges.length > MOST_WORDED ? [] : important(edges)) {
      const [name, short] = [String(edge.data('name')), String(edge.data('short'))];
      if (!writeWords(edge, name, edgeFont, taken)) writeWords(edge, short, edgeFont, taken);
    }
  });
};

/** Where a name stands beside its node, in cytoscape's words; pixels that it stands off. */
const SIDES = {
  below: { valign: 'bottom', halign: 'center', down: 5, aside: 0 },
  right: { valign: 'center', halign: 'right', down: 0, aside: 4 },
  left: { valign: 'center', halign: 'left', down: 0, aside: -4 },
  above: { valign: 'top', halign: 'center', down: -5, aside: 0 },
} as const satisfies Record<Side, unknown>;
const ASIDE: readonly Side[] = ['below', 'right', 'left', 'above'];

/** Below its node with the number of hidden neighbors; where that has no room, the name alone on any side that has. */
const writeName = (node: NodeSingular, font: number, taken: Taken, room: Box): void => {
  const name = String(node.data('name'));
  const [alone = name] = name.split('\n');
  const whole = { text: name, side: 'below' as Side };
  const places = [whole, ...ASIDE.map((side) => ({ text: alone, side }))];
  const place = node.hasClass('chosen')
    ? whole
    : places.find(({ text, side }) => isFree(nameBox(node, font, text, side), taken, room));
  if (place !== undefined) taken.add(nameBox(node, font, place.text, place.side));
  tell(node, { text: place?.text ?? '', font, wide: widthAt(font), ...SIDES[place?.side ?? 'below'] });
};

/** What would stand beyond all others could be cut off by the edge of the canvas. */
const isFree = (box: Box, taken: Taken, room: Box): boolean =>
  box.left >= room.left && box.right <= room.right && box.top >= room.top && !taken.hits(box);

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
