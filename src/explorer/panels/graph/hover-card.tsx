/** A glance at what is under the pointer; whoever uses keys has the same in the tree and the panel. */
import type { ReactNode } from 'react';
import { edgesBetween, labelOf } from '../../graph/model.ts';
import { kindName } from '../../look/kind.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import type { Spot } from '../../renderer/port.ts';
import type { LineKey } from '../../state/state.ts';
import { rangeText } from '../../words/date.ts';
import { edgeSentences, mostFrequent } from '../../words/line.ts';
import { count } from '../../words/relation.ts';

export type Pointed = { readonly id: string; readonly line: LineKey | null; readonly spot: Spot };

const MOST_KINDS = 4;

export const HoverCard = ({ pointed: { id, line, spot } }: { readonly pointed: Pointed }): ReactNode => (
  <div className="hover-card" aria-hidden="true" style={{ left: spot.x + 14, top: spot.y + 14 }}>
    {line === null ? <Actor id={id} /> : <Line line={line} />}
  </div>
);

const Actor = ({ id }: { readonly id: string }): ReactNode => {
  const { graph } = useGraph();
  if (!graph.hasNode(id)) return null;
  const { label, kind, summary, hiddenCount } = graph.getNodeAttributes(id);
  return (
    <>
      <p className="hover-title">
        <bdi>{label}</bdi>
      </p>
      <p className="caption">{summary ?? kindName(kind)}</p>
      <p className="caption">
        {count(new Set(graph.neighbors(id)).size, 'neighbor')} in view
        {hiddenCount > 0 ? `, ${hiddenCount} more not shown` : ''}
      </p>
    </>
  );
};

const Line = ({ line }: { readonly line: LineKey }): ReactNode => {
  const { graph } = useGraph();
  const all = edgesBetween(graph, line.a, line.b);
  const edges = mostFrequent(all.filter(({ relationType }) => relationType === (line.relationType ?? relationType)));
  return (
    <>
      {edges.slice(0, MOST_KINDS).map((edge) => (
        <p key={edge.relationType}>
          {edgeSentences(edge, (id) => labelOf(graph, id)).map((sentence) => (
            <bdi key={sentence} className="line-sentence">
              {sentence}
            </bdi>
          ))}
          <span className="caption">{rangeText(edge.earliest, edge.latest)}</span>
        </p>
      ))}
      {edges.length > MOST_KINDS ? <p className="caption">and {edges.length - MOST_KINDS} kinds more</p> : null}
    </>
  );
};
