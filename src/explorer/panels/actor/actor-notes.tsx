/** What editors noted about an entity and which merges made it; with a key, one can add and undo. */
import { type ReactNode, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { ADD_NOTE, REVERT, refusalOf } from '../../api/curate.ts';
import { useDone } from '../../parts/deeds.ts';
import { say } from '../../parts/page.ts';
import { useAsk, usePage, useSession } from '../../parts/session.tsx';
import { dayText } from '../../words/date.ts';

type Note = { readonly id: string; readonly body: string; readonly author: string; readonly createdAt: string };
type Merge = {
  readonly id: string;
  readonly absorbedLabels: readonly string[];
  readonly decidedBy: string;
  readonly reason: string;
  readonly revertedAt: string | null;
};
type Props = { readonly id: string; readonly notes: readonly Note[]; readonly mergedFrom: readonly Merge[] };

export const ActorNotes = ({ id, notes, mergedFrom }: Props): ReactNode => {
  const editing = usePage((page) => page.key !== null);
  const standing = mergedFrom.filter(({ revertedAt }) => revertedAt === null);
  if (!editing && notes.length === 0 && standing.length === 0) return null;
  return (
    <section className="notes">
      <h3>Notes</h3>
      {standing.map((merge) => (
        <p key={merge.id} className="note">
          Merged from <bdi>{merge.absorbedLabels.join(', ')}</bdi> by <bdi>{merge.decidedBy}</bdi>:{' '}
          <bdi>{merge.reason}</bdi> {editing ? <UndoDecision id={merge.id} /> : null}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note.id} className="note">
          <bdi>{note.body}</bdi>
          <br />
          <span className="caption">
            <bdi>{note.author}</bdi>, {dayText(note.createdAt)}
          </span>
        </p>
      ))}
      {editing ? <NoteForm id={id} /> : null}
    </section>
  );
};

export const UndoDecision = ({ id }: { readonly id: string }): ReactNode => {
  const ask = useAsk();
  const { page } = useSession();
  const done = useDone();
  const undo = async (): Promise<void> => {
    const answer = await ask(REVERT, { decision: id });
    if (answer === null) return;
    const refusal = refusalOf(answer.revertDecision);
    if (refusal !== null) return say(page, refusal);
    page.setState(({ deeds }) => ({
      deeds: deeds.filter(({ back }) => back.kind !== 'decision' || back.decision !== id),
    }));
    done('The decision is undone.');
  };
  return (
    <Button className="link" onPress={() => void undo()}>
      Undo
    </Button>
  );
};

const NoteForm = ({ id }: { readonly id: string }): ReactNode => {
  const ask = useAsk();
  const done = useDone();
  const [body, setBody] = useState('');
  const add = async (): Promise<void> => {
    const answer = await ask(ADD_NOTE, { about: [id], body });
    if (answer === null) return;
    setBody('');
    done('The note is added.');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== '') void add();
      }}
    >
      <TextField className="field" value={body} onChange={setBody}>
        <Label>Add a note</Label>
        <TextArea className="input" rows={2} maxLength={4000} />
      </TextField>
      <Button className="button button-small" type="submit" isDisabled={body.trim() === ''}>
        Save the note
      </Button>
    </form>
  );
};
