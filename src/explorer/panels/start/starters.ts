/** Asks once what the graph offers, and keeps the questions for every panel; on a visit without a link opens the first. */
import { useCallback, useEffect, useRef } from 'react';
import { COMMON, MEDIATORS, PATHS } from '../../api/connect.ts';
import type { Name } from '../../api/fragments.ts';
import { DISPUTES, STARTERS, type Starters } from '../../api/start.ts';
import { bridge } from '../../graph/layout/bridge.ts';
import { say } from '../../parts/page.ts';
import { errorOf, messageOf, type Session, useSession } from '../../parts/session.tsx';
import { type ExplorerState, initialState, moveEntities, openEdge, startWith, TOP_TIER } from '../../state/state.ts';
import { applyTo } from '../../state/store.ts';
import { type Between, hubPairs, hubsOf, type Lead, type Question, questionsOf } from './questions.ts';

/** A phone held upright. */
const NARROW = '(max-aspect-ratio: 2/3)';
/** The view begins with as many answers as can be read at a glance. */
const FIRST_LOOK = 12;
/** Whom the view begins with, and who goes between them, is shown by default. */
const SURE = { evidence: { minConfidence: TOP_TIER } };
/** As they are shown when the question is opened: who is only to meet somebody has not gone between. */
const SURE_FACTS = { evidence: { ...SURE.evidence, includeUnrealized: false } };
/** Milliseconds after which a server that did not answer is asked again: a little longer each time. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

export const useOpenQuestion = (): ((question: Question) => void) => {
  const session = useSession();
  return useCallback(
    ({ lead }) => {
      follow(session, lead).catch((cause: unknown) => say(session.page, messageOf(errorOf(cause))));
    },
    [session],
  );
};

export const useStarters = (openFirst: boolean): void => {
  const session = useSession();
  const done = useRef(false);
  useEffect(() => {
    let pause = FIRST_PAUSE;
    let again: number | undefined;
    const start = (): void => {
      if (done.current) return;
      done.current = true;
      window.clearTimeout(again);
      begin(session, openFirst).catch((cause: unknown) => {
        done.current = false;
        say(session.page, messageOf(errorOf(cause)));
        again = window.setTimeout(start, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      });
    };
    start();
    // Where the server was away or held nothing, a new epoch is the moment to ask again.
    const unsubscribe = session.page.subscribe((now, before) => {
      if (now.epoch === before.epoch) return;
      if (now.isEmpty) done.current = false;
      start();
    });
    return () => {
      unsubscribe();
      window.clearTimeout(again);
    };
  }, [openFirst, session]);
};

const begin = async (session: Session, openFirst: boolean): Promise<void> => {
  const sure = await session.send(STARTERS, SURE);
  // Where nothing is sure, what there is.
  const found = sure.relations.nodes.length > 0 ? sure : await session.send(STARTERS, { evidence: {} });
  const starters = { ...found, ...NO_DISPUTES };
  const isEmpty = starters.documents.totalCount === 0 && starters.relations.nodes.length === 0;
  if (isEmpty) return session.page.setState({ isEmpty, isSample: false, questions: [] });
  const disputes = session.send(DISPUTES, {}).catch((cause: unknown) => {
    say(session.page, messageOf(errorOf(cause)));
    return NO_DISPUTES;
  });
  const pair = await pairWithMediators(session, starters);
  const questions = questionsOf(starters, pair);
  // Whoever just filled it reads how that went: only the picture changes.
  const [first = null] = session.page.getState().isEmpty ? [] : questions;
  session.page.setState({ isEmpty, isSample: isSample(starters), questions });
  if (openFirst) await openOn(session, starters, first);
  session.page.setState({ questions: questionsOf({ ...starters, ...(await disputes) }, pair) });
};

/** Addresses under `.example` are reserved for what does not exist (RFC 2606). */
const isSample = ({ documents: { nodes } }: Starters): boolean =>
  nodes.length > 0 && nodes.every(({ url }) => url !== null && /^https?:\/\/[^/]+\.example(\/|$)/u.test(url));

