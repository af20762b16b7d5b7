/** The drawn graph: the renderer lives here and is told what the state says. */
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { pairsOf } from '../../graph/model.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { messageOf, useExplorer, useSession } from '../../parts/session.tsx';
import type { SceneEvents, Spot } from '../../renderer/port.ts';
import {
  type LineKey,
  moveEntities,
  openEdge,
  select,
  setPanel,
  toggleFolded,
  toggleSelected,
} from '../../state/state.ts';
import { applyTo, type ExplorerStore } from '../../state/store.ts';
import { count } from '../../words/relation.ts';
import { CanvasNotes } from './canvas-notes.tsx';
import { CanvasTools } from './canvas-tools.tsx';
import { EdgeChooser } from './edge-chooser.tsx';
import { HoverCard, type Pointed } from './hover-card.tsx';
import { LegendStrip } from './legend-strip.tsx';
import { NodeMenu } from './node-menu.tsx';
import { type Outline, OutlineLayer } from './outline-layer.tsx';
import { useDrawing, useRenderer } from './use-renderer.ts';

/** What lies over the canvas for a moment. */
type Over =
  | { readonly kind: 'chooser'; readonly lines: readonly LineKey[]; readonly spot: Spot }
  | { readonly kind: 'menu'; readonly id: string; readonly spot: Spot };

export const Canvas = (): ReactNode => {
  const { store } = useSession();
  const { graph, answer } = useGraph();
  const split = useExplorer((state) => state.split);
  const [over, setOver] = useState<Over | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const container = useRef<HTMLDivElement>(null);
  const events = useCallback(() => eventsOf(store, setOver, setPointed), [store]);
  const renderer = useRenderer(container, events);
  const { arranging, scene } = useDrawing(renderer);
  const [outline, setOutline] = useState<Outline | null>(null);
  const close = useCallback(() => setOver(null), []);

  const lines = split ? graph.size : pairsOf(graph).length;
  const label = `Graph of ${count(graph.order, 'actor')} and ${count(lines, 'line')}. The same is in the tree “In view” and under “Table”.`;
  return (
    <div className="canvas-frame">
      <div className="canvas" ref={container} role="img" aria-label={label} data-busy={answer.loading || arranging} />
      {over?.kind === 'chooser' ? <EdgeChooser lines={over.lines} spot={over.spot} close={close} /> : null}
      {over?.kind === 'menu' ? <NodeMenu id={over.id} spot={over.spot} close={close} /> : null}
      {pointed === null || over !== null ? null : <HoverCard pointed={pointed} />}
      {answer.error === null ? null : (
        <div className="canvas-message" role="alert">
          <p>{messageOf(answer.error)}</p>
          <Button className="button" onPress={answer.retry}>
            Try again
          </Button>
        </div>
      )}
      <CanvasNotes />
      <LegendStrip scene={scene} />
      {outline === null ? null : <OutlineLayer outline={outline} renderer={renderer} done={() => setOutline(null)} />}
      <CanvasTools renderer={renderer} outline={outline} setOutline={setOutline} />
    </div>
  );
};

const eventsOf = (
  store: ExplorerStore,
  lay: (over: Over | null) => void,
  point: (pointed: Pointed | null) => void,
): SceneEvents => ({
  entityChosen: (id, adding) => {
    lay(null);
    applyTo(store, adding ? toggleSelected(id) : select([id]));
  },
  entityOpened: (id) => applyTo(store, select([id]), setPanel('actor')),
  linesChosen: (lines, spot) => {
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) applyTo(store, openEdge(only));
    lay(lines.length > 1 ? { kind: 'chooser', lines, spot } : null);
  },
  backgroundChosen: () => {
    lay(null);
    const { selected, edge } = store.getState();
    if (selected.length > 0 || edge !== null) applyTo(store, select([]));
  },
  groupChosen: (group) => {
    lay(null);
    applyTo(store, toggleFolded(group));
  },
  menuAsked: (id, spot) => lay({ kind: 'menu', id, spot }),
  pointed: (target, spot) => point(target === null ? null : { ...target, spot }),
  boxed: (ids) => {
    if (ids.length > 0) applyTo(store, select(ids));
  },
  moved: (positions) => applyTo(store, moveEntities(positions)),
});
