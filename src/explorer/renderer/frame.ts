/**
 * Moves the picture so that all of it is seen, names and frames included. Names grow as the picture shrinks, so that they
 * need more room the smaller it is: the room is reckoned, not asked of what is drawn, which would know it one drawing late.
 */
import type { Core } from 'cytoscape';
import { fontsAt, roomOf } from './room.ts';
import { ACTORS, FRAME_PADDING } from './style.ts';

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
  const roomAt = (zoom: number) => roomOf(nodes, fontsAt(zoom).node, FRAME_PADDING);
  let zoom = MOST_ZOOM;
  let room = roomAt(zoom);
  for (let round = 0; round < ROUNDS; round++) {
    zoom = Math.min(zoom, wide / (room.right - room.left), tall / (room.bottom - room.top));
    room = roomAt(zoom);
  }
  zoom = Math.max(zoom, cy.minZoom());
  const pan = {
    x: FREE.left + wide / 2 - (zoom * (room.left + room.right)) / 2,
    y: FREE.top + tall / 2 - (zoom * (room.top + room.bottom)) / 2,
  };
  cy.viewport({ zoom, pan });
};
