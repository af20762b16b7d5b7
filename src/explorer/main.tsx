/** Starts the explorer: one store, one client, one page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from './api/client.ts';
import { App } from './app.tsx';
import './look/tokens.css';
import './look/base.css';
import './look/layout.css';
import './look/panels.css';
import './look/pictures.css';
import './look/print.css';
import { fetchTheRest } from './parts/later.ts';
import { createPage } from './parts/page.ts';
import { SessionProvider } from './parts/session.tsx';
import { FragmentAdapter } from './state/fragment.tsx';
import { createExplorerStore } from './state/store.ts';

const page = createPage();
const session = {
  store: createExplorerStore(),
  page,
  send: createClient(
    () => page.getState().key,
    (reachable) => {
      if (page.getState().reachable !== reachable) page.setState({ reachable });
    },
  ),
  answers: new Map<string, unknown>(),
};

const root = document.getElementById('explorer');
if (root === null) throw new TypeError('the page has no #explorer to start in');
createRoot(root).render(
  <StrictMode>
    <FragmentAdapter>
      <SessionProvider value={session}>
        <App />
      </SessionProvider>
    </FragmentAdapter>
  </StrictMode>,
);
fetchTheRest();
