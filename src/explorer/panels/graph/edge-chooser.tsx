/** Several lines lie under the pointer: which one is meant? */
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { edgesBetween, type GraphModel, labelOf } from '../../graph/model.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange } from '../../parts/session.tsx';
import type { Spot } from '../../renderer/port.ts';
import { lineId } from '../../renderer/scene.ts';
import { type LineKey, openEdge } from '../../state/state.ts';
import { edgeSentences, pairLabel } from '../../words/line.ts';

type Props = { readonly lines: readonly LineKey[]; readonly spot: Spot; readonly close: () => void };

export const EdgeChooser = ({ lines, spot, close }: Props): ReactNode => {
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
      style={{ left: spot.x, top: spot.y }}
    >
      <p className="caption">Which relation?</p>
      {lines.map((line) => (
        <Button
          key={lineId(line)}
          className="chooser-item"
          onPress={() => {
            change(openEdge(line));
            close();
          }}
        >
          <LineText graph={graph} line={line} />
        </Button>
      ))}
    </div>
  );
};

/** `Ann accused Ben ×4`; of all types between two, the two and what prevails. */
const LineText = ({ graph, line }: { readonly graph: GraphModel; readonly line: LineKey }): ReactNode => {
  const nameOf = (id: string): string => labelOf(graph, id);
  const edges = edgesBetween(graph, line.a, line.b);
  const one = edges.find(({ relationType }) => relationType === line.relationType) ?? edges[0];
  if (one === undefined) return null;
  if (line.relationType === null && edges.length > 1) {
    return (
      <>
        <bdi>{nameOf(line.a)}</bdi> and <bdi>{nameOf(line.b)}</bdi>: <em>{pairLabel(edges)}</em>
      </>
    );
  }
  return edgeSentences(one, nameOf).map((sentence) => (
    <bdi key={sentence} className="line-sentence">
      {sentence}
    </bdi>
  ));
};
