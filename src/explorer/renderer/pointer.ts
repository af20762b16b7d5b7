/** What the pointer does on the canvas, told as events of the port. */
import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import type { LineKey, Position } from '../state/state.ts';
import { groupStoodFor } from './fold.ts';
import type { SceneEvents, Spot } from './port.ts';
import { ACTORS } from './style.ts';

const REACH_PX = 7;

export const listen = (cy: Core, events: SceneEvents): void => {
  cy.on('tap', ACTORS, (event) => {
    const group = groupStoodFor(event.target.id());
    if (group === null) events.entityChosen(event.target.id(), isAdding(event));
    else events.groupChosen(group);
  });
  cy.on('tap', '[frame]', (event) => {
    // What is in the frame is tapped with it.
    if (event.target.data('frame') !== undefined) events.groupChosen(event.target.data('frame'));
  });
  cy.on('dbltap', ENTITIES, (event) => events.entityOpened(event.target.id()));
  cy.on('cxttap', ENTITIES, (event) => events.menuAsked(event.target.id(), spotOf(event)));
  cy.on('tap', 'edge', (event) => {
    if (runsToGroup(event.target)) return;
    const spot = spotOf(event);
    events.linesChosen(linesAt(cy, event.target, spot), spot);
  });
  cy.on('tap', (event) => {
    if (event.target === cy) events.backgroundChosen();
  });
  cy.on('mouseover', `${ENTITIES}, edge`, (event) => {
    if (event.target.isNode() || !runsToGroup(event.target)) events.pointed(targetOf(event.target), spotOf(event));
  });
  cy.on('mouseout', `${ENTITIES}, edge`, (event) => events.pointed(null, spotOf(event)));
  cy.on('viewport drag', () => events.pointed(null, { x: 0, y: 0 }));
  cy.on('boxend', () => {
    // The box has its elements only once this event is over.
    queueMicrotask(() => {
      const ids = cy
        .nodes(`${ENTITIES}:selected`)
        .toArray()
        .map((node) => node.id());
      cy.elements().unselect();
      events.boxed(ids);
    });
  });
  cy.on('dragfree', ENTITIES, (event) => {
    const { x, y } = event.target.position();
    events.moved({ [event.target.id()]: [x, y] });
  });
  cy.on('dragfree', '[frame]', (event) => {
    const members: readonly NodeSingular[] = event.target.children().toArray();
    const places = members.map((node): [string, Position] => [node.id(), [node.position().x, node.position().y]]);
    if (places.length > 0) events.moved(Object.fromEntries(places));
  });
};

/** Entities, and neither frames nor what stands for a whole group. */
const ENTITIES = `${ACTORS}[!folded]`;

const runsToGroup = (edge: EdgeSingular): boolean =>
  groupStoodFor(edge.source().id()) !== null || groupStoodFor(edge.target().id()) !== null;

const isAdding = (event: EventObject): boolean => {
  const pressed: unknown = event.originalEvent;
  return pressed instanceof MouseEvent && (pressed.shiftKey || pressed.ctrlKey || pressed.metaKey);
};

const spotOf = (event: EventObject): Spot => event.renderedPosition ?? { x: 0, y: 0 };

const targetOf = (element: NodeSingular | EdgeSingular): { readonly id: string; readonly line: LineKey | null } => ({
  id: element.id(),
  line: element.isEdge() ? keyOf(element as EdgeSingular) : null,
});

const keyOf = (edge: EdgeSingular): LineKey => ({
  a: edge.source().id(),
  b: edge.target().id(),
  relationType: edge.data('relationType'),
});

/** The line that was hit, and every other whose drawn curve passes within reach of the pointer. */
const linesAt = (cy: Core, hit: EdgeSingular, { x, y }: Spot): readonly LineKey[] => {
  const others = cy
    .edges()
    .toArray()
    .filter((edge) => edge.id() !== hit.id() && !runsToGroup(edge) && distanceTo(cy, edge, x, y) < REACH_PX);
  return [hit, ...others].map(keyOf);
};

/** Distance in pixels to source – middle – target: a bezier between two entities is that flat. */
const distanceTo = (cy: Core, edge: EdgeSingular, x: number, y: number): number => {
  const onScreen = (point: Spot): Position => [point.x * cy.zoom() + cy.pan().x, point.y * cy.zoom() + cy.pan().y];
  const points = [edge.sourceEndpoint(), edge.midpoint(), edge.targetEndpoint()].map(onScreen);
  return points
    .slice(1)
    .reduce((best, to, index) => Math.min(best, toSegment([x, y], points[index] ?? to, to)), Infinity);
};

const toSegment = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number => {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};
