/**
 * Moves the picture so that all of it is seen, names and frames included. Names grow as the picture shrinks, so that they
 * need more room the smaller it is: the room is reckoned, not asked of what is drawn, which would know it one drawing late.
 */
import type { Core, NodeSingular } from 'cytoscape';
import { fontAt, NODE_FONT, nameBox } from './names.ts';
import { ACTORS, FRAME_PADDING } from './style.ts';
import type { Box } from './taken.ts';

const MOST_ZOOM = 1.25;
/** Pixels of the screen that stay free: below the notes, beside the tools. */
const FREE = { left: 20, top: 34, right: 60, bottom: 14 };
/** Each smaller zoom asks for larger names; after these it differs by less than a pixel. */
const ROUNDS = 5;

export const frame = (cy: Core): void => {
  cy.resize();
  const nodes = cy.nodes(ACTORS).toArray();
  const [wide, tall] = [cy.width() - FREE.left - FREE.right, cy.height() - FREE.top - FREE.bottom];
  if (nodes.length === 0 || wide <= 0 || tall <= 0) return;
  let zoom = MOST_ZOOM;
  let room = roomAt(nodes, zoom);
  for (let round = 0; round < ROUNDS; round++) {
    zoom = Math.min(zoom, wide / (room.right - room.left), tall / (room.bottom - room.top));
    room = roomAt(nodes, zoom);
  }
  zoom = Math.max(zoom, cy.minZoom());
  const pan = {
    x: FREE.left + wide / 2 - (zoom * (room.left + room.right)) / 2,
    y: FREE.top + tall / 2 - (zoom * (room.top + room.bottom)) / 2,
  };
  cy.viewport({ zoom, pan });
};

const roomAt = (nodes: readonly NodeSingular[], zoom: number): Box => {
  const font = fontAt(NODE_FONT, zoom);
  const room = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const { x, y } = node.position();
    const half = node.data('size') / 2;
    const name = nameBox(node, font);
    const around = node.isChild() ? FRAME_PADDING : 0;
    room.left = Math.min(room.left, x - half - around, name.left - around);
    room.right = Math.max(room.right, x + half + around, name.right + around);
    room.top = Math.min(room.top, y - half - (around > 0 ? around + font * 1.6 : 0));
    room.bottom = Math.max(room.bottom, name.bottom + around);
  }
  return room;
};
