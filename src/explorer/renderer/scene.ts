/** From the model to what a renderer draws: looks that tell a settled line from a disputed, planned or denied one. */

import { toneOf } from '../../domain/relation-types.ts';
import { type EdgeFacts, edgeId, type GraphModel } from '../graph/model.ts';
import type { Position } from '../state/state.ts';
import { relationLabel } from '../words/relation.ts';
import type { Scene, SceneEdge } from './port.ts';

export const sceneOf = (
  graph: GraphModel,
  positions: Readonly<Record<string, Position>>,
  pins: readonly string[],
): Scene => ({
  nodes: graph.mapNodes((id, { label, kind, hiddenCount }) => ({
    id,
    label: isolate(label),
    kind,
    hiddenCount,
    position: positions[id] ?? [0, 0],
    pinned: pins.includes(id),
    degree: graph.degree(id),
  })),
  edges: graph.mapEdges((_, facts) => ({
    a: facts.a,
    b: facts.b,
    relationType: facts.relationType,
    id: edgeId(facts),
    label: edgeLabel(facts),
    count: facts.count,
    sources: facts.sources,
    tone: toneOf(facts.relationType),
    look: edgeLook(facts),
  })),
});

export const edgeLabel = ({ relationType, count, disputed, deniedOnly }: EdgeFacts): string => {
  const name = relationLabel(relationType);
  const number = count > 1 ? ` ×${count}` : '';
  return `${name}${number}${deniedOnly ? ' (denied)' : disputed ? ' (disputed)' : ''}`;
};

const edgeLook = ({ deniedOnly, disputed, status }: EdgeFacts): SceneEdge['look'] => {
  if (deniedOnly) return 'denied';
  if (disputed) return 'disputed';
  return status === null || status === 'OCCURRED' ? 'settled' : 'unrealized';
};

/** A canvas has no <bdi>: isolates keep a right-to-left name from turning its count around. */
const isolate = (label: string): string => `\u2068${label}\u2069`;
