/** Whether a document still counts, who took it back and why; editors take it back or put it back here. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { RESTORE, RETRACT } from '../../api/curate.ts';
import type { DocumentRead } from '../../api/document.ts';
import { useDone } from '../../parts/deeds.ts';
import { useAsk, usePage } from '../../parts/session.tsx';
import { dayText } from '../../words/date.ts';

export const Retraction = ({ document }: { readonly document: DocumentRead }): ReactNode => {
  const editing = usePage((page) => page.key !== null);
  const retracted = document.retractedAt !== null;
  return (
    <>
      {retracted ? <p className="tag tag-denied">This document is retracted: it gives no evidence.</p> : null}
      {document.retractions.map(({ at, author, reason, retracted: taken }) => (
        <p key={at} className="caption">
          {taken ? 'taken back' : 'put back'} {dayText(at)} by <bdi>{author}</bdi>: <bdi>{reason}</bdi>
        </p>
      ))}
      {editing ? <Form id={document.id} title={document.title} retracted={retracted} /> : null}
    </>
  );
};

type FormProps = { readonly id: string; readonly title: string; readonly retracted: boolean };

const Form = ({ id, title, retracted }: FormProps): ReactNode => {
  const done = useDone();
  const ask = useAsk();
  const [reason, setReason] = useState('');
  const act = async (): Promise<void> => {
    const why = { id, reason: reason.trim() };
    const answer = retracted ? await ask(RESTORE, why) : await ask(RETRACT, why);
    if (answer === null) return;
    setReason('');
    done(retracted ? 'The document counts again.' : 'The document is retracted; it can be put back here.', {
      deed: {
        text: `${retracted ? 'put back' : 'took back'} “${title}”`,
        back: { kind: retracted ? 'restoration' : 'retraction', document: id },
      },
    });
  };
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void act();
      }}
    >
      <TextField className="field" value={reason} onChange={setReason}>
        <Label>{retracted ? 'Why it counts again' : 'Why it should not count'}</Label>
        <Input className="input" maxLength={500} />
      </TextField>
      <Button className="button button-small" type="submit" isDisabled={reason.trim() === ''}>
        {retracted ? 'Restore' : 'Retract'}
      </Button>
    </form>
  );
};
