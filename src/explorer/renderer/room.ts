/** How much room names take on the canvas: reckoned from their letters, before they are drawn. */
import type { EdgeSingular, NodeSingular } from 'cytoscape';
import type { Box } from './taken.ts';

const LEAST_PX = 11;
const NODE_FONT = 12;
const EDGE_FONT = 10;
/** The mean width of a letter of the face, in ems. */
const LETTER = 0.54;
const LINE = 1.25;
/** Of a line of a name, in pixels where the font has its usual size. */
const MOST_WIDE = 120;

type Fonts = { readonly node: number; readonly edge: number };
export type Side = 'below' | 'right' | 'left' | 'above';

export const fontsAt = (zoom: number): Fonts => ({ node: fontAt(NODE_FONT, zoom), edge: fontAt(EDGE_FONT, zoom) });

/** In steps, so that a small zoom changes nothing. */
const fontAt = (usual: number, zoom: number): number =>
  Math.max(usual, usual * 1.08 ** Math.ceil(Math.log(LEAST_PX / zoom / usual) / Math.log(1.08)));

/** At which a name is broken. */
export const widthAt = (font: number): number => (MOST_WIDE * font) / NODE_FONT;

export const around = ({ x, y }: { x: number; y: number }, half: number): Box => ({
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
  const rows = text.split('\n').flatMap((line) => brokenAt(widthAt(font) / (font * LETTER), line));
  const most = Math.max(...rows.map((row) => row.length));
  const [wide, tall] = [Math.min(most * font * LETTER, widthAt(font)) + 6, rows.length * font * LINE + 3];
  const off = node.data('size') / 2 + 3;
  const left = side === 'right' ? x + off : side === 'left' ? x - off - wide : x - wide / 2;
  const top = side === 'below' ? y + off : side === 'above' ? y - off - tall : y - tall / 2;
  return { left, top, right: left + wide, bottom: top + tall };
};

/** The rows of a line of so many letters at most, broken between words. */
const brokenAt = (most: number, line: string): readonly string[] => {
  const rows: string[] = [];
  for (const word of line.replaceAll(MARKS, '').split(' ')) {
    const last = rows.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) rows.push(word);
    else rows[rows.length - 1] = `${last} ${word}`;
  }
  return rows;
};
/** They keep a name of another direction together, and take no room. */
const MARKS = /[\u2068\u2069]/gu;

/** Along its line; null where the line is too short for its words. */
export const wordsBox = (edge: EdgeSingular, words: string, font: number): Box | null => {
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

/** What all take whose names stand below them; `padding`: around those in a frame, which has a heading. */
export const roomOf = (nodes: readonly NodeSingular[], font: number, padding: number): Box => {
  const room = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const body = around(node.position(), node.data('size') / 2);
    const name = nameBox(node, font);
    const [frame, heading] = node.isChild() ? [padding, font * HEADING] : [0, 0];
    room.left = Math.min(room.left, body.left - frame, name.left);
    room.right = Math.max(room.right, body.right + frame, name.right);
    room.top = Math.min(room.top, body.top - frame - heading);
    room.bottom = Math.max(room.bottom, body.bottom + frame, name.bottom);
  }
  return room;
};

const HEADING = 1.6;
