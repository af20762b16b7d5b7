/** Ask in words: the answer, the words that carry it, and the plan that was run, which can be changed and asked again. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { type Answer, ASK, ASK_AGAIN, type PlanChange } from '../../api/ask.ts';
import { Answered } from '../../parts/answered.tsx';
import { useAnswer, useChange, useExplorer, useScope } from '../../parts/session.tsx';
import { MOST_ASKED, setQuestion } from '../../state/state.ts';
import { AnswerView } from './answer-view.tsx';
import { PlanView } from './plan-view.tsx';

/** What a question follows up: the answer before it. */
type Following = { readonly question: string; readonly context: string };
type Changed = { readonly plan: string; readonly change: PlanChange };

export const AskBox = (): ReactNode => {
  const scope = useScope();
  const move = useChange();
  // It may also be asked from the search above, or by a link.
  const question = useExplorer((state) => state.question);
  const [words, setWords] = useState(question);
  const [following, setFollowing] = useState<Following | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const context = following?.question === question ? following.context : null;
  const first = useAnswer(ASK, question === '' || changed !== null ? null : { question, context, ...scope });
  const again = useAnswer(ASK_AGAIN, changed === null ? null : { ...changed, ...scope });
  const answer = changed === null ? first : again;
  // The plan stays in its fields while its change is on the way, and where that is refused.
  const shown = useRef<Answer | null>(null);
  if (answer.data !== null) shown.current = answer.data.answer;
  const plan = shown.current?.plan ?? null;

  useEffect(() => {
    setWords(question);
    setChanged(null);
  }, [question]);
  const ask = (next: string, after: string | null): void => {
    setWords(next);
    setChanged(null);
    setFollowing(after === null ? null : { question: next, context: after });
    move(setQuestion(next));
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
          if (words.trim() !== '') ask(words.trim(), last);
        }}
      >
        <TextField className="field" value={words} onChange={setWords}>
          <Label>Ask in words</Label>
          <Input className="input" maxLength={MOST_ASKED} placeholder="Who met whom, when, and who says so?" />
        </TextField>
        <Button className="button button-accent" type="submit" isDisabled={words.trim() === ''}>
          Ask
        </Button>
      </form>
      {question === '' ? null : (
        <>
          <Answered answer={answer} waitingFor="the answer">
            {({ answer: found }) => (
              <AnswerView
                answer={found}
                askAgain={(next) => ask(next, null)}
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
