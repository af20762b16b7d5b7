/** Keeps one renderer open while the canvas is there, draws every scene, and arranges what has no place yet. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { placeAll } from '../../graph/layout/place.ts';
import { arranged } from '../../graph/layout/service.ts';
import { sketchOf } from '../../graph/layout/sketch.ts';
import { pairId } from '../../graph/model.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useExplorer, usePage, useSession } from '../../parts/session.tsx';
import { openCytoscape } from '../../renderer/cytoscape.ts';
import { folded } from '../../renderer/fold.ts';
import type { Renderer, Scene, SceneEvents } from '../../renderer/port.ts';
import { lineId, sceneOf } from '../../renderer/scene.ts';
import { settle } from '../../state/store.ts';

export const useRenderer = (
  container: { readonly current: HTMLDivElement | null },
  events: () => SceneEvents,
): Renderer | null => {
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  useEffect(() => {
    if (container.current === null) return;
    const opened = openCytoscape(container.current, events());
    setRenderer(opened);
    return () => opened.close();
  }, [container, events]);
  return renderer;
};

/** All is arranged at first, later only what is new. */
export const useDrawing = (renderer: Renderer | null): { readonly arranging: boolean; readonly scene: Scene } => {
  const { store } = useSession();
  const { graph, looks } = useGraph();
  const closed = useExplorer((state) => state.looks.folded);
  const positions = useExplorer((state) => state.positions);
  const pins = useExplorer((state) => state.pins);
  const selected = useExplorer((state) => state.selected);
  const edge = useExplorer((state) => state.edge);
  const split = useExplorer((state) => state.split);
  const theme = usePage((page) => page.theme);
  const open = edge === null ? null : pairId(edge.a, edge.b);
  const scene = useMemo(
    () =>
      folded(
        sceneOf(graph, placeAll(graph, positions), pins, (pair) => split || pair === open, looks),
        closed,
      ),
    [graph, positions, pins, split, open, looks, closed],
  );
  const drawn = useRef(0);
  const [fitting, setFitting] = useState(0);
  const [arranging, setArranging] = useState(false);

  useEffect(() => {
    if (renderer === null) return;
    renderer.draw(scene);
    renderer.highlight(selected, edge === null ? null : lineId(edge));
  }, [renderer, scene, selected, edge]);

  useEffect(() => {
    if (renderer === null || graph.order === 0) return;
    const known = store.getState().positions;
    const placed = graph.nodes().filter((id) => known[id] !== undefined);
    const first = drawn.current === 0;
    drawn.current = graph.order;
    if (placed.length === graph.order) {
      if (first) setFitting((count) => count + 1);
      return;
    }
    setArranging(true);
    void arranged(sketchOf(graph, known, new Set(placed)), 'force').then((places) => {
      if (places === null) return;
      settle(store, places);
      setArranging(false);
      setFitting((count) => count + 1);
    });
  }, [renderer, graph, store]);

  // After the scene with the new places is drawn, hence declared below the drawing.
  useEffect(() => {
    if (fitting > 0) renderer?.fit();
  }, [renderer, fitting]);

  useEffect(() => {
    if (theme !== null) renderer?.restyle();
  }, [renderer, theme]);
  return { arranging, scene };
};
