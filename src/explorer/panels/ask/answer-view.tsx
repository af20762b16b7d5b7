/** One answer: each sentence beside its quotes; or why there is none, and what can be asked instead. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Answer } from '../../api/ask.ts';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { QuoteText } from '../../parts/evidence/quote-text.tsx';
import { SourceLink } from '../../parts/evidence/source-link.tsx';
import { VerdictTag } from '../../parts/evidence/verdict-tag.tsx';

type Props = {
  readonly answer: Answer;
  readonly askAgain: (question: string) => void;
  /** Whether the next question goes on from this one. */
  readonly follows: boolean;
  readonly follow: (on: boolean) => void;
};

export const AnswerView = ({ answer, askAgain, follows, follow }: Props): ReactNode => (
  <div className="answer">
    {answer.refused ? <p className="answer-refused">The evidence does not answer this.</p> : null}
    <ol className="answer-sentences">
      {answer.sentences.map((sentence) => (
        <SentenceView key={sentence.text} sentence={sentence} />
      ))}
    </ol>
    <Hints title={answer.refused ? 'Why' : 'What is missing'} hints={answer.missing} />
    {answer.suggestions.length === 0 ? null : (
      <>
        <h3>Can be answered</h3>
        <ul className="questions">
          {answer.suggestions.map((question) => (
            <li key={question}>
              <Button className="question" onPress={() => askAgain(question)}>
                {question}
              </Button>
            </li>
          ))}
        </ul>
      </>
    )}
    {answer.refused ? null : (
      <label className="check">
        <input type="checkbox" checked={follows} onChange={(event) => follow(event.target.checked)} /> The next question
        follows this one
      </label>
    )}
  </div>
);

const SentenceView = ({ sentence }: { readonly sentence: Answer['sentences'][number] }): ReactNode => {
  return (
    <li className="answer-sentence">
      <p>
        {sentence.text} <VerdictTag verdict={sentence.verdict} />
      </p>
      <p className="caption">
        {sentence.entities.map((entity) => (
          <span key={entity.id}>
            <EntityButton entity={entity} />{' '}
          </span>
        ))}
      </p>
      <div className="answer-quotes">
        {sentence.quotes.map((quote) => (
          <figure key={`${quote.document.id} ${quote.start} ${quote.end}`}>
            <QuoteText quote={quote} />
            <figcaption className="statement-source">
              <SourceLink document={quote.document} />
            </figcaption>
          </figure>
        ))}
      </div>
    </li>
  );
};

const Hints = ({ title, hints }: { readonly title: string; readonly hints: readonly string[] }): ReactNode =>
  hints.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="plain-list">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </>
  );
