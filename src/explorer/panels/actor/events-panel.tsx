/** What the selected took part in, in the order it happened; phone calls alone, or any other mode. */
import { type ReactNode, useMemo, useState } from 'react';
import { EVENTS } from '../../api/evidence.ts';
import { labelOf } from '../../graph/model.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useExplorer, useScope } from '../../parts/session.tsx';
import { count, modeLabel } from '../../words/relation.ts';
import { EventLine } from './event-line.tsx';

/** What most events are told apart by; PLOVER's other modes are told in the line. */
const MODES = ['phone', 'visit', 'meet', 'third-party', 'multilateral'] as const;
type Mode = (typeof MODES)[number];

export const EventsPanel = (): ReactNode => {
  const selected = useExplorer((state) => state.selected);
  const edge = useExplorer((state) => state.edge);
  const [mode, setMode] = useState<Mode | null>(null);
  const { graph } = useGraph();
  const scope = useScope();
  const about = useMemo(() => (edge === null ? selected : [edge.a, edge.b]), [edge, selected]);
  const filter = {
    ...(about.length === 0 ? {} : { participants: about }),
    ...(mode === null ? {} : { modes: [mode] }),
    ...scope,
  };
  const answer = useAnswer(EVENTS, { filter, after: null });
  const names = about.map((id) => labelOf(graph, id)).join(' and ');
  return (
    <section className="events">
      <h2>
        {about.length === 0 ? (
          'Events in this time'
        ) : (
          <>
            Events with <bdi>{names}</bdi>
          </>
        )}
      </h2>
      <Choice label="How" any="any way" value={mode} of={MODES} nameOf={modeLabel} set={setMode} />
      <Answered
        answer={answer}
        waitingFor="events"
        isEmpty={({ events }) => events.totalCount === 0}
        empty={
          <Empty title="No event in this scope">
            {about.length > 1 ? <p className="caption">Select fewer: all of them have to take part.</p> : null}
          </Empty>
        }
      >
        {({ events }) => (
          <>
            <p className="caption">
              {events.nodes.length < events.totalCount ? `the first ${events.nodes.length} of ` : ''}
              {count(events.totalCount, 'event')}
            </p>
            <ol className="timeline">
              {events.nodes.map((event) => (
                <EventLine key={event.id} event={event} />
              ))}
            </ol>
          </>
        )}
      </Answered>
    </section>
  );
};
