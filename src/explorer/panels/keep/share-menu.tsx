/** The link of this very view, the views that are kept, and paper. */
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ApiError } from '../../api/client.ts';
import { keepLink } from '../../api/short-link.ts';
import { copyText } from '../../parts/control/copy-button.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { say } from '../../parts/page.ts';
import { errorOf, messageOf, useChange, useSession } from '../../parts/session.tsx';
import { linkOf } from '../../state/fragment.tsx';
import { writeLink } from '../../state/permalink.ts';
import { setPanel } from '../../state/state.ts';
import { printView } from './print.ts';

export const ShareMenu = (): ReactNode => {
  const session = useSession();
  const { store, page } = session;
  const { graph, input, spoken } = useGraph();
  const change = useChange();
  const act = (key: string | number): void => {
    if (key === 'link')
      void copyText(linkOf(store)).then((done) =>
        say(page, done === 'Copied.' ? 'The link to this exact view is copied.' : done),
      );
    if (key === 'short')
      keepLink(writeLink(store.getState()), page.getState().key)
        .then(copyText)
        .then(
          (done) => say(page, done === 'Copied.' ? 'A short link to this view is copied.' : done),
          (cause: unknown) => say(page, refusalOf(errorOf(cause))),
        );
    if (key === 'saved') change(setPanel('saved'));
    if (key === 'print') void printView(session, { graph, input, spoken });
  };
  return (
    <MenuTrigger>
      <Button className="button button-quiet">Share</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={act} aria-label="Share this view">
          <MenuItem id="link" className="menu-item">
            Copy the link to this view
          </MenuItem>
          <MenuItem id="short" className="menu-item">
            Copy a short link, kept by the server
          </MenuItem>
          <MenuItem id="saved" className="menu-item">
            Saved views…
          </MenuItem>
          <MenuItem id="print" className="menu-item">
            Print
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};

/** Without a key the whole link does the same. */
const refusalOf = (error: ApiError): string =>
  error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN'
    ? 'Here only editors keep short links. The whole link opens the same view.'
    : messageOf(error);
