/** Ask in words: the answer, the plan that was run and the words that carry it, side by side. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { ASK } from '../../api/ask.ts';
import { Answered } from '../../parts/answered.tsx';
import { useAnswer, useScope } from '../../parts/session.tsx';
import { AnswerView } from './answer-view.tsx';

type Asked = { readonly question: string; readonly context: string | null };

export const AskBox = (): ReactNode => {
  const scope = useScope();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const answer = useAnswer(ASK, asked === null ? null : { ...asked, ...scope });
  const ask = (question: string, context: string | null): void => {
    setWords(question);
    setAsked({ question, context });
  };
  return (
    <section className="ask" aria-label="Ask in words">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') ask(words, last);
        }}
      >
        <TextField className="field" value={words} onChange={setWords}>
          <Label>Ask in words</Label>
          <Input className="input" maxLength={400} placeholder="Who met whom, when, and who says so?" />
        </TextField>
        <Button className="button button-accent" type="submit" isDisabled={words.trim() === ''}>
          Ask
        </Button>
      </form>
      {asked === null ? null : (
        <Answered answer={answer} waitingFor="the answer">
          {({ ask: found }) => (
            <AnswerView
              answer={found}
              askAgain={(question) => ask(question, null)}
              follows={last === found.id}
              follow={(on) => setLast(on ? found.id : null)}
            />
          )}
        </Answered>
      )}
    </section>
  );
};
