/** The view as it stands: its scene, what is to be said of it, and the drawing of both. */
import { SOURCES } from '../../api/sources.ts';
import { claimFilterOf } from '../../graph/claim-filter.ts';
import { type GraphModel, pairId } from '../../graph/model.ts';
import { placeAll } from '../../graph/place.ts';
import type { Session } from '../../parts/session.tsx';
import { sceneOf } from '../../renderer/scene.ts';
import { tokensOf } from '../../renderer/style.ts';
import { initialState } from '../../state/state.ts';
import { svgOf } from '../../take/svg.ts';
import { type ViewFacts, viewFacts } from '../../take/view-facts.ts';

/** Without the sources where they cannot be asked for now: a drawing is better than none. */
export const factsOf = async ({ store, send }: Session, graph: GraphModel): Promise<ViewFacts> => {
  const state = store.getState();
  const filter = claimFilterOf(initialState.claims, state.time, graph.nodes());
  const sources = await send(SOURCES, { filter }).then(
    ({ statements }) => statements,
    () => null,
  );
  return viewFacts(graph, state, sources, new Date());
};

export const drawingOf = ({ store }: Session, graph: GraphModel, facts: ViewFacts): string => {
  const { positions, pins, split, edge } = store.getState();
  const open = edge === null ? null : pairId(edge.a, edge.b);
  const scene = sceneOf(graph, placeAll(graph, positions), pins, (pair) => split || pair === open);
  return svgOf(scene, tokensOf(document.documentElement), facts);
};
