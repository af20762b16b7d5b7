/** What paper gets in place of the canvas: the drawing with its title, scope and legend, the list of its sources, and all quotes open. */
import { type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useGraph } from '../../parts/graph-context.tsx';
import { usePage, useSession } from '../../parts/session.tsx';
import { viewFacts } from '../../take/view-facts.ts';
import { listSourcesAtOnce, printView } from './print.ts';
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
  const { graph, left, input, looks, spoken } = useGraph();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = (): void => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.inspector details')) details.open = true;
      flushSync(() => listSourcesAtOnce(session, { graph, input, spoken }));
      const facts = viewFacts({ graph, left }, session.store.getState(), null, new Date());
      const drawn = new DOMParser().parseFromString(
        onWhite(() => drawingOf(session, graph, looks, facts)),
        'image/svg+xml',
      );
      sheet.current?.replaceChildren(graph.order === 0 ? '' : document.importNode(drawn.documentElement, true));
    };
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, [session, graph, input, spoken, left, looks]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'p')
        return;
      event.preventDefault();
      void printView(session, { graph, input, spoken });
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [session, graph, input, spoken]);
  return (
    <>
      <figure ref={sheet} className="print-sheet" aria-hidden="true" />
      <Sources />
    </>
  );
};

const Sources = (): ReactNode => {
  const { graph } = useGraph();
  const printed = usePage((page) => page.printed);
  if (graph.size === 0) return null;
  const sources = printed?.of === graph ? printed.sources : null;
  return (
    <section className="print-sources" aria-hidden="true">
      <h2>Sources of what is drawn</h2>
      {sources === null ? (
        <p>The server did not answer: they are not listed.</p>
      ) : (
        <ol>
          {sources.map((line) => (
            <li key={line}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
