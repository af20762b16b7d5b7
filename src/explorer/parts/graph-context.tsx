/** Asks for what lies between the entities in view, once for all panels, and follows ids that merges have moved. */
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { DRAWN, type Drawn, type EgoInput, entityOf, MOST_RELATIONS, NAMES } from '../api/graph.ts';
import { type GraphModel, type Leftover, modelOf } from '../graph/model.ts';
import { type ExplorerState, followIds } from '../state/state.ts';
import { applyQuietly } from '../state/store.ts';
import { say } from './page.ts';
import {
  type Answer,
  errorOf,
  messageOf,
  type Session,
  useAnswer,
  useExplorer,
  useScope,
  useSession,
} from './session.tsx';

export type GraphInView = {
  readonly answer: Answer<Drawn>;
  readonly graph: GraphModel;
  readonly left: Leftover;
  readonly input: EgoInput | null;
};

const GraphContext = createContext<GraphInView | null>(null);

export const useGraph = (): GraphInView => {
  const graph = use(GraphContext);
  if (graph === null) throw new TypeError('useGraph: wanted a GraphProvider above, got none');
  return graph;
};

const NOTHING: Drawn['egoNetwork'] = { entities: [], bundles: [], stats: { truncated: false, tookMs: 0 } };

export const GraphProvider = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const session = useSession();
  const entities = useExplorer((state) => state.entities);
  const filters = useExplorer((state) => state.filters);
  const scope = useScope();
  const input = useMemo((): EgoInput | null => {
    if (entities.length === 0) return null;
    // Hidden types are left out here and not by the server, so that each can be counted.
    return {
      centers: entities,
      depth: 1,
      limit: entities.length,
      relationLimit: MOST_RELATIONS,
      ...scope,
    };
  }, [entities, scope]);
  const answer = useAnswer(DRAWN, input === null ? null : { input, ...scope });
  const { graph, left } = useMemo(() => modelOf(answer.data?.egoNetwork ?? NOTHING, filters), [answer.data, filters]);

  const code = answer.error?.code;
  useEffect(() => {
    const lost = code === 'NOT_FOUND' || code === 'BAD_USER_INPUT';
    const answered = new Set(answer.data?.egoNetwork.entities.map(({ id }) => id));
    const settled = !answer.loading && answer.data !== null;
    if (lost || (settled && entities.some((id) => !answered.has(id))))
      repair(session, entities).catch((cause: unknown) => say(session.page, messageOf(errorOf(cause))));
  }, [code, answer.data, answer.loading, entities, session]);

  const value = useMemo(() => ({ answer, graph, left, input }), [answer, graph, left, input]);
  return <GraphContext value={value}>{children}</GraphContext>;
};

/** Asks what the ids are called now: survivors of merges take the place of the absorbed, the rest is let go, and both are said. */
const repair = async (session: Session, entities: readonly string[]): Promise<void> => {
  const now = await currentIds(session, entities);
  const gone = [...now.values()].filter((id) => id === null).length;
  const moved = [...now].filter(([asked, id]) => id !== null && id !== asked).length;
  if (gone + moved === 0) return;
  applyQuietly(session.store, followIds(now), closeIfEmpty);
  const words = [
    gone > 0
      ? `${gone === 1 ? 'One entity' : `${gone} entities`} of this view no longer exist${gone === 1 ? 's' : ''} in the graph and ${gone === 1 ? 'was' : 'were'} left out.`
      : '',
    moved > 0
      ? `${moved === 1 ? 'One entity was' : `${moved} entities were`} merged into another since; the survivor is shown.`
      : '',
  ];
  say(session.page, words.filter((text) => text !== '').join(' '));
};

const closeIfEmpty = (state: ExplorerState): ExplorerState =>
  state.entities.length === 0 ? { ...state, panel: 'start', view: 'graph' } : state;

const PAGE_SIZE = 50;

/** A batch with a malformed id is refused as a whole, so it is halved until the bad one stands alone. */
const currentIds = async (session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> => {
  const now = new Map<string, string | null>();
  const ask = async (batch: readonly string[]): Promise<void> => {
    try {
      const { nodes } = await session.send(NAMES, { ids: batch });
      batch.forEach((id, index) => {
        now.set(id, entityOf(nodes[index])?.id ?? null);
      });
    } catch (cause) {
      if (batch.length === 1) return void now.set(batch[0] ?? '', null);
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'BAD_USER_INPUT')) throw cause;
      const half = Math.ceil(batch.length / 2);
      await ask(batch.slice(0, half));
      await ask(batch.slice(half));
    }
  };
  for (let start = 0; start < ids.length; start += PAGE_SIZE) await ask(ids.slice(start, start + PAGE_SIZE));
  return now;
};
