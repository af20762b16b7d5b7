/** The drawn graph: the renderer lives here and is told what the state says. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { layOut } from '../../graph/layout.ts';
import { edgeId } from '../../graph/model.ts';
import { placeAll } from '../../graph/place.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { messageOf, useExplorer, usePage, useSession } from '../../parts/session.tsx';
import { openCytoscape } from '../../renderer/cytoscape.ts';
import type { Renderer, SceneEvents } from '../../renderer/port.ts';
import { sceneOf } from '../../renderer/scene.ts';
import { type EdgeKey, moveEntities, openEdge, select, setPanel, toggleSelected } from '../../state/state.ts';
import { applyTo, type ExplorerStore, settle } from '../../state/store.ts';
import { count } from '../../words/relation.ts';
import { CanvasNotes } from './canvas-notes.tsx';
import { EdgeChooser } from './edge-chooser.tsx';

/** The renderer of the open graph, for taking its picture. */
export const openRenderer: { current: Renderer | null } = { current: null };

export type Choice = { readonly edges: readonly EdgeKey[]; readonly x: number; readonly y: number };

export const Canvas = (): ReactNode => {
  const { store } = useSession();
  const { graph, answer } = useGraph();
  const [choice, setChoice] = useState<Choice | null>(null);
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRenderer(container, store, setChoice);
  useDrawing(renderer);

  const label = `Graph of ${count(graph.order, 'actor')} and ${count(graph.size, 'line')}. The same is in the tree “In view” and under “Table”.`;
  return (
    <div className="canvas-frame">
      <div className="canvas" ref={container} role="img" aria-label={label} data-busy={answer.loading} />
      {choice === null ? null : <EdgeChooser choice={choice} close={() => setChoice(null)} />}
      {answer.error === null ? null : (
        <div className="canvas-message" role="alert">
          <p>{messageOf(answer.error)}</p>
          <Button className="button" onPress={answer.retry}>
            Try again
          </Button>
        </div>
      )}
      <CanvasNotes />
      <div className="canvas-tools">
        <Button className="icon-button" aria-label="Zoom in" onPress={() => renderer?.zoomBy(1.3)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 4v12M4 10h12" />
          </svg>
        </Button>
        <Button className="icon-button" aria-label="Zoom out" onPress={() => renderer?.zoomBy(1 / 1.3)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 10h12" />
          </svg>
        </Button>
        <Button className="icon-button" aria-label="Fit the graph" onPress={() => renderer?.fit()}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />
          </svg>
        </Button>
        <ArrangeButton renderer={renderer} store={store} />
      </div>
    </div>
  );
};

const useRenderer = (
  container: { readonly current: HTMLDivElement | null },
  store: ExplorerStore,
  choose: (choice: Choice | null) => void,
): Renderer | null => {
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  useEffect(() => {
    if (container.current === null) return;
    const opened = openCytoscape(container.current, eventsOf(store, choose));
    openRenderer.current = opened;
    setRenderer(opened);
    return () => {
      openRenderer.current = null;
      opened.close();
    };
  }, [container, store, choose]);
  return renderer;
};

const eventsOf = (store: ExplorerStore, choose: (choice: Choice | null) => void): SceneEvents => ({
  entityChosen: (id, adding) => applyTo(store, adding ? toggleSelected(id) : select([id])),
  entityOpened: (id) => applyTo(store, select([id]), setPanel('actor')),
  edgesChosen: (edges, x, y) => {
    const [only] = edges;
    if (edges.length === 1 && only !== undefined) applyTo(store, openEdge(only));
    choose(edges.length > 1 ? { edges, x, y } : null);
  },
  backgroundChosen: () => {
    choose(null);
    if (store.getState().selected.length > 0) applyTo(store, select([]));
  },
  moved: (positions) => applyTo(store, moveEntities(positions)),
});

/** Draws every scene, and arranges what has no place yet: all of it at first, later only what is new. */
const useDrawing = (renderer: Renderer | null): void => {
  const { store } = useSession();
  const { graph } = useGraph();
  const positions = useExplorer((state) => state.positions);
  const pins = useExplorer((state) => state.pins);
  const selected = useExplorer((state) => state.selected);
  const edge = useExplorer((state) => state.edge);
  const theme = usePage((page) => page.theme);
  const scene = useMemo(() => sceneOf(graph, placeAll(graph, positions), pins), [graph, positions, pins]);
  const drawn = useRef(0);
  const [fitting, setFitting] = useState(0);

  useEffect(() => {
    if (renderer === null) return;
    renderer.draw(scene);
    renderer.highlight(selected, edge === null ? null : edgeId(edge));
  }, [renderer, scene, selected, edge]);

  useEffect(() => {
    if (renderer === null || graph.order === 0) return;
    const known = store.getState().positions;
    const placed = graph.nodes().filter((id) => known[id] !== undefined);
    if (placed.length < graph.order) settle(store, layOut(graph, known, new Set(placed)));
    if (placed.length < graph.order || drawn.current === 0) setFitting((count) => count + 1);
    drawn.current = graph.order;
  }, [renderer, graph, store]);

  // After the scene with the new places is drawn, hence declared below the drawing.
  useEffect(() => {
    if (fitting > 0) renderer?.fit();
  }, [renderer, fitting]);

  useEffect(() => {
    if (theme !== null) renderer?.restyle();
  }, [renderer, theme]);
};

type ArrangeProps = { readonly renderer: Renderer | null; readonly store: ExplorerStore };

const ArrangeButton = ({ renderer, store }: ArrangeProps): ReactNode => {
  const { graph } = useGraph();
  return (
    <Button
      className="icon-button"
      aria-label="Arrange everything but the pinned"
      onPress={() => {
        applyTo(store, (state) => moveEntities(layOut(graph, state.positions, new Set(state.pins)))(state));
        setTimeout(() => renderer?.fit());
      }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="5" cy="6" r="2" />
        <circle cx="15" cy="5" r="2" />
        <circle cx="10" cy="15" r="2" />
        <path d="M6 8l3 5M14 7l-3 6M7 6h6" />
      </svg>
    </Button>
  );
};
