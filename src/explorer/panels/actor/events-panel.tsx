/** What the selected took part in, in the order it happened. */
import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { toneOf } from '../../../domain/relation-types.ts';
import { EVENTS, type EventRow } from '../../api/evidence.ts';
import { labelOf } from '../../graph/model.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useChange, useExplorer, useScope } from '../../parts/session.tsx';
import { VerdictTag } from '../../parts/verdict-tag.tsx';
import { addEntities, openEdge } from '../../state/state.ts';
import { whenOrigin, whenText } from '../../words/date.ts';
import { count, relationLabel, statusSuffix } from '../../words/relation.ts';

export const EventsPanel = (): ReactNode => {
  const selected = useExplorer((state) => state.selected);
  const edge = useExplorer((state) => state.edge);
  const { graph } = useGraph();
  const scope = useScope();
  const about = useMemo(() => (edge === null ? selected : [edge.a, edge.b]), [edge, selected]);
  const filter = { ...(about.length === 0 ? {} : { participants: about }), ...scope };
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
                <TimelineEvent key={event.id} event={event} />
              ))}
            </ol>
          </>
        )}
      </Answered>
    </section>
  );
};

const TimelineEvent = ({ event }: { readonly event: EventRow }): ReactNode => {
  const change = useChange();
  const { standing } = event;
  const [tie] = event.ties;
  return (
    <li className={`timeline-event tone-${toneOf(event.eventType)}`}>
      <span className="timeline-when" title={whenOrigin(standing.when)}>
        {whenText(standing.when)}
      </span>
      <Button
        className="link link-plain timeline-headline"
        isDisabled={tie === undefined}
        onPress={() => {
          if (tie === undefined) return;
          const [a, b] = [tie.source.id, tie.target.id];
          change(addEntities([a, b]), openEdge({ a, b, relationType: event.eventType }));
        }}
      >
        <bdi>{standing.headline}</bdi>
      </Button>
      <span className="caption">
        {relationLabel(event.eventType)}
        {statusSuffix(standing.status)}
        {standing.place === null ? null : (
          <>
            {' · '}
            <bdi>{standing.place.label}</bdi>
          </>
        )}
      </span>
      <VerdictTag verdict={standing.verdict} />
    </li>
  );
};
