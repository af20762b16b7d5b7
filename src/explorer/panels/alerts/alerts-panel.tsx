/** Questions that stand: made from what is in view and filtered, listed, ended; and what they found, with the words behind it. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { DELETE_QUESTION, STANDING_QUESTIONS, type StandingQuestion } from '../../api/alerts.ts';
import { Answered } from '../../parts/answered.tsx';
import { CopyButton } from '../../parts/control/copy-button.tsx';
import { useDone } from '../../parts/deeds.ts';
import { useAnswer, useAsk, usePage } from '../../parts/session.tsx';
import { dayText } from '../../words/date.ts';
import { AlertList } from './alert-list.tsx';
import { QuestionForm } from './question-form.tsx';
import { KIND_WORDS } from './standing-input.ts';

export const AlertsPanel = (): ReactNode => {
  const answer = useAnswer(STANDING_QUESTIONS, {});
  const editing = usePage((now) => now.key !== null);
  const [only, setOnly] = useState<string | null>(null);
  const chosen = answer.data?.standingQuestions.nodes.find(({ id }) => id === only);
  return (
    <section className="alerts">
      <h2>Alerts</h2>
      <AlertList key={chosen?.id ?? ''} question={chosen ?? null} showAll={() => setOnly(null)} />
      <section className="profile-part" aria-label="Standing questions">
        <h3>Standing questions</h3>
        <Answered
          answer={answer}
          waitingFor="standing questions"
          isEmpty={({ standingQuestions }) => standingQuestions.nodes.length === 0}
          empty={<p className="caption">No question stands yet.</p>}
        >
          {({ standingQuestions }) => (
            <ul className="plain-list">
              {standingQuestions.nodes.map((question) => (
                <QuestionLine
                  key={question.id}
                  question={question}
                  isChosen={question.id === only}
                  choose={(on) => setOnly(on ? question.id : null)}
                />
              ))}
            </ul>
          )}
        </Answered>
      </section>
      {editing ? (
        <QuestionForm />
      ) : (
        <p className="caption">
          Asking a standing question needs an editor’s key. Whoever follows feeds finds the alerts at{' '}
          <a href="/alerts.atom">/alerts.atom</a>.
        </p>
      )}
    </section>
  );
};

type LineProps = {
  readonly question: StandingQuestion;
  readonly isChosen: boolean;
  readonly choose: (on: boolean) => void;
};

const QuestionLine = ({ question, isChosen, choose }: LineProps): ReactNode => {
  const editing = usePage((now) => now.key !== null);
  const { title, questionKind, about, webhook, webhookSecret, author, createdAt } = question;
  return (
    <li className="standing-line">
      <strong>
        <bdi>{title}</bdi>
      </strong>
      <span className="caption">
        {KIND_WORDS[questionKind]}
        {about.length === 0 ? '' : ': '}
        <bdi>{about.map(({ label }) => label).join(', ')}</bdi> · <bdi>{author}</bdi>, since {dayText(createdAt)}
      </span>
      {webhook === null ? null : (
        <span className="caption">
          sent to <bdi>{webhook}</bdi>{' '}
          {webhookSecret === null ? null : (
            <CopyButton text={webhookSecret} label="Secret" what="key of its signatures" />
          )}
        </span>
      )}
      <span className="tools">
        <Button
          className="link"
          aria-pressed={isChosen}
          aria-label={`${isChosen ? 'All alerts' : 'Only its alerts'}: ${title}`}
          onPress={() => choose(!isChosen)}
        >
          {isChosen ? 'All alerts' : 'Only its alerts'}
        </Button>
        {editing ? <EndButton question={question} /> : null}
      </span>
    </li>
  );
};

/** Ended for good, so it is asked twice. */
const EndButton = ({ question: { id, title } }: { readonly question: StandingQuestion }): ReactNode => {
  const ask = useAsk();
  const done = useDone();
  const [sure, setSure] = useState(false);
  const end = async (): Promise<void> => {
    setSure(false);
    if ((await ask(DELETE_QUESTION, { id })) !== null) done('The question stands no longer. Its alerts stay.');
  };
  if (!sure)
    return (
      <Button className="link" aria-label={`Delete: ${title}`} onPress={() => setSure(true)}>
        Delete
      </Button>
    );
  return (
    <>
      <Button className="link denied" autoFocus aria-label={`Delete for good: ${title}`} onPress={() => void end()}>
        Delete for good
      </Button>
      <Button className="link" onPress={() => setSure(false)}>
        Keep
      </Button>
    </>
  );
};
