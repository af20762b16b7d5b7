/** Ask in words: the answer, the words that carry it, and the plan that was run, which can be changed and asked again. */
import { type ReactNode, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { type Answer, ASK, ASK_AGAIN, type PlanChange } from '../../api/ask.ts';
import { Answered } from '../../parts/answered.tsx';
import { useAnswer, useScope } from '../../parts/session.tsx';
import { AnswerView } from './answer-view.tsx';
import { PlanView } from './plan-view.tsx';

type Asked = { readonly question: string; readonly context: string | null };
type Changed = { readonly plan: string; readonly change: PlanChange };

export const AskBox = (): ReactNode => {
  const scope = useScope();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const first = useAnswer(ASK, asked === null || changed !== null ? null : { ...asked, ...scope });
  const again = useAnswer(ASK_AGAIN, changed === null ? null : { ...changed, ...scope });
  const answer = changed === null ? first : again;
  // The plan stays in its fields while its change is on the way, and where that is refused.
  const shown = useRef<Answer | null>(null);
  if (answer.data !== null) shown.current = answer.data.answer;
  const plan = shown.current?.plan ?? null;

  const ask = (question: string, context: string | null): void => {
    setWords(question);
    setChanged(null);
    setAsked({ question, context });
  };
  /** What was refused is not lost: the next change is made with it. */
  const change = (more: PlanChange): void => {
    if (plan !== null)
      setChanged((now) => ({ plan: plan.id, change: now?.plan === plan.id ? { ...now.change, ...more } : more }));
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
        <>
          <Answered answer={answer} waitingFor="the answer">
            {({ answer: found }) => (
              <AnswerView
                answer={found}
                askAgain={(question) => ask(question, null)}
                follows={last === found.id}
                follow={(on) => setLast(on ? found.id : null)}
              />
            )}
          </Answered>
          {plan === null ? null : <PlanView plan={plan} change={change} />}
        </>
      )}
    </section>
  );
};
