/** The view as it stands: its scene, what is to be said of it, and the drawing of both. */
import { SOURCES } from '../../api/sources.ts';
import { claimFilterOf } from '../../graph/filter/claims.ts';
import { placeAll } from '../../graph/layout/place.ts';
import type { NodeLooks } from '../../graph/measure/looks.ts';
import { type GraphModel, pairId } from '../../graph/model.ts';
import type { Session } from '../../parts/session.tsx';
import { folded } from '../../renderer/fold.ts';
import { sceneOf } from '../../renderer/scene.ts';
import { tokensOf } from '../../renderer/style.ts';
import { initialState } from '../../state/state.ts';
import { svgOf } from '../../take/svg.ts';
import { type Drawn, type ViewFacts, viewFacts } from '../../take/view-facts.ts';

/** Without the sources where they cannot be asked for now: a drawing is better than none. */
export const factsOf = async ({ store, send }: Session, drawn: Drawn): Promise<ViewFacts> => {
  const state = store.getState();
  const filter = claimFilterOf(initialState.claims, state.time, drawn.graph.nodes());
  const sources = await send(SOURCES, { filter }).then(
    ({ statements }) => statements,
    () => null,
  );
  return viewFacts(drawn, state, sources, new Date());
};

export const drawingOf = ({ store }: Session, graph: GraphModel, looks: NodeLooks, facts: ViewFacts): string => {
  const { positions, pins, split, edge, looks: asked } = store.getState();
  const open = edge === null ? null : pairId(edge.a, edge.b);
  const whole = sceneOf(graph, placeAll(graph, positions), pins, (pair) => split || pair === open, looks);
  return svgOf(folded(whole, asked.folded), tokensOf(document.documentElement), facts);
};
