/** What size and colour of the actors tell, and how they are grouped. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { arranged } from '../../graph/layout-service.ts';
import { sketchOf } from '../../graph/sketch.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useChange, useExplorer, useSession } from '../../parts/session.tsx';
import type { Renderer } from '../../renderer/port.ts';
import { COLORS, GROUPS, moveEntities, SIZES, setLooks } from '../../state/state.ts';

const SIZE_WORDS = {
  degree: 'neighbors in view',
  relations: 'relations',
  sources: 'independent sources',
  centrality: 'betweenness: on how many shortest paths',
  same: 'nothing: all the same',
} as const;
const COLOR_WORDS = {
  kind: 'kind',
  community: 'community: who is tied together',
  first: 'first seen',
  sources: 'independent sources',
} as const;
const GROUP_WORDS = {
  none: 'no groups',
  kind: 'by kind',
  state: 'by state: office, body, citizenship',
  community: 'by community',
} as const;

type Props = { readonly renderer: Renderer | null };

export const LooksMenu = ({ renderer }: Props): ReactNode => (
  <DialogTrigger>
    <Button className="icon-button" aria-label="Size, color and groups">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M6 9a2.5 2.5 0 1 0 .1 0M13.5 4a4 4 0 1 0 .1 0M13 15.5a1.5 1.5 0 1 0 .1 0" />
      </svg>
    </Button>
    <Popover className="popover" placement="left top">
      <Dialog className="looks" aria-label="Size, color and groups">
        <LooksForm renderer={renderer} />
      </Dialog>
    </Popover>
  </DialogTrigger>
);

const LooksForm = ({ renderer }: Props): ReactNode => {
  const change = useChange();
  const looks = useExplorer((state) => state.looks);
  return (
    <>
      <Choice
        label="Size tells"
        value={looks.size}
        all={SIZES}
        words={SIZE_WORDS}
        set={(size) => change(setLooks({ size }))}
      />
      <Choice
        label="Color tells"
        value={looks.color}
        all={COLORS}
        words={COLOR_WORDS}
        set={(color) => change(setLooks({ color }))}
      />
      <Choice
        label="Groups"
        value={looks.group}
        all={GROUPS}
        words={GROUP_WORDS}
        set={(group) => change(setLooks({ group, folded: [] }))}
      />
      <GroupTools renderer={renderer} />
    </>
  );
};

/** Frames tell most where each has a place of its own. */
const GroupTools = ({ renderer }: Props): ReactNode => {
  const { store } = useSession();
  const change = useChange();
  const { graph, looks } = useGraph();
  const by = useExplorer((state) => state.looks.group);
  const folded = useExplorer((state) => state.looks.folded);
  if (by === 'none') return null;
  const keyOf = (id: string): string | null => looks.groupOf(id)?.key ?? null;
  const keys = [...new Set(graph.nodes().flatMap((id) => keyOf(id) ?? []))];
  const part = async (): Promise<void> => {
    const { positions, pins } = store.getState();
    const places = await arranged(sketchOf(graph, positions, new Set(pins), [], keyOf), 'groups');
    if (places === null) return;
    change(moveEntities(places));
    setTimeout(() => renderer?.fit());
  };
  return (
    <div className="tools">
      <Button className="button button-small" onPress={() => void part()}>
        Set them apart
      </Button>
      <Button
        className="button button-small"
        onPress={() => change(setLooks({ folded: folded.length > 0 ? [] : keys }))}
      >
        {folded.length > 0 ? 'Open all' : 'Draw each as one'}
      </Button>
    </div>
  );
};

type ChoiceProps<Key extends string> = {
  readonly label: string;
  readonly value: Key;
  readonly all: readonly Key[];
  readonly words: Readonly<Record<Key, string>>;
  readonly set: (key: Key) => void;
};

const Choice = <Key extends string>({ label, value, all, words, set }: ChoiceProps<Key>): ReactNode => (
  <label className="select">
    <span>{label}</span>
    <select
      value={value}
      onChange={({ target }) => {
        const chosen = all.find((one) => one === target.value);
        if (chosen !== undefined) set(chosen);
      }}
    >
      {all.map((one) => (
        <option key={one} value={one}>
          {words[one]}
        </option>
      ))}
    </select>
  </label>
);
