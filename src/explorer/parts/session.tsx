/** The hooks through which every panel reads the state, changes it, and asks the API. */
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ApiError, type Send } from '../api/client.ts';
import type { Query } from '../api/query.ts';
import { type Scope, scopeOf } from '../state/scope.ts';
import type { Change, ExplorerState } from '../state/state.ts';
import { applyTo, type ExplorerStore } from '../state/store.ts';
import { type Page, type PageStore, say } from './page.ts';

export type Session = {
  readonly store: ExplorerStore;
  readonly page: PageStore;
  readonly send: Send;
  /** Answers of the present epoch, so that undo and going back show at once. */
  readonly answers: Map<string, unknown>;
};

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export const useSession = (): Session => {
  const session = use(SessionContext);
  if (session === null) throw new TypeError('useSession: wanted a SessionProvider above, got none');
  return session;
};

export const useExplorer = <Part,>(part: (state: ExplorerState) => Part): Part => useStore(useSession().store, part);
export const usePage = <Part,>(part: (page: Page) => Part): Part => useStore(useSession().page, part);

export const useChange = (): ((...changes: readonly Change[]) => void) => {
  const { store } = useSession();
  return useCallback((...changes) => applyTo(store, ...changes), [store]);
};

export const useScope = (): Scope => {
  const time = useExplorer((state) => state.time);
  const filters = useExplorer((state) => state.filters);
  return useMemo(() => scopeOf(time, filters), [time, filters]);
};

export type Answer<Data> = {
  /** The last good answer, also while a newer one is on its way. */
  readonly data: Data | null;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly retry: () => void;
};

/** Null variables ask nothing. */
export const useAnswer = <Data, Variables>(
  document: Query<Data, Variables>,
  variables: Variables | null,
): Answer<Data> => {
  const { send, answers } = useSession();
  const epoch = usePage((page) => page.epoch);
  const [tries, setTries] = useState(0);
  const key = variables === null ? null : JSON.stringify([document.text, variables, epoch, tries]);
  const [now, setNow] = useState<{ key: string | null; data: Data | null; error: ApiError | null }>({
    key: null,
    data: null,
    error: null,
  });
  const asked = useRef(variables);
  asked.current = variables;

  useEffect(() => {
    if (key === null || asked.current === null) return;
    const kept = answers.get(key);
    // The parsed edge again: under this key only this document's answer was put.
    if (kept !== undefined) return setNow({ key, data: kept as Data, error: null });
    const stop = new AbortController();
    send(document, asked.current, stop.signal).then(
      (data) => {
        remember(answers, key, data);
        if (!stop.signal.aborted) setNow({ key, data, error: null });
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setNow((last) => ({ key, data: last.data, error: errorOf(cause) }));
      },
    );
    return () => stop.abort();
  }, [key, document, send, answers]);

  const retry = useCallback(() => setTries((count) => count + 1), []);
  const current = key !== null && now.key === key;
  return {
    data: key === null ? null : now.data,
    error: current ? now.error : null,
    loading: key !== null && !current,
    retry,
  };
};

const MOST_ANSWERS = 200;
const remember = (answers: Map<string, unknown>, key: string, data: unknown): void => {
  answers.set(key, data);
  const oldest = answers.keys().next();
  if (answers.size > MOST_ANSWERS && !oldest.done) answers.delete(oldest.value);
};

export const errorOf = (cause: unknown): ApiError =>
  cause instanceof ApiError ? cause : new ApiError('INTERNAL', cause instanceof Error ? cause.message : String(cause));

/** For what happens on a click: the answer, or null with the reason said to the user. */
export const useAsk = (): (<Data, Variables>(
  document: Query<Data, Variables>,
  variables: Variables,
) => Promise<Data | null>) => {
  const session = useSession();
  return useCallback((document, variables) => askIn(session, document, variables), [session]);
};

/** The same outside of a panel. */
export const askIn = <Data, Variables>(
  { send, page }: Pick<Session, 'send' | 'page'>,
  document: Query<Data, Variables>,
  variables: Variables,
): Promise<Data | null> =>
  send(document, variables).catch((cause: unknown) => {
    say(page, messageOf(errorOf(cause)));
    return null;
  });

export const messageOf = (error: ApiError): string => {
  switch (error.code) {
    case 'UNREACHABLE':
      return 'The server does not answer. What you built stays here; the page tries again by itself.';
    case 'STORE_UNAVAILABLE':
      return 'The store behind the server is away. The page tries again by itself.';
    case 'DEADLINE_EXCEEDED':
      return 'This took too long. Narrow the time, the filters or the depth and try again.';
    case 'TOO_COMPLEX':
      return 'This asks for too much at once. Show fewer entities or narrow the filters.';
    case 'UNAUTHENTICATED':
      return 'This needs a key. Enter one under “Editor”.';
    case 'FORBIDDEN':
      return 'This key may read but not change. Enter an editor’s key under “Editor”.';
    case 'NOT_FOUND':
      return 'Something this view names is no longer in the graph.';
    default:
      return error.message;
  }
};
