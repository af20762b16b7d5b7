/** Makes a standing question from what is chosen in view and from the filters that are on. */
import { type ReactNode, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { ADD_QUESTION, type StandingKind } from '../../api/alerts.ts';
import { PUBLISHERS } from '../../api/evidence.ts';
import type { Name } from '../../api/fragments.ts';
import { DRAWN } from '../../api/graph.ts';
import { SAVE_VIEW } from '../../api/saved.ts';
import { Choice } from '../../parts/control/choice.tsx';
import { useDone } from '../../parts/deeds.ts';
import { EntityField } from '../../parts/entity/entity-field.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { useAnswer, useAsk, useExplorer, useScope, useSession } from '../../parts/session.tsx';
import { writeLink } from '../../state/permalink.ts';
import type { ExplorerState } from '../../state/state.ts';
import { endsOf, filtersIn, KIND_WORDS, KINDS, standingInput, titleOf } from './standing-input.ts';

/** What is selected, else the ends that were connected last. */
const chosenIn = ({ edge, selected, connect }: ExplorerState): readonly string[] => {
  if (edge !== null) return [edge.a, edge.b];
  return (selected.length > 0 ? selected : connect.ends).slice(0, 2);
};

export const QuestionForm = (): ReactNode => {
  const { store } = useSession();
  const { graph } = useGraph();
  const [chosen, setChosen] = useState<readonly (Name | null)[]>(() =>
    chosenIn(store.getState()).flatMap((id) =>
      graph.hasNode(id)
        ? { id, label: graph.getNodeAttribute(id, 'label'), kind: graph.getNodeAttribute(id, 'kind') }
        : [],
    ),
  );
  const [kind, setKind] = useState<StandingKind>(chosen.length === 2 ? 'MEDIATOR' : 'DENIAL');
  const [title, setTitle] = useState('');
  const [webhook, setWebhook] = useState('');
  const { most, both } = endsOf(kind);
  const names = chosen.slice(0, most).flatMap((name) => name ?? []);
  const proposed = titleOf(
    kind,
    names.map(({ label }) => label),
  );
  const add = useAdd();
  const isReady = kind === 'VIEW' || names.length >= (both ? 2 : 1);
  const choose = (index: number) => (name: Name | null) =>
    setChosen((now) => (index === 0 ? [name, now[1] ?? null] : [now[0] ?? null, name]));
  const submit = async (): Promise<void> => {
    const ids = names.map(({ id }) => id);
    if (await add(kind, ids, title.trim() || proposed, webhook.trim() || null)) setTitle('');
  };
  return (
    <form
      className="standing-form profile-part"
      aria-label="Ask once and for all"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void submit();
      }}
    >
      <h3>Ask once and for all</h3>
      <Choice label="Tell when" value={kind} of={KINDS} nameOf={(one) => KIND_WORDS[one]} set={setKind} />
      {most === 0 ? null : (
        <div className="standing-ends">
          <EntityField label={both ? 'Between' : 'About'} value={chosen[0] ?? null} set={choose(0)} />
          <EntityField label={both ? 'and' : 'and (if only between two)'} value={chosen[1] ?? null} set={choose(1)} />
        </div>
      )}
      <FiltersInWords kind={kind} />
      <TextField className="field" value={title} onChange={setTitle}>
        <Label>Title</Label>
        <Input className="input" maxLength={200} placeholder={proposed} />
      </TextField>
      <details>
        <summary>Send the alerts to another program too</summary>
        <TextField className="field" value={webhook} onChange={setWebhook} type="url">
          <Label>Address of the webhook</Label>
          <Input className="input" placeholder="https://…" />
        </TextField>
      </details>
      <Button className="button button-accent" type="submit" isDisabled={!isReady}>
        Let it stand
      </Button>
    </form>
  );
};

/** True where it stands now. */
const useAdd = (): ((
  kind: StandingKind,
  ends: readonly string[],
  title: string,
  webhook: string | null,
) => Promise<boolean>) => {
  const { store, page } = useSession();
  const { input } = useGraph();
  const scope = useScope();
  const ask = useAsk();
  const done = useDone();
  const saved = async (title: string): Promise<string | null> => {
    const state = writeLink({ ...store.getState(), panel: 'start' });
    const answer = await ask(SAVE_VIEW, { title, operation: DRAWN.text, variables: { input, ...scope }, state });
    return answer?.saveView.id ?? null;
  };
  return async (kind, ends, title, webhook) => {
    if (kind === 'VIEW' && input === null) {
      say(page, 'There is nothing in view to wait on.');
      return false;
    }
    const view = kind === 'VIEW' ? await saved(title) : null;
    const asked = view === null ? standingInput(kind, ends, store.getState().filters) : { view };
    if (asked === null || (await ask(ADD_QUESTION, { title, ask: asked, webhook })) === null) return false;
    done('The question stands. What is new from now on becomes an alert.');
    return true;
  };
};

const FiltersInWords = ({ kind }: { readonly kind: StandingKind }): ReactNode => {
  const filters = useExplorer((state) => state.filters);
  const time = useExplorer((state) => state.time);
  const named = useAnswer(PUBLISHERS, filters.excludePublishers.length === 0 ? null : { first: 60 });
  const publisherName = (id: string): string | null =>
    named.data?.entities.nodes.find((one) => one.id === id)?.label ?? null;
  const { kept, left } = filtersIn(kind, filters, time, publisherName);
  return (
    <p className="caption">
      {kept.length === 0 ? 'No filter is part of it.' : `With the filters in view: ${kept.join(', ')}.`}
      {left.length === 0 ? '' : ` Not part of it: ${left.join(', ')}.`}
    </p>
  );
};
