/** Merges and separations that stand, and pairs that look alike. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type Candidate, DECISIONS, type Decision } from '../../api/curate.ts';
import { Answered } from '../../parts/answered.tsx';
import { EntityName } from '../../parts/entity/entity-name.tsx';
import { useAnswer, useChange, usePage } from '../../parts/session.tsx';
import { addEntities, select } from '../../state/state.ts';
import { dayText } from '../../words/date.ts';
import { UndoDecision } from '../actor/actor-notes.tsx';

export const DecisionsPanel = (): ReactNode => {
  const answer = useAnswer(DECISIONS, {});
  return (
    <section className="decisions">
      <h2>Merges and separations</h2>
      <Answered answer={answer} waitingFor="decisions">
        {({ decisions, mergeCandidates }) => (
          <>
            <h3>Decided</h3>
            {decisions.nodes.length === 0 ? (
              <p className="caption">Nothing has been merged or kept apart yet.</p>
            ) : null}
            <ul className="plain-list">
              {decisions.nodes.map((decision) => (
                <DecisionLine key={decision.id} decision={decision} />
              ))}
            </ul>
            <h3>Perhaps the same</h3>
            {mergeCandidates.length === 0 ? <p className="caption">No two entities look alike.</p> : null}
            <ul className="plain-list">
              {mergeCandidates.map((candidate) => (
                <CandidateLine key={`${candidate.a.id} ${candidate.b.id}`} candidate={candidate} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </section>
  );
};

const DecisionLine = ({ decision }: { readonly decision: Decision }): ReactNode => {
  const editing = usePage((page) => page.key !== null);
  return (
    <li>
      <EntityName entity={decision.survivor} /> {decided[decision.decisionKind]}{' '}
      <bdi>{decision.grade ?? decision.label ?? decision.absorbedLabels.join(', ')}</bdi>
      <br />
      <span className="caption">
        <bdi>{decision.reason}</bdi> · <bdi>{decision.decidedBy}</bdi>, {dayText(decision.decidedAt)}
        {decision.revertedAt === null ? '' : ` · undone ${dayText(decision.revertedAt)}`}
      </span>{' '}
      {editing && decision.revertedAt === null ? <UndoDecision id={decision.id} /> : null}
    </li>
  );
};

const decided: Readonly<Record<Decision['decisionKind'], string>> = {
  SAME: 'is the same as',
  DIFFERENT: 'is not',
  SPLIT: 'was mixed with',
  DESCRIBE: 'is called',
  RATING: 'is graded',
};

const CandidateLine = ({ candidate: { a, b, score, reasons } }: { readonly candidate: Candidate }): ReactNode => {
  const change = useChange();
  return (
    <li>
      <EntityName entity={a} /> and <EntityName entity={b} />{' '}
      <span className="caption">{Math.round(score * 100)} %</span>
      <br />
      <span className="caption">
        <bdi>{reasons.join('; ')}</bdi>
      </span>{' '}
      <Button className="link" onPress={() => change(addEntities([a.id, b.id]), select([a.id, b.id]))}>
        compare
      </Button>
    </li>
  );
};
