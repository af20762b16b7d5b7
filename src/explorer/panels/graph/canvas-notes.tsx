/** What the canvas leaves out, in words, and what it shows when there is nothing to draw. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type GraphModel, pairsOf, relationsIn } from '../../graph/model.ts';
import { Empty, Waiting } from '../../parts/answered.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer, usePage } from '../../parts/session.tsx';
import { filterCount, MAX_EDGES, MAX_ENTITIES, setPanel } from '../../state/state.ts';
import { instantText } from '../../words/date.ts';
import { count } from '../../words/relation.ts';
import { useBelow } from './below.tsx';

export const CanvasNotes = (): ReactNode => {
  const { answer, graph, left } = useGraph();
  const asked = useExplorer((state) => state.entities.length);
  const active = useExplorer((state) => filterCount(state.filters));
  const split = useExplorer((state) => state.split);
  const asOf = useExplorer((state) => state.time.asOf);
  const change = useChange();
  const begun = usePage((page) => page.questions !== null);
  const isEmpty = usePage((page) => page.isEmpty);
  const below = useBelow();
  if (asked === 0 && isEmpty) {
    return (
      <div className="canvas-message">
        <Empty title="This graph holds nothing yet">
          <Button className="button button-accent" onPress={() => change(setPanel('extract'))}>
            Read texts here
          </Button>
        </Empty>
      </div>
    );
  }
  if (asked === 0 && !begun) return <Waiting what="the graph" />;
  if (asked === 0) {
    return (
      <div className="canvas-message">
        <Empty title="An empty sheet">
          <p className="caption">Search a name above, or try one of the questions beside.</p>
        </Empty>
      </div>
    );
  }
  if (answer.loading) {
    return (
      <p className="canvas-notes" role="status">
        {graph.order < asked ? `Drawing ${count(asked, 'actor')}…` : 'Bringing it up to date…'}
      </p>
    );
  }
  const notes = [
    graph.size + left.below === 0 ? unknownText(asOf) : '',
    graph.order < asked && active > 0 ? `${count(asked - graph.order, 'actor')} filtered out` : '',
    asked >= MAX_ENTITIES ? `showing ${MAX_ENTITIES} of ${reachable(graph)}: narrow it` : '',
    left.edges > 0
      ? `showing the strongest ${MAX_EDGES.toLocaleString('en')} of ${(MAX_EDGES + left.edges).toLocaleString('en')} lines: narrow it`
      : '',
  ].filter((note) => note !== '');
  return (
    <p className="canvas-notes" role="status">
      {count(graph.order, 'actor')}, {count(split ? graph.size : pairsOf(graph).length, 'line')}
      {` for ${count(relationsIn(graph), 'relation')}`}
      {notes.map((note) => (
        <span key={note}> · {note}</span>
      ))}
      {below === null ? null : <> · {below}</>}
    </p>
  );
};

const unknownText = (asOf: string | null): string =>
  asOf === null ? '' : `nothing between them was known by ${instantText(asOf)}`;

/** How many there are with all neighbors; of several hubs some may share theirs, so that is a lower bound. */
const reachable = (graph: GraphModel): string => {
  const hidden = graph.mapNodes((_, { hiddenCount }) => hiddenCount).filter((number) => number > 0);
  const least = (graph.order + Math.max(0, ...hidden)).toLocaleString('en');
  return hidden.length > 1 ? `${least} or more` : least;
};
