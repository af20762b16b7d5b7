/** Where an analyst begins: ready questions, and how to ask one's own. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useOpenQuestion } from './open-question.tsx';
import { QUESTIONS } from './questions.ts';

export const StartPanel = (): ReactNode => (
  <div className="start">
    <h2 className="start-title">Who connects whom, since when, and who says so?</h2>
    <p>
      Every line in the graph rests on words somebody printed. Select a line to read them; select two actors to see what
      connects them.
    </p>
    <h3>Questions to try</h3>
    <QuestionList />
    <h3>Your own</h3>
    <ol className="steps">
      <li>Search a name above and add it.</li>
      <li>See who its neighbors are before you add any of them.</li>
      <li>Narrow the time below: when it happened, or what was known by a day.</li>
      <li>Share the link: it opens this very view.</li>
    </ol>
  </div>
);

export const QuestionList = (): ReactNode => {
  const open = useOpenQuestion();
  return (
    <ul className="questions">
      {QUESTIONS.map((question) => (
        <li key={question.text}>
          <Button className="question" onPress={() => open(question)}>
            <span>{question.text}</span>
            <span className="caption">{question.hint}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
};
