/** Keeps the link in the fragment of the URL: it has no length limit there, and what an analyst looks at is never sent or logged. */
import { parseAsString, useQueryStates } from 'nuqs';
import { unstable_createAdapterProvider as createAdapterProvider, renderQueryString } from 'nuqs/adapters/custom';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { LINK_KEYS, type Link, type LinkKey } from './link-words.ts';
import { type Reading, readLink, writeLink } from './permalink.ts';
import { type ExplorerStore, replaceState } from './store.ts';

const fragment = (): string => window.location.hash.slice(1);

const listen = (notify: () => void): (() => void) => {
  window.addEventListener('hashchange', notify);
  return () => window.removeEventListener('hashchange', notify);
};

const write = (search: URLSearchParams): void => {
  // The state that a short link brought stands in the address by itself now.
  search.delete(SHORT_LINK);
  const words = renderQueryString(search).slice(1);
  window.history.replaceState(window.history.state, '', words === '' ? window.location.pathname : `#${words}`);
};

const SHORT_LINK = 'link';

/** The id of the short link that the address names; null where it names none. */
export const shortLinkIn = (): string | null => new URLSearchParams(fragment()).get(SHORT_LINK);

export const FragmentAdapter = createAdapterProvider(() => {
  const text = useSyncExternalStore(listen, fragment);
  const searchParams = useMemo(() => new URLSearchParams(text), [text]);
  return { searchParams, updateUrl: write, getSearchParamsSnapshot: () => new URLSearchParams(fragment()) };
});

const parsers = Object.fromEntries(LINK_KEYS.map((key) => [key, parseAsString])) as Record<
  LinkKey,
  typeof parseAsString
>;

/** The link of the page as it stands. */
export const linkOf = (store: ExplorerStore): string => {
  const search = new URLSearchParams(writeLink(store.getState()));
  return `${window.location.origin}${window.location.pathname}#${renderQueryString(search).slice(1)}`;
};

/** State and URL follow each other; a link that is opened in this tab replaces the state. */
export const useLink = (store: ExplorerStore, opened: (reading: Reading) => void): void => {
  const [link, setLink] = useQueryStates(parsers, { history: 'replace', throttleMs: 250 });
  const written = useRef(new Set<string>());

  // A link that a person opens fires hashchange, our own writing does not: only then may an old link come again.
  useEffect(() => listen(() => written.current.clear()), []);

  useEffect(() => {
    const told = Object.fromEntries(LINK_KEYS.flatMap((key) => (link[key] === null ? [] : [[key, link[key]]]))) as Link;
    const text = JSON.stringify(told);
    if (written.current.has(text) || text === JSON.stringify(writeLink(store.getState()))) return;
    written.current.add(text);
    const reading = readLink(told);
    replaceState(store, reading.state);
    opened(reading);
  }, [link, store, opened]);

  useEffect(
    () =>
      store.subscribe((state) => {
        const words = writeLink(state);
        written.current.add(JSON.stringify(words));
        const all = Object.fromEntries(LINK_KEYS.map((key) => [key, words[key] ?? null]));
        void setLink(all as Record<LinkKey, string | null>);
      }),
    [store, setLink],
  );
};
