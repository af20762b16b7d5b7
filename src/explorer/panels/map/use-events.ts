/** Events of the time and the filters, those with certain actors or all, page after page, the latest that a map can bear. */
import { useEffect, useMemo, useState } from 'react';
import type { ApiError } from '../../api/client.ts';
import { EVENTS } from '../../api/evidence.ts';
import type { Happened } from '../../api/fragments.ts';
import { type Answer, errorOf, usePage, useScope, useSession } from '../../parts/session.tsx';
import type { Scope } from '../../state/scope.ts';
import { isShort } from '../../state/short-id.ts';

export const MOST_EVENTS = 1000;

type Events = { readonly events: readonly Happened[]; readonly total: number };
type Now = { readonly data: Events | null; readonly error: ApiError | null; readonly asked: object | null };

/** With at least one of `actors`; of any where there are none. */
export const useEvents = (actors: readonly string[]): Answer<Events> => {
  const { send } = useSession();
  const scope = useScope();
  const epoch = usePage((page) => page.epoch);
  const [tries, setTries] = useState(0);
  const [now, setNow] = useState<Now>({ data: null, error: null, asked: null });
  const asked = useMemo(() => ({ scope, actors, epoch, tries }), [scope, actors, epoch, tries]);
  useEffect(() => {
    // An id of a link is not yet known to the server.
    if (asked.actors.some(isShort)) return;
    const stop = new AbortController();
    const ask = (filter: Filter, after: string | null): Promise<{ readonly events: Page }> =>
      send(EVENTS, { filter, direction: 'DESC', after }, stop.signal);
    latestOf(ask, filtersFor(asked.scope, asked.actors)).then(
      (data) => {
        if (!stop.signal.aborted) setNow({ data, error: null, asked });
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setNow((last) => ({ data: last.data, error: errorOf(cause), asked }));
      },
    );
    return () => stop.abort();
  }, [send, asked]);
  return {
    data: now.data,
    error: now.asked === asked ? now.error : null,
    loading: now.asked !== asked,
    retry: () => setTries((count) => count + 1),
  };
};

type Page = {
  readonly totalCount: number;
  readonly nodes: readonly Happened[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

type Filter = ReturnType<typeof filtersFor>[number];
type Ask = (filter: Filter, after: string | null) => Promise<{ readonly events: Page }>;

const latestOf = async (ask: Ask, filters: readonly Filter[]): Promise<Events> => {
  const found = new Map<string, Happened>();
  let unread = 0;
  for (const filter of filters) {
    const { events, total } = await pagesOf(ask, filter);
    for (const event of events) found.set(event.id, event);
    unread += total - events.length;
  }
  return { events: latestFirst([...found.values()]).slice(0, MOST_EVENTS), total: found.size + unread };
};

const pagesOf = async (ask: Ask, filter: Filter): Promise<Events> => {
  const events: Happened[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, totalCount }: Page = (await ask(filter, after)).events;
    events.push(...nodes);
    if (!pageInfo.hasNextPage || events.length >= MOST_EVENTS) return { events, total: totalCount };
    after = pageInfo.endCursor;
  }
};

/** One filter takes so many actors; what several of them find is counted once. */
const MOST_ACTORS = 200;

const filtersFor = (scope: Scope, actors: readonly string[]) =>
  actors.length === 0
    ? [scope]
    : Array.from({ length: Math.ceil(actors.length / MOST_ACTORS) }, (_, index) => ({
        ...scope,
        participantsAny: actors.slice(index * MOST_ACTORS, (index + 1) * MOST_ACTORS),
      }));

const latestFirst = (events: readonly Happened[]): readonly Happened[] =>
  events.toSorted((x, y) => startOf(y).localeCompare(startOf(x)));
const startOf = ({ standing: { when } }: Happened): string => when?.earliest ?? when?.latest ?? '';
