/** Who was in touch with both sides, and each shuttle between them as a small timeline. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Contact, MEDIATORS, type Mediator } from '../../api/connect.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { QuoteText } from '../../parts/evidence/quote-text.tsx';
import { SourceLink } from '../../parts/evidence/source-link.tsx';
import { VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useAnswer, useChange } from '../../parts/session.tsx';
import { addEntities, type Connect, setConnect } from '../../state/state.ts';
import { whenOrigin, whenText } from '../../words/date.ts';
import { count } from '../../words/relation.ts';
import { useConnectScope } from './scope.ts';
import { WithPlans } from './with-plans.tsx';

export const Mediators = ({ connect }: { readonly connect: Connect }): ReactNode => {
  const change = useChange();
  const scope = useConnectScope(connect);
  const [a = '', b = ''] = connect.ends;
  const answer = useAnswer(MEDIATORS, { a, b, representatives: connect.representatives, ...scope });
  return (
    <Answered
      answer={answer}
      waitingFor="mediators"
      isEmpty={({ mediators }) => mediators.length === 0}
      empty={
        <Empty title="Nobody was in contact with both">
          <p className="caption">Widen the time, or look for paths.</p>
          <Button className="button button-small" onPress={() => change(setConnect({ kind: 'paths' }))}>
            Look for paths
          </Button>
          <WithPlans connect={connect} />
        </Empty>
      }
    >
      {({ mediators }) => (
        <>
          <Button
            className="button button-small"
            onPress={() => change(addEntities([a, b, ...mediators.map(({ entity }) => entity.id)]))}
          >
            {mediators.length === 1 ? 'Show it in the graph' : `Show all ${mediators.length} in the graph`}
          </Button>
          <p className="caption">
            Score: ordered contacts count more than plain ones; the highest here is {highest(mediators)}.
          </p>
          <ol className="mediators">
            {mediators.map((mediator) => (
              <MediatorCard key={mediator.entity.id} mediator={mediator} />
            ))}
          </ol>
        </>
      )}
    </Answered>
  );
};

const highest = (mediators: readonly Mediator[]): string => Math.max(...mediators.map(({ score }) => score)).toFixed(1);

const SHOWN_SHUTTLES = 4;

const MediatorCard = ({ mediator }: { readonly mediator: Mediator }): ReactNode => (
  <li className="mediator">
    <div className="mediator-head">
      <EntityButton entity={mediator.entity} />
      <span className="score" title="Ordered contacts count more than plain common neighbors">
        score {mediator.score.toFixed(1)}
      </span>
    </div>
    {mediator.entity.summary === null ? null : (
      <p className="caption">
        <bdi>{mediator.entity.summary}</bdi>
      </p>
    )}
    <p className="caption">
      {count(mediator.contactsWithA, 'contact')} with one side, {mediator.contactsWithB} with the other
      {mediator.shuttles.length === 0 ? '' : `, ${count(mediator.shuttles.length, 'shuttle')}`}
    </p>
    {mediator.shuttles.slice(0, SHOWN_SHUTTLES).map((shuttle) => (
      <div key={`${shuttle.first.id} ${shuttle.second.id}`} className="shuttle">
        <ContactLine contact={shuttle.first} />
        <p className="gap">{gapText(shuttle.gapHours)}</p>
        <ContactLine contact={shuttle.second} />
      </div>
    ))}
    {mediator.shuttles.length === 0
      ? mediator.contacts.map((contact) => <ContactLine key={contact.id} contact={contact} />)
      : null}
    {mediator.shuttles.length > SHOWN_SHUTTLES ? (
      <p className="caption">and {count(mediator.shuttles.length - SHOWN_SHUTTLES, 'further shuttle')}</p>
    ) : null}
  </li>
);

const ContactLine = ({ contact }: { readonly contact: Contact }): ReactNode => {
  const { evidence, when, headline, verdict } = contact.standing;
  return (
    <div className="contact">
      <p>
        <span className="contact-when" title={whenOrigin(when)}>
          {whenText(when)}
        </span>{' '}
        <bdi>{headline}</bdi> <VerdictTag verdict={verdict} />
      </p>
      {evidence === null ? null : (
        <details>
          <summary>In words</summary>
          <QuoteText quote={evidence.best} />
          <SourceLink document={evidence.best.document} />
        </details>
      )}
    </div>
  );
};

const gapText = (hours: number): string =>
  hours < 1
    ? 'at the same time, as far as it is known'
    : `${hours < 48 ? count(Math.round(hours), 'hour') : count(Math.round(hours / 24), 'day')} later`;
