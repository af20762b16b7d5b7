/** What belongs to this browser and not to the view: the connection, the editor's key, the theme, what is said to the user. */
import { createStore } from 'zustand/vanilla';
import type { Question } from '../panels/start/questions.ts';
import type { KeptDeed } from './deeds.ts';

export type Offer = { readonly label: string; readonly act: () => void };
export type Theme = 'light' | 'dark';
export type Page = {
  readonly reachable: boolean;
  /** Grows when everything on the page should be asked for again. */
  readonly epoch: number;
  readonly key: string | null;
  readonly theme: Theme;
  /** Whether the right column has the room to read long texts in. */
  readonly wide: boolean;
  readonly notice: string | null;
  /** What can be done about the notice at once. */
  readonly offer: Offer | null;
  /** Changes near what is shown that the user has not taken in yet. */
  readonly waiting: number;
  /** Up to this revision nothing is news: the page's own changes brought it there. */
  readonly seen: number;
  readonly deeds: readonly KeptDeed[];
  /** Places of the latest alerts, and the place up to which they were looked at. */
  readonly alerts: readonly number[];
  readonly alertsSeen: number;
  /** What paper lists as the sources of a graph; `sources` is null where they could not be asked for. */
  readonly printed: { readonly of: unknown; readonly sources: readonly string[] | null } | null;
  /** The claims of the list in its order, through which the reader walks. */
  readonly listed: readonly { readonly statement: string; readonly document: string }[];
  /** True where the graph holds neither documents nor actors. */
  readonly isEmpty: boolean;
  /** True where its texts are made up, as those that come with the project are. */
  readonly isSample: boolean;
  /** What this graph can be asked, null until that is known. */
  readonly questions: readonly Question[] | null;
};

const KEY = 'entente-editor-key';
const THEME = 'entente-theme';
const WIDE = 'entente-wide';
const SEEN = 'entente-alerts-seen';
const DEEDS = 'entente-decisions';
/** More than these are not counted. */
const MOST_ALERTS = 50;

export const createPage = () =>
  createStore<Page>()(() => ({
    reachable: true,
    epoch: 0,
    key: sessionStorage.getItem(KEY),
    theme: storedTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
    wide: localStorage.getItem(WIDE) !== null,
    notice: null,
    offer: null,
    waiting: 0,
    seen: 0,
    deeds: storedDeeds(),
    alerts: [],
    alertsSeen: storedSeen() ?? 0,
    printed: null,
    listed: [],
    isEmpty: false,
    isSample: false,
    questions: null,
  }));
export type PageStore = ReturnType<typeof createPage>;

/** Kept until the tab closes, and nowhere else. */
export const setKey = (page: PageStore, key: string | null): void => {
  if (key === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, key);
  page.setState(({ epoch }) => ({ key, epoch: epoch + 1 }));
};

export const setTheme = (page: PageStore, theme: Theme): void => {
  localStorage.setItem(THEME, theme);
  page.setState({ theme });
};

export const setWide = (page: PageStore, wide: boolean): void => {
  if (wide) localStorage.setItem(WIDE, 'yes');
  else localStorage.removeItem(WIDE);
  page.setState({ wide });
};

/** As long as the key that they were done with. */
export const setDeeds = (page: PageStore, deeds: readonly KeptDeed[]): void => {
  sessionStorage.setItem(DEEDS, JSON.stringify(deeds.map(({ text, back }) => ({ text, back }))));
  page.setState({ deeds });
};

/** Of what this page itself wrote in this tab. */
const storedDeeds = (): readonly KeptDeed[] => {
  const stored = sessionStorage.getItem(DEEDS);
  const deeds = stored === null ? [] : (JSON.parse(stored) as readonly Omit<KeptDeed, 'after'>[]);
  return sessionStorage.getItem(KEY) === null ? [] : deeds.map((deed) => ({ ...deed, after: null }));
};

/** Whoever never looked before is told of what comes from now on. */
export const addAlerts = (page: PageStore, places: readonly number[]): void => {
  if (storedSeen() === null) seeAlerts(page, Math.max(0, ...places));
  page.setState(({ alerts }) => ({
    alerts: [...new Set([...places, ...alerts])].toSorted((x, y) => y - x).slice(0, MOST_ALERTS),
  }));
};

export const seeAlerts = (page: PageStore, upTo: number): void => {
  localStorage.setItem(SEEN, String(upTo));
  page.setState({ alertsSeen: upTo });
};

const storedSeen = (): number | null => {
  const stored = localStorage.getItem(SEEN);
  const seen = Number(stored ?? Number.NaN);
  return Number.isInteger(seen) ? seen : null;
};

export const refresh = (page: PageStore): void => page.setState(({ epoch }) => ({ epoch: epoch + 1, waiting: 0 }));

export const say = (page: PageStore, notice: string | null, offer: Offer | null = null): void =>
  page.setState({ notice, offer });

const storedTheme = (): Theme | null => {
  const theme = localStorage.getItem(THEME);
  return theme === 'light' || theme === 'dark' ? theme : null;
};
