/** Opens a ready question: finds its names, asks it once, and puts the answer in view. */
import { useCallback, useEffect, useRef } from 'react';
import type { Send } from '../../api/client.ts';
import { COMMON, MEDIATORS, PATHS } from '../../api/connect.ts';
import { CENTRAL, NAMED } from '../../api/graph.ts';
import { bridge } from '../../graph/bridge.ts';
import { say } from '../../parts/page.ts';
import { errorOf, messageOf, type Session, useSession } from '../../parts/session.tsx';
import { type Scope, scopeOf } from '../../state/scope.ts';
import { type Connection, type ExplorerState, initialState, moveEntities, startWith } from '../../state/state.ts';
import { applyTo } from '../../state/store.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** The view begins with as many answers as can be read at a glance. */
const FIRST_LOOK = 12;

export const useOpenQuestion = (): ((question: Question) => void) => {
  const session = useSession();
  return useCallback(
    (question) => {
      open(session, question).catch((cause: unknown) => say(session.page, messageOf(errorOf(cause))));
    },
    [session],
  );
};

/** On a visit without a link the first question is opened, once the server answers. */
export const useFirstQuestion = (wanted: boolean): void => {
  const session = useSession();
  const asked = useRef(false);
  useEffect(() => {
    if (!wanted) return;
    const ask = (): void => {
      if (asked.current) return;
      asked.current = true;
      const opened = open(session, QUESTIONS[0]).then(() => session.store.temporal.getState().clear());
      opened.catch((cause: unknown) => {
        asked.current = false;
        say(session.page, messageOf(errorOf(cause)));
      });
    };
    ask();
    // Where the server was away, its return (a new epoch) is the moment to ask again.
    return session.page.subscribe((now, before) => {
      if (now.epoch !== before.epoch && session.store.getState().entities.length === 0) ask();
    });
  }, [wanted, session]);
};

const open = async (session: Session, question: Question): Promise<void> => {
  const answers = await Promise.all(question.names.map((name) => session.send(NAMED, { name })));
  const ends = answers.flatMap(({ entity }) => (entity === null ? [] : [entity.id]));
  if (ends.length < question.names.length) return openCentral(session);
  const time = question.state.time ?? initialState.time;
  const scope = scopeOf(time, initialState.filters);
  const found = question.kind === null ? null : await connected(session.send, question.kind, ends, scope);
  if (found === null && session.store.getState().entities.length === 0) await openCentral(session);
  const places = question.kind === 'mediators' && found !== null ? [moveEntities(bridge(found))] : [];
  applyTo(
    session.store,
    ...(found === null ? [] : [startWith(found)]),
    ...places,
    (state): ExplorerState => ({
      ...state,
      filters: initialState.filters,
      view: 'graph',
      ...question.state,
      panel: found === null ? 'start' : 'connect',
      connect: question.kind === null ? state.connect : { ...initialState.connect, kind: question.kind, ends },
    }),
  );
};

const connected = async (
  send: Send,
  kind: Connection,
  ends: readonly string[],
  scope: Scope,
): Promise<readonly string[]> => {
  const [a = '', b = ''] = ends;
  if (kind === 'paths') {
    const input = { from: a, to: b, maxDepth: 3, k: 5, timeRespecting: false, ...scope };
    const { paths } = await send(PATHS, { input });
    return [...ends, ...paths.paths.flatMap(({ entities }) => entities.map(({ id }) => id))];
  }
  const [between, shared] = await Promise.all([
    kind === 'mediators' ? send(MEDIATORS, { a, b, representatives: false, ...scope }) : null,
    send(COMMON, { entities: ends, ...scope }),
  ]);
  const mediators = between?.mediators.map(({ entity }) => entity.id) ?? [];
  const common = shared.commonNeighbors.entities.map(({ id }) => id);
  return [...ends, ...[...new Set([...mediators, ...common])].slice(0, FIRST_LOOK)];
};

/** Another graph than the samples: its best connected actors are a place to begin. */
const openCentral = async (session: Session): Promise<void> => {
  const { centrality } = await session.send(CENTRAL, { first: FIRST_LOOK });
  applyTo(session.store, startWith(centrality.map(({ entity }) => entity.id)));
};
