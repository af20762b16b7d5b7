/** Scene to cytoscape: elements made, changed and taken away, so that only what differs is touched. */
import type { CollectionReturnValue, Core, ElementDefinition, SingularElementReturnValue } from 'cytoscape';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from './port.ts';

/** Above this many lines, curves cost more than they tell. */
const MANY_EDGES = 1500;

export const drawScene = (cy: Core, { nodes, edges, groups }: Scene): void => {
  const many = edges.length > MANY_EDGES;
  const wanted = new Map<string, ElementDefinition>([
    ...groups.map((group) => [frameId(group.id), frameElement(group)] as const),
    ...nodes.map((node) => [node.id, nodeElement(node)] as const),
    ...edges.map((edge) => [edge.id, edgeElement(edge, many)] as const),
  ]);
  cy.batch(() => {
    cy.elements().forEach((element) => {
      // A line that turned around is another line.
      const next = wanted.get(element.id());
      if (next === undefined || (element.isEdge() && element.data('source') !== next.data.source)) leave(element);
    });
    for (const [id, element] of wanted) {
      const now = cy.getElementById(id);
      if (now.empty()) cy.add({ ...element, data: { ...UNNAMED, ...element.data } });
      else change(now, element);
    }
  });
};

/** Until its name is written. Cytoscape warns of each mapping that finds no data: of thousands, that took seconds. */
const UNNAMED = { text: '', font: 1, wide: 1 };

const change = (now: CollectionReturnValue, { group, data, position }: ElementDefinition): void => {
  now.data(data);
  const parent: string | null = data.parent ?? null;
  if (group === 'nodes' && (now.data('parent') ?? null) !== parent) now.move({ parent });
  if (position) now.nodes().positions(() => position);
};

/** A frame that goes lets those in it go first: they would leave with it. */
const leave = (element: SingularElementReturnValue): void => {
  if (element.isNode()) element.children().move({ parent: null });
  element.remove();
};

const frameId = (group: string): string => `frame ${group}`;

const frameElement = ({ id, label }: SceneGroup): ElementDefinition => ({
  group: 'nodes',
  data: { id: frameId(id), frame: id, name: label },
});

const nodeElement = (node: SceneNode): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: node.id,
    kind: node.kind,
    pinned: node.pinned,
    name: node.hiddenCount > 0 ? `${node.label}\n+${node.hiddenCount}` : node.label,
    weight: node.degree,
    size: node.size,
    paint: node.paint,
    folded: node.folded,
    ...(node.group === null ? {} : { parent: frameId(node.group) }),
  },
  position: { x: node.position[0], y: node.position[1] },
});

const edgeElement = (edge: SceneEdge, many: boolean): ElementDefinition => ({
  group: 'edges',
  data: {
    id: edge.id,
    source: edge.a,
    target: edge.b,
    relationType: edge.relationType,
    tone: edge.tone,
    look: edge.look,
    heads: `${edge.headAtA ? 'a' : ''}${edge.headAtB ? 'b' : ''}`,
    many,
    name: edge.label,
    short: edge.shortLabel,
    weight: edge.weight,
    width: 1.25 + Math.min(6, 1.1 * Math.log2(1 + edge.count)),
  },
});
