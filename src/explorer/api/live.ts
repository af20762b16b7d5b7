/** What each commit changed near some entities, and alerts, over server-sent events; comes back by itself after a lost connection. */
import { ALERTED } from './alerts.ts';
import { headers } from './client.ts';
import { type AnswerOf, graphql, type Query, query } from './query.ts';

const GRAPH_CHANGED = query(
  graphql(`subscription GraphChanged($about: [ID!], $since: Int) {
  graphChanged(about: $about, since: $since) { revision at relations { id } entities { id } documents { id } gone truncated }
}`),
);

type GraphChange = AnswerOf<typeof GRAPH_CHANGED>['graphChanged'];

export const followChanges = (
  about: readonly string[],
  key: string | null,
  changed: (change: GraphChange) => void,
): (() => void) =>
  follow(GRAPH_CHANGED, { about }, null, key, ({ graphChanged }) => {
    changed(graphChanged);
    return graphChanged.revision;
  });

/** Only while the page is in sight: a browser opens few connections to one server, and tabs in the back need none. */
export const followAlerts = (since: number, key: string | null, alerted: (place: number) => void): (() => void) => {
  let last = since;
  let stop: (() => void) | null = null;
  const turn = (): void => {
    if (document.hidden) {
      stop?.();
      stop = null;
      return;
    }
    stop ??= follow(ALERTED, {}, last, key, ({ alerted: { place } }) => {
      last = place;
      alerted(place);
      return place;
    });
  };
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    stop?.();
  };
};

/** `take` gives the place after which to go on when the connection was lost. */
const follow = <Told>(
  asked: Query<Told, never>,
  variables: object,
  from: number | null,
  key: string | null,
  take: (told: Told) => number,
): (() => void) => {
  const stop = new AbortController();
  let since = from;
  let wait = 1000;

  const listen = async (): Promise<void> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: headers(key, 'text/event-stream'),
      body: JSON.stringify({ query: asked.text, variables: { ...variables, since } }),
      signal: stop.signal,
    });
    if (!response.ok || response.body === null) throw new TypeError(`no stream: ${response.status}`);
    wait = 1000;
    await eachEvent(response.body, (data) => {
      // The parsed edge: the document is typed by the schema, and the server answers by that schema.
      const { data: told } = JSON.parse(data) as { readonly data?: Told | null };
      if (told) since = take(told);
    });
  };

  const again = (): void => {
    if (stop.signal.aborted) return;
    setTimeout(start, wait);
    wait = Math.min(wait * 2, 30_000);
  };
  // A stream that ends or breaks is an ordinary event here: the page says elsewhere when the server is away.
  const start = (): void => void listen().then(again, again);
  start();
  return () => stop.abort();
};

const eachEvent = async (body: ReadableStream<Uint8Array>, take: (data: string) => void): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const text = rest + decoder.decode(chunk.value, { stream: true });
    const events = text.replaceAll('\r\n', '\n').split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n');
      if (data !== '') take(data);
    }
  }
};
