/** Where an analyst begins: questions that this graph answers, and how to ask one's own; in an empty one, how to fill it. */
import { type ReactNode, Suspense, useRef } from 'react';
import { Button } from 'react-aria-components';
import { Waiting } from '../../parts/answered.tsx';
import { later } from '../../parts/later.ts';
import { usePage } from '../../parts/session.tsx';
import { AskBox } from '../ask/ask-box.tsx';
import { useReviewWeakest } from '../evidence/review-weakest.ts';
import { useOpenQuestion } from './starters.ts';

const ExtractPanel = later('ExtractPanel', () => import('../curate/extract-panel.tsx'));

export const StartPanel = (): ReactNode => {
  const isEmpty = usePage((page) => page.isEmpty);
  // Whoever began with nothing reads on here, also when the first text is in: what comes then stands below.
  const began = useRef(false);
  if (isEmpty) began.current = true;
  return (
    <div className="start">
      {isEmpty ? <NothingYet /> : null}
      {began.current ? (
        <Suspense fallback={<Waiting what="where files are dropped" />}>
          <ExtractPanel />
        </Suspense>
      ) : null}
      {isEmpty ? <Commands /> : <Begin />}
    </div>
  );
};

const Begin = (): ReactNode => {
  const questions = usePage((page) => page.questions);
  return (
    <>
      <h2 className="start-title">Who connects whom, since when, and who says so?</h2>
      <p>
        Every line in the graph rests on words somebody printed. Select a line to read them; select two actors to see
        what connects them.
      </p>
      <AskBox />
      {questions === null || questions.length > 0 ? <h3>Questions to try</h3> : null}
      <QuestionList />
      <h3>Your own</h3>
      <ol className="steps">
        <li>Search a name above and add it.</li>
        <li>See who its neighbors are before you add any of them.</li>
        <li>Narrow the time below: when it happened, or what was known by a day.</li>
        <li>Share the link: it opens this very view.</li>
      </ol>
    </>
  );
};

/** Whoever looks around first is told that the texts are made up. */
const SampleNote = (): ReactNode => {
  const isSample = usePage((page) => page.isSample);
  return isSample ? (
    <p className="sample-note">
      These are sample dispatches, made up for trying: their outlets do not exist. Under Editor you read texts of your
      own.
    </p>
  ) : null;
};

/** What to do in a graph that holds nothing yet. */
const NothingYet = (): ReactNode => (
  <>
    <h2 className="start-title">This graph holds nothing yet</h2>
    <p>Give it texts, and it reads who did what to whom, who says so, and who denies it.</p>
    <p className="caption">
      Keeping them needs an editor’s key: the terminal in which the server runs prints the one of this run.
    </p>
  </>
);

const Commands = (): ReactNode => (
  <>
    <p>Or from a terminal, folders, feeds and other formats too:</p>
    <pre className="command">npx entente ingest FOLDER</pre>
    <p>To look around first, the sample dispatches:</p>
    <pre className="command">npx entente serve --sample</pre>
  </>
);

/** Editors begin where a look is needed most. */
const ReviewFirst = (): ReactNode => {
  const editing = usePage((page) => page.key !== null);
  const reviewWeakest = useReviewWeakest();
  return editing ? (
    <li>
      <Button className="question" onPress={reviewWeakest}>
        <span>Which claims should be reviewed first?</span>
        <span className="caption">Claims: the weakest that nobody has reviewed, one after the other</span>
      </Button>
    </li>
  ) : null;
};

export const QuestionList = (): ReactNode => {
  const open = useOpenQuestion();
  const questions = usePage((page) => page.questions);
  if (questions === null) return <Waiting what="what this graph can be asked" />;
  return (
    <>
      <SampleNote />
      <ul className="questions">
        <ReviewFirst />
        {questions.map((question) => (
          <li key={question.text}>
            <Button className="question" onPress={() => open(question)}>
              <span>{question.text}</span>
              <span className="caption">{question.hint}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};
