/** The renderer port over cytoscape.js: works without WebGL. */
import cytoscape, { type Core } from 'cytoscape';
import { drawScene } from './elements.ts';
import { groupStoodFor } from './fold.ts';
import { frame } from './frame.ts';
import { writeNames } from './names.ts';
import { isInside } from './outline.ts';
import { listen } from './pointer.ts';
import type { Renderer, SceneEvents } from './port.ts';
import { ACTORS, canvasStyle, tokensOf } from './style.ts';

export const openCytoscape = (container: HTMLElement, events: SceneEvents): Renderer => {
  const cy = cytoscape({
    container,
    style: canvasStyle(tokensOf(container)),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: true,
    selectionType: 'additive',
  });
  listen(cy, events);
  // Until a person moves the picture, it fills whatever room it has.
  let touched = false;
  cy.on('scrollzoom dragpan pinchzoom', () => {
    touched = true;
  });
  const fit = (): void => {
    touched = false;
    frame(cy);
    write();
  };
  const resized = followSize(cy, container, () => (touched ? undefined : frame(cy)));
  const write = onceAFrame(() => {
    if (!cy.destroyed()) writeNames(cy);
  });
  const writeAtRest = atRest(write);
  cy.on('zoom', () => (cy.elements().length > MANY ? writeAtRest() : write()));
  cy.on('dragfree', 'node', write);
  return {
    draw: (scene) => {
      drawScene(cy, scene);
      write();
    },
    highlight: (entities, line) => {
      highlight(cy, entities, line);
      write();
    },
    fit,
    within: (outline) =>
      cy
        .nodes(ACTORS)
        .toArray()
        .filter((node) => groupStoodFor(node.id()) === null && isInside(outline, node.renderedPosition()))
        .map((node) => node.id()),
    zoomBy: (factor) => {
      touched = true;
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    restyle: () => void cy.style(canvasStyle(tokensOf(container))),
    close: () => {
      resized.disconnect();
      cy.destroy();
    },
  };
};

/** Zooming asks many times in a frame; a canvas that is gone meanwhile has nothing to write on. */
const onceAFrame = (act: () => void): (() => void) => {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      act();
    });
  };
};

/** In a picture of more than these, names follow a zoom only when it rests. */
const MANY = 300;
const REST_MS = 160;

const atRest = (act: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, REST_MS);
  };
};

/** A canvas that was hidden, as behind another tab of a phone, had no size to fit into. */
const followSize = (cy: Core, container: HTMLElement, resized: () => void): ResizeObserver => {
  const observer = new ResizeObserver(() => {
    cy.resize();
    if (container.clientWidth > 0) resized();
  });
  observer.observe(container);
  return observer;
};

const highlight = (cy: Core, entities: readonly string[], line: string | null): void =>
  cy.batch(() => {
    cy.elements().removeClass('chosen quiet');
    const lineChosen = line === null ? cy.collection() : cy.getElementById(line);
    const chosen = entities.reduce((all, id) => all.union(cy.getElementById(id)), lineChosen);
    if (chosen.empty()) return;
    chosen.addClass('chosen');
    const near = chosen.union(chosen.nodes().closedNeighborhood()).union(chosen.edges().connectedNodes());
    cy.elements().difference(near).addClass('quiet');
  });
