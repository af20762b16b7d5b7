/** Several lines lie under the pointer: which one is meant? */
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { edgeId, labelOf } from '../../graph/model.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange } from '../../parts/session.tsx';
import { edgeLabel } from '../../renderer/scene.ts';
import { openEdge } from '../../state/state.ts';
import type { Choice } from './canvas.tsx';

export const EdgeChooser = ({ choice, close }: { readonly choice: Choice; readonly close: () => void }): ReactNode => {
  const change = useChange();
  const { graph } = useGraph();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [close]);
  return (
    <div
      ref={box}
      className="chooser"
      role="dialog"
      aria-label="Several relations lie here"
      style={{ left: choice.x, top: choice.y }}
    >
      <p className="caption">Which relation?</p>
      {choice.edges
        .filter((edge) => graph.hasEdge(edgeId(edge)))
        .map((edge) => (
          <Button
            key={edgeId(edge)}
            className="chooser-item"
            onPress={() => {
              change(openEdge(edge));
              close();
            }}
          >
            <bdi>{labelOf(graph, edge.a)}</bdi> – <em>{edgeLabel(graph.getEdgeAttributes(edgeId(edge)))}</em> –{' '}
            <bdi>{labelOf(graph, edge.b)}</bdi>
          </Button>
        ))}
    </div>
  );
};
