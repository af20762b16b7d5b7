/** The page: bar, actors, the view in the middle with time below, and the panel that explains what is selected. */
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { findLink } from './api/short-link.ts';
import { Center } from './panels/frame/center.tsx';
import { Connection } from './panels/frame/connection.tsx';
import { HiddenLines } from './panels/frame/hidden-lines.tsx';
import { Inspector } from './panels/frame/inspector.tsx';
import { Keyboard } from './panels/frame/keyboard.tsx';
import { NewBelow } from './panels/frame/new-below.tsx';
import { Notices } from './panels/frame/notices.tsx';
import { type Screen, ScreenTabs } from './panels/frame/screen-tabs.tsx';
import { Sidebar } from './panels/frame/sidebar.tsx';
import { TopBar } from './panels/frame/top-bar.tsx';
import { useStarters } from './panels/start/starters.ts';
import { GraphProvider } from './parts/graph-context.tsx';
import { say } from './parts/page.ts';
import { errorOf, messageOf, useExplorer, usePage, useSession } from './parts/session.tsx';
import { shortLinkIn, useLink } from './state/fragment.tsx';
import { type Reading, readLink } from './state/permalink.ts';
import { replaceState } from './state/store.ts';

export const App = (): ReactNode => {
  const { store, page } = useSession();
  const [linked] = useState(() => window.location.hash.length > 1);
  const opened = useCallback(
    ({ problems }: Reading) => {
      if (problems.length > 0)
        say(page, `Parts of this link could not be read: ${problems.join('; ')}. The rest is shown.`);
    },
    [page],
  );
  useLink(store, opened);
  useShortLink(opened);
  useStarters(!linked);
  const theme = usePage((now) => now.theme);
  // Before any effect below reads a colour of it: the drawing does.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  return (
    <GraphProvider>
      <Layout linked={linked} />
      <Keyboard />
      <NewBelow />
      <HiddenLines />
      <Connection />
    </GraphProvider>
  );
};

/** The state of a short link takes the place of what is there; one that is not kept is told. */
const useShortLink = (opened: (reading: Reading) => void): void => {
  const { store, page } = useSession();
  useEffect(() => {
    const open = async (): Promise<void> => {
      const id = shortLinkIn();
      if (id === null) return;
      const reading = readLink(await findLink(id, page.getState().key));
      replaceState(store, reading.state);
      opened(reading);
    };
    const follow = (): void =>
      void open().catch((cause: unknown) => {
        const error = errorOf(cause);
        say(page, error.code === 'NOT_FOUND' ? 'This server keeps no such short link.' : messageOf(error));
      });
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [store, page, opened]);
};

/**
 * On a phone one of the three columns fills the screen; what was just selected decides which. What opens by itself, before
 * anybody has pressed anything, shows its picture.
 */
const Layout = ({ linked }: { readonly linked: boolean }): ReactNode => {
  const [screen, setScreen] = useState<Screen>('details');
  const selected = useExplorer((state) => state.selected);
  const edge = useExplorer((state) => state.edge);
  const document = useExplorer((state) => state.document);
  const view = useExplorer((state) => state.view);
  const panel = useExplorer((state) => state.panel);
  const question = useExplorer((state) => state.question);
  const touched = useTouched();
  const wide = usePage((page) => page.wide);
  const hasActors = useExplorer((state) => state.entities.length > 0);
  useEffect(() => {
    if (hasActors && !linked && !touched.current) setScreen('center');
  }, [hasActors, linked, touched]);
  useEffect(() => {
    if (panel !== 'start' && (linked || touched.current)) setScreen('details');
  }, [panel, linked, touched]);
  useEffect(() => {
    if (selected.length > 0 || edge !== null || document !== null) setScreen('details');
  }, [selected, edge, document]);
  useEffect(() => {
    if (question !== '' && (linked || touched.current)) setScreen('details');
  }, [question, linked, touched]);
  useEffect(() => {
    if (view !== 'graph') setScreen('center');
  }, [view]);
  // A link would put the place into the address, which holds the view.
  const skip = (): void => {
    flushSync(() => setScreen('details'));
    window.document.getElementById('inspector')?.focus();
  };
  return (
    <div className={wide ? 'page is-wide' : 'page'} data-screen={screen}>
      <button type="button" className="skip" onClick={skip}>
        Skip to what is selected
      </button>
      <TopBar />
      <main className="desk">
        <Sidebar />
        <Center />
        <Inspector />
      </main>
      <Notices />
      <ScreenTabs screen={screen} choose={setScreen} />
    </div>
  );
};

/** Whether anything was pressed. */
const useTouched = (): { readonly current: boolean } => {
  const touched = useRef(false);
  useEffect(() => {
    const touch = (): void => {
      touched.current = true;
    };
    const kinds = ['pointerdown', 'keydown', 'click'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, true);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, touch, true);
    };
  }, []);
  return touched;
};
