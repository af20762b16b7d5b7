/** What size and colour of the actors tell, and how they are grouped. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { arranged } from '../../graph/layout/service.ts';
import { sketchOf } from '../../graph/layout/sketch.ts';
import { Choice } from '../../parts/control/choice.tsx';
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
        of={SIZES}
        nameOf={(one) => SIZE_WORDS[one]}
        set={(size) => change(setLooks({ size }))}
      />
      <Choice
        label="Color tells"
        value={looks.color}
        of={COLORS}
        nameOf={(one) => COLOR_WORDS[one]}
        set={(color) => change(setLooks({ color }))}
      />
      <Choice
        label="Groups"
        value={looks.group}
        of={GROUPS}
        nameOf={(one) => GROUP_WORDS[one]}
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
