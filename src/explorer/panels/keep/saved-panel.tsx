/** Views kept on the server: the question, its answer then, and whether it still holds. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { DRAWN } from '../../api/graph.ts';
import { SAVE_VIEW, SAVED_VIEW, SAVED_VIEWS, type Saved } from '../../api/saved.ts';
import { Answered } from '../../parts/answered.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { refresh, say } from '../../parts/page.ts';
import { useAnswer, useAsk, usePage, useScope, useSession } from '../../parts/session.tsx';
import { linkIn, readLink, writeLink } from '../../state/permalink.ts';
import { setPanel } from '../../state/state.ts';
import { applyTo } from '../../state/store.ts';
import { dayText } from '../../words/date.ts';

export const SavedPanel = (): ReactNode => {
  const answer = useAnswer(SAVED_VIEWS, {});
  return (
    <section className="saved">
      <h2>Saved views</h2>
      <SaveForm />
      <Answered
        answer={answer}
        waitingFor="saved views"
        isEmpty={({ savedViews }) => savedViews.nodes.length === 0}
        empty={<p className="caption">No view is saved yet.</p>}
      >
        {({ savedViews }) => (
          <ul className="plain-list">
            {savedViews.nodes.map((view) => (
              <SavedLine key={view.id} view={view} />
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
};

const SaveForm = (): ReactNode => {
  const { store, page } = useSession();
  const { input } = useGraph();
  const scope = useScope();
  const ask = useAsk();
  const editing = usePage((now) => now.key !== null);
  const [title, setTitle] = useState('');
  if (!editing)
    return (
      <p className="caption">
        Saving a view on the server needs an editor’s key. The link of this page keeps the same view without one.
      </p>
    );
  const save = async (): Promise<void> => {
    if (input === null) return say(page, 'There is nothing in view to save.');
    const state = writeLink({ ...store.getState(), panel: 'start' });
    const answer = await ask(SAVE_VIEW, { title, operation: DRAWN.text, variables: { input, ...scope }, state });
    if (answer === null) return;
    setTitle('');
    refresh(page);
    say(page, 'The view is saved, with the answer it gives today.');
  };
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') void save();
      }}
    >
      <TextField className="field" value={title} onChange={setTitle}>
        <Label>Title</Label>
        <Input className="input" maxLength={200} />
      </TextField>
      <Button className="button button-accent" type="submit" isDisabled={title.trim() === ''}>
        Save this view
      </Button>
    </form>
  );
};

const SavedLine = ({ view }: { readonly view: Saved }): ReactNode => {
  const { store, page } = useSession();
  const answer = useAnswer(SAVED_VIEW, { slug: view.slug });
  const current = answer.data?.savedView?.current;
  const open = (): void => {
    const { state, problems } = readLink(linkIn(view.state));
    // One step of the history: undo goes back to what was there before.
    applyTo(store, () => state, setPanel('saved'));
    if (problems.length > 0) say(page, `Parts of this view could not be read: ${problems.join('; ')}.`);
  };
  return (
    <li className="saved-line">
      <Button className="link" onPress={open}>
        <bdi>{view.title}</bdi>
      </Button>
      <br />
      <span className="caption">saved {dayText(view.createdAt)}</span>{' '}
      {current === undefined ? null : (
        <span className={current ? 'tag tag-fine' : 'tag tag-disputed'}>
          {current ? 'still holds' : 'changed since'}
        </span>
      )}
    </li>
  );
};
