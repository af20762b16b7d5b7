/** A great many mixed requests, one after the other and side by side: memory, files and answers must stay as they were. */
import { createHash } from 'node:crypto';
import type { ServerProcess } from '../server/process.ts';

/** What is seen at a tenth of the way. */
export interface Sample {
  readonly requests: number;
  /** MiB. */
  readonly resident: number;
  readonly heap: number;
  readonly openFiles: number;
  /** Milliseconds of the answers since the last sample. */
  readonly median: number;
  readonly late: number;
}

export interface Soaked {
  readonly samples: readonly Sample[];
  /** Answers by kind of request, and how they were answered. */
  readonly answers: Readonly<Record<string, number>>;
}

export interface Soaking {
  readonly requests: number;
  readonly seed: number;
  readonly onSample: (sample: Sample) => void;
}

const AT_ONCE = 16;
const SAMPLES = 10;

interface Kind {
  readonly name: string;
  /** Of a thousand requests. */
  readonly share: number;
  ask(server: ServerProcess, random: (below: number) => number, i: number): Promise<string>;
}

const EVERY: readonly Kind[] = [
  kind('point', 250, (random) => ({ query: POINT, variables: { name: `Actor ${random(50)}` } })),
  kind('nested', 150, (random) => ({ query: NESTED, variables: { first: 1 + random(20) } })),
  kind('search', 150, (random) => ({ query: SEARCH, variables: { query: `acto ${random(50)}` } })),
  kind('documents', 100, (random) => ({ query: TEXTS, variables: { publisher: random(2) === 0 ? 'North' : 'South' } })),
  kind('walk', 100, (random) => ({ query: PATHS, variables: { a: `name:Actor ${random(50)}`, b: 'name:Actor 7' } })),
  kind('unique', 100, (_, i) => ({ query: `query Once${i} { a${i}: entity(name: "Actor 3") { label degree } }` })),
  kind('hostile', 50, (_, i) => ({ query: `{ ${'x'.repeat(i % 100)}y${i} { ...F } } fragment F on F { ...F }` })),
  kind('deep', 20, () => ({ query: '{'.repeat(5_000) })),
  { name: 'page', share: 40, ask: (server, random) => page(server, random) },
  { name: 'stream', share: 20, ask: (server) => stream(server) },
  { name: 'aborted', share: 19, ask: (server, random) => aborted(server, random) },
  { name: 'written', share: 1, ask: (server, _, i) => written(server, i) },
];

const POINT = 'query Point($name: String!) { entity(name: $name) { id label kind degree summary } }';
const NESTED = `query Nested($first: Int!) { relations(first: $first) { nodes { id verdict source { label } target { label }
  statements(first: 3) { nodes { quote { text document { title } } } } } } }`;
const SEARCH = 'query Search($query: String!) { search(query: $query) { nodes { label } } }';
const TEXTS =
  'query Texts($publisher: String!) { search(query: $publisher) { totalCount } documents { nodes { text } } }';
const PATHS = `query Paths($a: ID!, $b: ID!) { paths(input: { from: $a, to: $b, k: 3 }) {
  paths { hops { to { label } quote { text } } } } }`;

export async function soak(server: ServerProcess, { requests, seed, onSample }: Soaking): Promise<Soaked> {
  const random = sequence(seed);
  const answers: Record<string, number> = {};
  const samples: Sample[] = [];
  let sent = 0;
  let spent: number[] = [];
  const client = async (until: number) => {
    while (sent < until) {
      const i = sent++;
      const kind = kindOf(random(1_000));
      const began = performance.now();
      const outcome = `${kind.name}: ${await kind.ask(server, random, i).catch(resetOrThrow)}`;
      spent.push(performance.now() - began);
      answers[outcome] = (answers[outcome] ?? 0) + 1;
    }
  };
  for (let tenth = 1; tenth <= SAMPLES; tenth++) {
    const until = Math.round((requests * tenth) / SAMPLES);
    await Promise.all(Array.from({ length: AT_ONCE }, () => client(until)));
    const sample = { requests: sent, ...(await figuresOf(server)), ...timesOf(spent) };
    spent = [];
    samples.push(sample);
    onSample(sample);
  }
  return { samples, answers };
}

/** A connection that was idle may be closed just as it is used again: any client of HTTP meets that now and then. */
export const RESET = 'reset';
function resetOrThrow(error: Error): string {
  if ((error.cause as NodeJS.ErrnoException | undefined)?.code !== 'ECONNRESET') throw error;
  return RESET;
}

function kindOf(place: number): Kind {
  let left = place;
  for (const one of EVERY) {
    left -= one.share;
    if (left < 0) return one;
  }
  throw new Error('the shares are not a thousand');
}

function kind(
  name: string,
  share: number,
  body: (random: (below: number) => number, i: number) => { readonly query: string; readonly variables?: object },
): Kind {
  return { name, share, ask: async (server, random, i) => told(await server.post(body(random, i))) };
}

/** The status, and the codes of the errors. */
async function told(answer: Response): Promise<string> {
  const { errors = [] } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return [answer.status, ...new Set(errors.map(({ extensions }) => extensions.code))].join(' ');
}

async function page({ url }: ServerProcess, random: (below: number) => number): Promise<string> {
  const query = `{ entity(name: "Actor ${random(20)}") { label } }`;
  const address = `${url}/graphql?query=${encodeURIComponent(query)}`;
  const first = await fetch(address);
  await first.arrayBuffer();
  const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  await again.arrayBuffer();
  return `${first.status}, then ${again.status === 304 ? '304' : 'changed'}`;
}

async function stream({ post }: ServerProcess): Promise<string> {
  const away = new AbortController();
  const query = 'subscription { graphChanged { revision } }';
  const answer = await post({ query }, { accept: 'text/event-stream' }, away.signal);
  await answer.body?.getReader().read();
  away.abort();
  return String(answer.status);
}

async function aborted({ post }: ServerProcess, random: (below: number) => number): Promise<string> {
  const away = new AbortController();
  const answer = post({ query: NESTED, variables: { first: 50 } }, {}, away.signal).then(
    async (response) => void (await response.arrayBuffer()),
  );
  setTimeout(() => away.abort(), random(30));
  const [{ status }] = await Promise.allSettled([answer]);
  return status === 'fulfilled' ? 'answered before' : 'gone';
}

async function written({ post, editor }: ServerProcess, i: number): Promise<string> {
  const body = createHash('sha256').update(String(i)).digest('hex');
  const query = 'mutation($body: String!) { addNote(about: ["name:Actor 1"], body: $body) { id } }';
  return told(await post({ query, variables: { body } }, { authorization: `Bearer ${editor}` }));
}

async function figuresOf(server: ServerProcess) {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  const heap = Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(figures)?.[1]) / 2 ** 20;
  return { resident: Math.round(server.memory()), heap: Math.round(heap), openFiles: server.openFiles() };
}

function timesOf(spent: readonly number[]) {
  const sorted = [...spent].sort((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
  return { median: at(0.5), late: at(0.99) };
}

/** Whole numbers below a bound, by a linear congruential generator. */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
