/** From the model to what a renderer draws: one line a pair until it is opened, and looks that tell a settled line from a disputed, planned or denied one. */
import { toneOf } from '../../domain/relation-types.ts';
import { looksOf, type NodeLooks } from '../graph/measure/looks.ts';
import { type EdgeFacts, edgeId, type GraphModel, pairId, pairsOf } from '../graph/model.ts';
import { factCount } from '../graph/tellings.ts';
import { initialState, type LineKey, type Position } from '../state/state.ts';
import { edgeLabel, mostFrequent, pairLabel, shortLabel, shortPairLabel } from '../words/line.ts';
import type { Scene, SceneEdge, SceneGroup } from './port.ts';

/** How a line is called in the drawing. */
export const lineId = ({ a, b, relationType }: LineKey): string =>
  relationType === null ? pairId(a, b) : edgeId({ a, b, relationType });

export const sceneOf = (
  graph: GraphModel,
  positions: Readonly<Record<string, Position>>,
  pins: readonly string[],
  isOpen: (pair: string) => boolean,
  looks: NodeLooks = looksOf(graph, initialState.looks, null),
): Scene => ({
  nodes: graph.mapNodes((id, { label, kind, hiddenCount }) => ({
    id,
    label: isolate(label),
    kind,
    hiddenCount,
    position: positions[id] ?? [0, 0],
    pinned: pins.includes(id),
    degree: new Set(graph.neighbors(id)).size,
    size: looks.sizeOf(id),
    paint: looks.paintOf(id),
    group: looks.groupOf(id)?.key ?? null,
    folded: false,
  })),
  groups: framesOf(graph, looks),
  paints: looks.rows,
  edges: pairsOf(graph).flatMap((edges): readonly SceneEdge[] => {
    const [first] = edges;
    if (first === undefined) return [];
    return edges.length === 1 || isOpen(pairId(first.a, first.b)) ? edges.map(typeLine) : [pairLine(first, edges)];
  }),
});

const framesOf = (graph: GraphModel, { groupOf }: NodeLooks): readonly SceneGroup[] => {
  const labels = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const id of graph.nodes()) {
    const group = groupOf(id);
    if (group === null) continue;
    labels.set(group.key, group.label);
    sizes.set(group.key, (sizes.get(group.key) ?? 0) + 1);
  }
  return [...labels].map(([id, label]) => ({ id, label: `${label} (${sizes.get(id) ?? 0})` }));
};

const typeLine = (facts: EdgeFacts): SceneEdge => ({
  a: facts.a,
  b: facts.b,
  relationType: facts.relationType,
  id: edgeId(facts),
  label: edgeLabel(facts),
  shortLabel: shortLabel(facts),
  moreKinds: 0,
  count: facts.count,
  tone: toneOf(facts.relationType),
  look: edgeLook(facts),
  headAtA: facts.ways === 'both',
  headAtB: facts.ways !== 'mutual',
  weight: facts.count + facts.confidence + (facts.disputed > 0 ? 2 : 0),
});

/** The kind that the label names decides how the line looks and where it points; what else there is, is counted. */
const pairLine = (first: EdgeFacts, edges: readonly EdgeFacts[]): SceneEdge => {
  const [named = first] = mostFrequent(edges);
  const count = edges.reduce((sum, edge) => sum + edge.count, 0);
  const disputed = edges.reduce((sum, edge) => sum + edge.disputed, 0);
  return {
    ...typeLine(named),
    relationType: null,
    id: pairId(named.a, named.b),
    label: pairLabel(edges),
    shortLabel: shortPairLabel(edges),
    moreKinds: edges.length - 1,
    count,
    weight: count + disputed,
  };
};

/** A dispute is a reason to look, be it of one of many; what one tells as a fact is no mere plan. */
const edgeLook = (edge: EdgeFacts): SceneEdge['look'] => {
  if (edge.deniedOnly === edge.count) return 'denied';
  if (edge.disputed > 0) return 'disputed';
  return factCount(edge, edge.count) > 0 ? 'settled' : 'unrealized';
};

/** A canvas has no <bdi>: isolates keep a right-to-left name from turning its count around. */
const isolate = (label: string): string => `\u2068${label}\u2069`;
