/** The renderer port over cytoscape.js: works without WebGL, and only what differs from the last scene is touched. */
import cytoscape, { type Core, type EdgeSingular, type ElementDefinition } from 'cytoscape';
import type { Position } from '../state/state.ts';
import type { Renderer, Scene, SceneEdge, SceneEvents, SceneNode } from './port.ts';
import { canvasStyle, tokensOf } from './style.ts';

/** Above this many lines, curves and line labels cost more than they tell. */
const MANY_EDGES = 1500;
const LABELLED_EDGES = 45;
const REACH_PX = 7;

export const openCytoscape = (container: HTMLElement, events: SceneEvents): Renderer => {
  const cy = cytoscape({
    container,
    style: canvasStyle(tokensOf(container)),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
  });
  listen(cy, events);
  const resized = followSize(cy, container);
  return {
    draw: (scene) => draw(cy, scene),
    highlight: (entities, edge) => highlight(cy, entities, edge),
    fit: () => frame(cy),
    zoomBy: (factor) =>
      void cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    restyle: () => void cy.style(canvasStyle(tokensOf(container))),
    picture: () => picture(cy, tokensOf(container)('--sheet')),
    close: () => {
      resized.disconnect();
      cy.destroy();
    },
  };
};

/** A canvas that was hidden, as behind another tab of a phone, had no size to fit into. */
const followSize = (cy: Core, container: HTMLElement): ResizeObserver => {
  let hadSize = container.clientWidth > 0;
  const observer = new ResizeObserver(() => {
    const hasSize = container.clientWidth > 0;
    cy.resize();
    if (hasSize && !hadSize) frame(cy);
    hadSize = hasSize;
  });
  observer.observe(container);
  return observer;
};

const draw = (cy: Core, { nodes, edges }: Scene): void => {
  const labelled = edges.length <= LABELLED_EDGES;
  const wanted = new Map<string, ElementDefinition>([
    ...nodes.map((node) => [node.id, nodeElement(node)] as const),
    ...edges.map((edge) => [edge.id, edgeElement(edge, labelled, edges.length > MANY_EDGES)] as const),
  ]);
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    for (const [id, element] of wanted) {
      const now = cy.getElementById(id);
      if (now.empty()) cy.add(element);
      else {
        now.data(element.data);
        if (element.position) now.position(element.position);
      }
    }
  });
};

const nodeElement = ({
  id,
  label,
  kind,
  position: [x, y],
  pinned,
  hiddenCount,
  degree,
}: SceneNode): ElementDefinition => ({
  group: 'nodes',
  data: {
    id,
    kind,
    pinned,
    text: hiddenCount > 0 ? `${label}\n+${hiddenCount}` : label,
    size: 18 + Math.min(20, 4 * Math.sqrt(degree)),
  },
  position: { x, y },
});

const edgeElement = (edge: SceneEdge, labelled: boolean, many: boolean): ElementDefinition => ({
  group: 'edges',
  data: {
    id: edge.id,
    source: edge.a,
    target: edge.b,
    relationType: edge.relationType,
    tone: edge.tone,
    look: edge.look,
    many,
    text: labelled || edge.look === 'disputed' ? edge.label : '',
    width: 1.25 + Math.min(6, 1.1 * Math.log2(1 + Math.max(edge.count, edge.sources))),
  },
});

const highlight = (cy: Core, entities: readonly string[], edge: string | null): void =>
  cy.batch(() => {
    cy.elements().removeClass('chosen quiet');
    const edgeChosen = edge === null ? cy.collection() : cy.getElementById(edge);
    const chosen = entities.reduce((all, id) => all.union(cy.getElementById(id)), edgeChosen);
    if (chosen.empty()) return;
    chosen.addClass('chosen');
    const near = chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes());
    cy.elements().difference(near).addClass('quiet');
  });

const frame = (cy: Core): void => {
  cy.resize();
  if (cy.nodes().nonempty()) cy.fit(cy.elements(), 48);
  if (cy.zoom() > 1.25) cy.zoom({ level: 1.25, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
};

const picture = (cy: Core, background: string): Promise<Blob> =>
  Promise.resolve(
    cy.png({ output: 'blob-promise', full: true, scale: 2, bg: background, maxWidth: 4000, maxHeight: 4000 }),
  );

const listen = (cy: Core, events: SceneEvents): void => {
  cy.on('tap', 'node', (event) => {
    const pressed: unknown = event.originalEvent;
    const adding = pressed instanceof MouseEvent && (pressed.shiftKey || pressed.ctrlKey || pressed.metaKey);
    events.entityChosen(event.target.id(), adding);
  });
  cy.on('dbltap', 'node', (event) => events.entityOpened(event.target.id()));
  cy.on('tap', 'edge', (event) => {
    const { x, y } = event.renderedPosition;
    events.edgesChosen(edgesAt(cy, event.target, x, y), x, y);
  });
  cy.on('tap', (event) => {
    if (event.target === cy) events.backgroundChosen();
  });
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    events.moved({ [event.target.id()]: [x, y] });
  });
};

/** The line that was hit, and every other whose drawn curve passes within reach of the pointer. */
const edgesAt = (cy: Core, hit: EdgeSingular, x: number, y: number) => {
  const others = cy
    .edges()
    .toArray()
    .filter((edge) => edge.id() !== hit.id() && distanceTo(cy, edge, x, y) < REACH_PX);
  return [hit, ...others].map((edge) => ({
    a: edge.source().id(),
    b: edge.target().id(),
    relationType: edge.data('relationType'),
  }));
};

/** Distance in pixels to source – middle – target: a bezier between two entities is that flat. */
const distanceTo = (cy: Core, edge: EdgeSingular, x: number, y: number): number => {
  const onScreen = (point: { x: number; y: number }): Position => [
    point.x * cy.zoom() + cy.pan().x,
    point.y * cy.zoom() + cy.pan().y,
  ];
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
