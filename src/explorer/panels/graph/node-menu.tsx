/** What can be done with the actor under the pointer. */
import { type ReactNode, useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { leavesOf } from '../../graph/model.ts';
import { useGraph } from '../../parts/graph-context.tsx';
import { useSession } from '../../parts/session.tsx';
import type { Spot } from '../../renderer/port.ts';
import {
  type Change,
  removeEntities,
  select,
  setPanel,
  startWith,
  togglePin,
  toggleSelected,
} from '../../state/state.ts';
import { applyTo } from '../../state/store.ts';

type Props = { readonly id: string; readonly spot: Spot; readonly close: () => void };

export const NodeMenu = ({ id, spot, close }: Props): ReactNode => {
  const { store } = useSession();
  const { graph, left } = useGraph();
  const anchor = useRef<HTMLSpanElement>(null);
  const pinned = store.getState().pins.includes(id);
  const items: readonly (readonly [string, readonly Change[]])[] = [
    ['Open the profile', [select([id])]],
    ['Events', [select([id]), setPanel('events')]],
    ['Add to the selection', [toggleSelected(id)]],
    ['Select its neighbors', [select([id, ...new Set(graph.neighbors(id))])]],
    [pinned ? 'Unpin' : 'Pin', [togglePin(id)]],
    ['Collapse', [(state) => removeEntities(leavesOf(graph, id, new Set(state.pins)))(state)]],
    ['Keep only this and its neighbors', [startWith([id, ...(left.near.get(id) ?? [])])]],
    ['Take out', [removeEntities([id]), select([])]],
  ];
  const act = (key: string | number): void => {
    const [, changes] = items.find(([label]) => label === key) ?? ['', []];
    applyTo(store, ...changes);
    close();
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: spot.x, top: spot.y }} />
      <Popover className="popover" triggerRef={anchor} isOpen onOpenChange={close} placement="bottom start">
        <Menu className="menu" aria-label="This actor" onAction={act} autoFocus="first">
          {items.map(([label]) => (
            <MenuItem key={label} id={label} className="menu-item">
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
};
