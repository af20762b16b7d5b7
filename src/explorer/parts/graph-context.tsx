/** Asks for what lies between the entities in view, once for all panels, and follows ids that merges have moved. */
import { createContext, type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import { BY_SHORT_ID, DRAWN, type Drawn, type EgoInput, entityOf, MOST_RELATIONS, NAMES } from '../api/graph.ts';
import { MODES, MOST_MODED } from '../api/modes.ts';
import type { AnswerOf } from '../api/query.ts';
import { SPOKEN, type Spoken } from '../api/spoken.ts';
import { MOST_ABOUT } from '../graph/filter/claims.ts';
import type { NodeLooks } from '../graph/measure/looks.ts';
import { type GraphModel, type Leftover, modelOf } from '../graph/model.ts';
import { followIds } from '../state/follow-ids.ts';
import { isShort, shortPart } from '../state/short-id.ts';
import type { ExplorerState } from '../state/state.ts';
import { applyQuietly } from '../state/store.ts';
import { say } from './page.ts';
import {
  type Answer,
  errorOf,
  messageOf,
  type Session,
  useAnswer,
  useExplorer,
  usePage,
  useScope,
  useSession,
} from './session.tsx';
import { useLooks } from './use-looks.ts';

export type GraphInView = {
  readonly answer: Answer<Drawn>;
  readonly graph: GraphModel;
  readonly left: Leftover;
  readonly input: EgoInput | null;
  readonly looks: NodeLooks;
  readonly spoken: Answer<AnswerOf<typeof SPOKEN>>;
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
    if (entities.length === 0 || entities.some(isShort)) return null;
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
  const modes = useModes(filters.hiddenModes.length > 0 ? input : null);
  const moded = modes.data?.egoNetwork.relations;
  const spoken = useSpoken();
  const heard = useHeard(spoken);
  const { graph, left } = useMemo(
    () => modelOf(answer.data?.egoNetwork ?? NOTHING, filters, moded, heard),
    [answer.data, filters, moded, heard],
  );

  useShortIds(session);
  const code = answer.error?.code;
  useEffect(() => {
    const lost = code === 'NOT_FOUND' || code === 'BAD_USER_INPUT';
    const answered = new Set(answer.data?.egoNetwork.entities.map(({ id }) => id));
    const settled = !answer.loading && answer.data !== null;
    if (lost || (settled && entities.some((id) => !answered.has(id))))
      repair(session, entities).catch((cause: unknown) => say(session.page, messageOf(errorOf(cause))));
  }, [code, answer.data, answer.loading, entities, session]);

  const looks = useLooks(graph);
  const value = useMemo(
    () => ({ answer, graph, left, input, looks, spoken }),
    [answer, graph, left, input, looks, spoken],
  );
  return <GraphContext value={value}>{children}</GraphContext>;
};

/** Null asks nothing. */
export const useModes = (input: EgoInput | null): Answer<AnswerOf<typeof MODES>> => {
  const scope = useScope();
  return useAnswer(MODES, input === null ? null : { input: { ...input, relationLimit: MOST_MODED }, ...scope });
};

/** What the speaker to whom the view is narrowed says of those in view; asks nothing where there is none. */
const useSpoken = (): Answer<AnswerOf<typeof SPOKEN>> => {
  const saidBy = useExplorer((state) => state.filters.speaker);
  const entities = useExplorer((state) => state.entities);
  const scope = useScope();
  const isAsked = saidBy !== null && entities.length > 0 && !entities.some(isShort);
  const about = entities.length > MOST_ABOUT ? {} : { aboutAny: entities };
  return useAnswer(SPOKEN, isAsked ? { filter: { saidBy, counts: true, at: scope.at, ...about }, ...scope } : null);
};

/** Of the speaker chosen and of nobody else: nothing until they are heard, nor where that failed; null where none is chosen. */
const useHeard = ({ data, loading, error }: Answer<AnswerOf<typeof SPOKEN>>): readonly Spoken[] | null => {
  const speaker = useExplorer((state) => state.filters.speaker);
  const last = useRef<{ readonly speaker: string | null; readonly nodes: readonly Spoken[] }>(UNHEARD);
  if (!loading) last.current = { speaker, nodes: error === null ? (data?.statements.nodes ?? NONE) : NONE };
  if (speaker === null) return null;
  // While the same speaker is asked again their lines stay.
  return last.current.speaker === speaker ? last.current.nodes : NONE;
};

const NONE: readonly Spoken[] = [];
const UNHEARD = { speaker: null, nodes: NONE };

/** A link names actors and outlets by short ids; nothing is asked about them before it is known whom they stand for. */
const useShortIds = (session: Session): void => {
  const { store, send, page } = session;
  const short = useExplorer(shortIdsIn);
  const epoch = usePage((now) => now.epoch);
  useEffect(() => {
    const all = short === '' ? [] : short.split(' ');
    // After a lost connection a new epoch asks again.
    if (all.length === 0 || epoch < 0) return;
    const ask = async (): Promise<void> => {
      const found = new Map<string, string | null>();
      for (let start = 0; start < all.length; start += MOST_SHORT) {
        const batch = all.slice(start, start + MOST_SHORT);
        const { entitiesByShortId } = await send(BY_SHORT_ID, { shortIds: batch.map(shortPart) });
        batch.forEach((id, index) => {
          found.set(id, entitiesByShortId?.[index]?.id ?? null);
        });
      }
      const gone = all.filter((id) => found.get(id) === null && store.getState().entities.includes(id)).length;
      applyQuietly(store, followIds(found), closeIfEmpty);
      if (gone > 0) say(page, goneWords(gone));
    };
    ask().catch((cause: unknown) => say(page, messageOf(errorOf(cause))));
  }, [short, epoch, store, send, page]);
};

/** What one request takes. */
const MOST_SHORT = 500;

/** As one string, so that the selector stays equal while nothing changes. */
const shortIdsIn = ({ entities, filters, selected, edge, connect }: ExplorerState): string =>
  [
    ...new Set([
      ...entities,
      ...filters.excludePublishers,
      ...selected,
      ...connect.ends,
      ...(edge === null ? [] : [edge.a, edge.b]),
    ]),
  ]
    .filter(isShort)
    .join(' ');

const goneWords = (gone: number): string =>
  gone === 1
    ? 'One entity of this view no longer exists in the graph and was left out.'
    : `${gone} entities of this view no longer exist in the graph and were left out.`;

/** Asks what the ids are called now: survivors of merges take the place of the absorbed, the rest is let go, and both are said. */
const repair = async (session: Session, entities: readonly string[]): Promise<void> => {
  const now = await currentIds(session, entities);
  const gone = [...now.values()].filter((id) => id === null).length;
  const moved = [...now].filter(([asked, id]) => id !== null && id !== asked).length;
  if (gone + moved === 0) return;
  applyQuietly(session.store, followIds(now), closeIfEmpty);
  const words = [
    gone > 0 ? goneWords(gone) : '',
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
