/** What paper gets in place of the canvas: the drawing with its title, scope, legend and sources, and all quotes open. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useGraph } from '../../parts/graph-context.tsx';
import { useSession } from '../../parts/session.tsx';
import { viewFacts } from '../../take/view-facts.ts';
import { drawingOf } from './view-drawing.ts';

/** Colours are read from the page, and paper is white. */
const onWhite = (draw: () => string): string => {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  const drawing = draw();
  if (theme === undefined) delete dataset.theme;
  else dataset.theme = theme;
  return drawing;
};

export const PrintSheet = (): ReactNode => {
  const session = useSession();
  const { graph, looks } = useGraph();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = (): void => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.inspector details')) details.open = true;
      // Paper does not wait for an answer: the sources stand beside the words that are printed.
      const facts = viewFacts(graph, session.store.getState(), null, new Date());
      const drawn = new DOMParser().parseFromString(
        onWhite(() => drawingOf(session, graph, looks, facts)),
        'image/svg+xml',
      );
      sheet.current?.replaceChildren(graph.order === 0 ? '' : document.importNode(drawn.documentElement, true));
    };
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, [session, graph, looks]);
  return <figure ref={sheet} className="print-sheet" aria-hidden="true" />;
};
