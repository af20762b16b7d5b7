/** One event in a timeline; its headline opens the words behind it. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { toneOf } from '../../../domain/relation-types.ts';
import type { Happened } from '../../api/fragments.ts';
import { VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useChange } from '../../parts/session.tsx';
import { addEntities, openEdge } from '../../state/state.ts';
import { whenOrigin, whenText } from '../../words/date.ts';
import { modeLabel, relationLabel } from '../../words/relation.ts';

export const EventLine = ({ event }: { readonly event: Happened }): ReactNode => {
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
        {/* That it is planned or denied stands at the head of the headline. */}
        {standing.mode === null ? '' : ` · ${modeLabel(standing.mode)}`}
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
