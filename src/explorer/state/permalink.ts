/** The whole state as named words of a URL fragment and back. Whatever a link holds, reading it gives a usable state. */
import { graphWords, readGraph } from './link-graph.ts';
import { panelWords, readPanels } from './link-panels.ts';
import { readFilters, readTime, scopeWords } from './link-scope.ts';
import { LINK_KEYS, type Link, type LinkKey } from './link-words.ts';
import { type ExplorerState, initialState } from './state.ts';

export type Reading = { readonly state: ExplorerState; readonly problems: readonly string[] };

export const writeLink = (state: ExplorerState): Link => {
  const words: Record<LinkKey, string> = { ...graphWords(state), ...scopeWords(state), ...panelWords(state) };
  return Object.fromEntries(LINK_KEYS.flatMap((key) => (words[key] === '' ? [] : [[key, words[key]]])));
};

export const readLink = (link: Link): Reading => {
  const problems: string[] = [];
  const graph = readGraph(link, problems);
  const state: ExplorerState = {
    ...initialState,
    ...graph,
    time: readTime(link, problems),
    filters: readFilters(link, problems),
    ...readPanels(link, graph.entities, problems),
  };
  return { state, problems };
};

/** Whatever JSON a client saved: only known words that are text are taken. */
export const linkIn = (state: unknown): Link => {
  const told: Record<string, unknown> = Object(state);
  return Object.fromEntries(LINK_KEYS.flatMap((key) => (typeof told[key] === 'string' ? [[key, told[key]]] : [])));
};