const NO_DISPUTES: Pick<Starters, 'contradictions'> = { contradictions: { totalCount: 0, nodes: [] } };

/** Where nothing is in view yet, the first question is opened. */
const openOn = async (session: Session, starters: Starters, first: Question | null): Promise<void> => {
  const { store } = session;
  if (store.getState().entities.length > 0) return;
  if (first?.lead.kind === 'connect' && isAtStart(store.getState())) await follow(session, first.lead);
  else applyTo(session.store, startWith(hubsOf(starters).map(({ id }) => id)));
  store.temporal.getState().clear();
};

/** Whoever has gone somewhere meanwhile stays there. */
const isAtStart = ({ view, panel, document, question }: ExplorerState): boolean =>
  view === initialState.view && panel === initialState.panel && document === null && question === '';

/** The first pair of hubs that somebody goes between. */
const pairWithMediators = async (session: Session, starters: Starters): Promise<Between | null> => {
  for (const ends of hubPairs(starters)) {
    const { around, shuttles } = await surroundings(session, ends);
    if (shuttles > 0) return { ends, around };
  }
  return null;
};

/** The mediators first, then who else both have to do with. */
const surroundings = async (
  { send }: Session,
  [a, b]: readonly [Name, Name],
): Promise<{ readonly around: readonly string[]; readonly shuttles: number }> => {
  const [{ mediators }, { commonNeighbors }] = await Promise.all([
    send(MEDIATORS, { a: a.id, b: b.id, representatives: false, ...SURE_FACTS }),
    send(COMMON, { entities: [a.id, b.id] }),
  ]);
  return {
    around: [...mediators.map(({ entity }) => entity.id), ...commonNeighbors.entities.map(({ id }) => id)],
    shuttles: mediators.reduce((sum, mediator) => sum + mediator.shuttles.length, 0),
  };
};

const follow = async (session: Session, lead: Lead): Promise<void> => {
  if (lead.kind === 'connect') return connect(session, lead);
  const { store } = session;
  const plain = (state: ExplorerState): ExplorerState => ({
    ...state,
    filters: initialState.filters,
    time: initialState.time,
  });
  if (lead.kind === 'line') {
    const { a, b } = lead.line;
    return applyTo(store, plain, startWith([a, b]), (state) => ({ ...state, view: 'graph' }), openEdge(lead.line));
  }
  const change = (state: ExplorerState): ExplorerState =>
    lead.kind === 'claims'
      ? { ...state, view: 'claims', claims: lead.claims, panel: 'start' }
      : { ...state, view: 'changes', diff: { from: lead.from, to: lead.to, axis: 'KNOWN' }, panel: 'start' };
  applyTo(store, plain, change);
};

const connect = async (session: Session, lead: Extract<Lead, { kind: 'connect' }>): Promise<void> => {
  const ends = lead.ends.map(({ id }) => id);
  const found = await between(session, lead);
  applyTo(
    session.store,
    startWith(found),
    ...(lead.connection === 'mediators' ? [moveEntities(bridge(found, matchMedia(NARROW).matches))] : []),
    (state): ExplorerState => ({
      ...state,
      filters: initialState.filters,
      time: initialState.time,
      view: 'graph',
      panel: 'connect',
      connect: { ...initialState.connect, kind: lead.connection, ends },
    }),
  );
};

const between = async (
  session: Session,
  { connection, ends, around }: Extract<Lead, { kind: 'connect' }>,
): Promise<readonly string[]> => {
  const ids = ends.map(({ id }) => id);
  if (connection === 'paths') {
    const [from = '', to = ''] = ids;
    const { paths } = await session.send(PATHS, { input: { from, to, maxDepth: 3, k: 5 } });
    return [...new Set([...ids, ...paths.paths.flatMap(({ entities }) => entities.map(({ id }) => id))])];
  }
  const found = around ?? (await surroundings(session, ends)).around;
  return [...ids, ...[...new Set(found)].slice(0, FIRST_LOOK)];
};
