/** Search, undo and redo, and what an analyst takes away or keeps. */
import { type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { undoLast } from '../../parts/deeds.ts';
import { later } from '../../parts/later.ts';
import { setTheme } from '../../parts/page.ts';
import { usePage, useSession } from '../../parts/session.tsx';
import { DeedsButton } from './deeds-button.tsx';
import { LiveBadge } from './live-badge.tsx';
import { SearchBox } from './search-box.tsx';

const AlertsButton = later('AlertsButton', () => import('../alerts/alerts-button.tsx'));
const EditorButton = later('EditorButton', () => import('./editor-button.tsx'));
const HelpButton = later('HelpButton', () => import('./help-button.tsx'));
const ShareMenu = later('ShareMenu', () => import('../keep/share-menu.tsx'));
const ExportMenu = later('ExportMenu', () => import('../keep/export-menu.tsx'));

export const TopBar = (): ReactNode => (
  <header className="top-bar">
    <h1 className="visually-hidden">Entente explorer</h1>
    <div className="brand-side">
      <a className="brand" href="/" aria-label="Entente: start afresh">
        <Mark />
        <span>Entente</span>
      </a>
      <SampleTag />
    </div>
    <SearchBox />
    <UndoButtons />
    <DeedsButton />
    <div className="top-bar-end">
      <LiveBadge />
      {/* Dialogs and menus come after the graph: the space they take is kept. */}
      <Suspense fallback={<span className="top-bar-soon" />}>
        <AlertsButton />
        <ShareMenu />
        <ExportMenu />
        <EditorButton />
        <ThemeButton />
        <HelpButton />
      </Suspense>
    </div>
  </header>
);

const SampleTag = (): ReactNode =>
  usePage((page) => page.isSample) ? (
    <span className="tag sample-tag" title="Dispatches made up for trying, of outlets that do not exist">
      sample<span className="wide-only"> data</span>
    </span>
  ) : null;

const Mark = (): ReactNode => (
  <svg viewBox="0 0 32 32" className="brand-mark" aria-hidden="true">
    <rect width="32" height="32" rx="7" />
    <circle cx="11" cy="16" r="5.6" />
    <circle cx="21" cy="16" r="5.6" />
  </svg>
);

const UndoButtons = (): ReactNode => {
  const session = useSession();
  const { store } = session;
  const past = useStore(store.temporal, (history) => history.pastStates.length);
  const decided = usePage(({ deeds }) => deeds[0] !== undefined && deeds[0].after !== null);
  const future = useStore(store.temporal, (history) => history.futureStates.length);
  return (
    <fieldset className="undo">
      <legend className="visually-hidden">History</legend>
      <Button
        className="icon-button"
        isDisabled={past === 0 && !decided}
        aria-label="Undo"
        onPress={() => undoLast(session)}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2" />
        </svg>
      </Button>
      <Button
        className="icon-button"
        isDisabled={future === 0}
        aria-label="Redo"
        onPress={() => store.temporal.getState().redo()}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m12 5 4 4-4 4M16 9H8a4 4 0 0 0 0 8h2" />
        </svg>
      </Button>
    </fieldset>
  );
};

const ThemeButton = (): ReactNode => {
  const { page } = useSession();
  const theme = usePage((now) => now.theme);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Button className="icon-button" aria-label={`Switch to ${other} colors`} onPress={() => setTheme(page, other)}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="6" />
        <path d="M10 4a6 6 0 0 1 0 12z" className="filled" />
      </svg>
    </Button>
  );
};
