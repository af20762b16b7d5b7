/** What each commit changed near some entities, over server-sent events; comes back by itself after a lost connection. */
import { headers } from './client.ts';
import { type AnswerOf, graphql, query } from './query.ts';

export const GRAPH_CHANGED = query(
  graphql(`subscription GraphChanged($about: [ID!], $since: Int) {
  graphChanged(about: $about, since: $since) { revision at relations { id } entities { id } documents { id } gone truncated }
}`),
);

export type GraphChange = AnswerOf<typeof GRAPH_CHANGED>['graphChanged'];

export const followChanges = (
  about: readonly string[],
  key: string | null,
  changed: (change: GraphChange) => void,
): (() => void) => {
  const stop = new AbortController();
  let since: number | null = null;
  let wait = 1000;

  const listen = async (): Promise<void> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: headers(key, 'text/event-stream'),
      body: JSON.stringify({ query: GRAPH_CHANGED.text, variables: { about, since } }),
      signal: stop.signal,
    });
    if (!response.ok || response.body === null) throw new TypeError(`no stream: ${response.status}`);
    wait = 1000;
    await eachEvent(response.body, (data) => {
      const change = changeOf(data);
      if (change === null) return;
      since = change.revision;
      changed(change);
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

const changeOf = (data: string): GraphChange | null => {
  const told = JSON.parse(data) as { readonly data?: { readonly graphChanged?: GraphChange } | null };
  return told.data?.graphChanged ?? null;
};
