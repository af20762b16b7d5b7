/** Scene to cytoscape: elements made, changed and taken away, so that only what differs is touched. */
import type { Core, ElementDefinition } from 'cytoscape';
import type { Scene, SceneEdge, SceneNode } from './port.ts';

/** Above this many lines, curves cost more than they tell. */
const MANY_EDGES = 1500;

export const drawScene = (cy: Core, { nodes, edges }: Scene): void => {
  const many = edges.length > MANY_EDGES;
  const wanted = new Map<string, ElementDefinition>([
    ...nodes.map((node) => [node.id, nodeElement(node)] as const),
    ...edges.map((edge) => [edge.id, edgeElement(edge, many)] as const),
  ]);
  cy.batch(() => {
    cy.elements().forEach((element) => {
      // A line that turned around is another line.
      const next = wanted.get(element.id());
      if (next === undefined || (element.isEdge() && element.data('source') !== next.data.source)) element.remove();
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

const nodeElement = (node: SceneNode): ElementDefinition => ({
  group: 'nodes',
  data: {
    id: node.id,
    kind: node.kind,
    pinned: node.pinned,
    name: node.hiddenCount > 0 ? `${node.label}\n+${node.hiddenCount}` : node.label,
    weight: node.degree,
    size: 18 + Math.min(20, 4 * Math.sqrt(node.degree)),
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
