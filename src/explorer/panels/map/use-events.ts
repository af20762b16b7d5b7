/** Events of the time and the filters, those with certain actors or all, page after page, the latest that a map can bear. */
import { useEffect, useMemo, useState } from 'react';
import type { ApiError } from '../../api/client.ts';
import { EVENTS } from '../../api/evidence.ts';
import type { Happened } from '../../api/fragments.ts';
import { type Answer, errorOf, usePage, useScope, useSession } from '../../parts/session.tsx';
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
    const all = async (): Promise<Events> => {
      const events: Happened[] = [];
      const filter = { ...asked.scope, ...(asked.actors.length === 0 ? {} : { participantsAny: asked.actors }) };
      for (let after: string | null = null; ; ) {
        const page: { readonly events: Page } = await send(EVENTS, { filter, direction: 'DESC', after }, stop.signal);
        events.push(...page.events.nodes);
        after = page.events.pageInfo.endCursor;
        if (!page.events.pageInfo.hasNextPage || events.length >= MOST_EVENTS)
          return { events: events.slice(0, MOST_EVENTS), total: page.events.totalCount };
      }
    };
    all().then(
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
