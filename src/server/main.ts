/** The server: opens the graph, listens, and stops without dropping what it has begun to answer. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../domain/error.ts';
import { claimantOf, keyForThisRun, WRONG_KEY } from './auth.ts';
import type { Config, Key } from './config.ts';
import { type Extractor, openExtractor } from './extractor.ts';
import { openPlayground, wantsPage } from './graphiql.ts';
import { type Health, openHealth } from './health.ts';
import { createHttpServer } from './http.ts';
import { MOST_BODY, MOST_EDITOR_BODY } from './limits.ts';
import { type Log, openLog } from './log.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { openStatic } from './static.ts';
import { type Opened, openGraph } from './store.ts';
import { viewRoute } from './view-route.ts';
import { ENDPOINT, openYoga, type Yoga } from './yoga.ts';

export interface Serving {
  readonly url: string;
  /** The editor's key that was made for this run; null where keys are configured. */
  readonly ownKey: string | null;
  /** Not ready at once; what has begun is answered, streams are ended, then the store is closed. */
  close(): Promise<void>;
}

/** Milliseconds that answers begun may still take when the server stops. */
const LAST_ANSWERS = 8_000;

export async function serve(config: Config, log: Log = openLog()): Promise<Serving> {
  const ownKey = config.keys.length === 0 ? keyForThisRun() : null;
  const keys = ownKey === null ? config.keys : [ownKey];
  const graph = await openGraph(config);
  const logFault = faultLog(log);
  const metrics = openMetrics(graph);
  const health = openHealth(graph.store);
  const stopping = new AbortController();
  const extractor = openExtractor();
  const yoga = openYoga({ graph, config, metrics, logFault, extractor, stopping: stopping.signal });
  const server = createHttpServer({
    mostBytes: (request) => (isEditor(request, keys) ? MOST_EDITOR_BODY : MOST_BODY),
    answer: router({ yoga, health, metrics, keys, graph }),
    logFault,
  });
  try {
    await listen(server, config);
  } catch (error) {
    await extractor.close();
    await closeGraph(graph);
    throw error;
  }
  extractor.warm();
  const url = urlOf(server, config.host);
  log.info({ url, store: graph.store.name, traversal: graph.traversal.engine }, 'ready');
  return {
    url,
    ownKey: ownKey?.secret ?? null,
    close: () => stop({ server, graph, health, metrics, log, stopping, extractor }),
  };
}

function isEditor(request: IncomingMessage, keys: readonly Key[]): boolean {
  const claimant = claimantOf(request.headers.authorization, keys);
  return claimant !== null && claimant !== WRONG_KEY && claimant.role === 'editor';
}

interface Parts {
  readonly yoga: Yoga;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly keys: readonly Key[];
  readonly graph: Opened;
}

function router({ yoga, health, metrics, keys, graph }: Parts): (request: Request) => Promise<Response> {
  const playground = openPlayground(ENDPOINT);
  const files = openStatic();
  const routes: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    '/health/live': async () => health.live(),
    '/health/ready': () => health.ready(),
    '/metrics': async () => {
      const { type, text } = await metrics.print();
      return new Response(text, { headers: { 'content-type': type } });
    },
    [ENDPOINT]: async (request) => {
      if (wantsPage(request)) return playground.answer(request);
      return yoga.fetch(request, { claimant: claimantOf(request.headers.get('authorization'), keys) });
    },
  };
  const page = async (request: Request) =>
    (await viewRoute(request, graph.store)) ??
    (await files.answer(request)) ??
    new Response('Not found', { status: 404 });
  return async (request) => {
    const { pathname } = new URL(request.url);
    const route = routes[pathname];
    const answer = route ? await route(request) : await page(request);
    metrics.countResponse(route ? pathname : 'files', answer.status);
    answer.headers.set('x-content-type-options', 'nosniff');
    answer.headers.set('referrer-policy', 'no-referrer');
    return answer;
  };
}

/** What clients are not told is logged whole, under an id that they are told. */
const faultLog =
  (log: Log) =>
  (error: unknown): string => {
    const id = randomUUID();
    log.error({ id, err: error }, 'unexpected error');
    return id;
  };

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const what = error.code === 'EADDRINUSE' ? `PORT: ${port} is in use by another process` : error.message;
      reject(new Failure('BAD_USER_INPUT', what, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
}

interface Running {
  readonly server: Server;
  readonly graph: Opened;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly stopping: AbortController;
  readonly extractor: Extractor;
}

async function stop({ server, graph, health, metrics, log, stopping, extractor }: Running): Promise<void> {
  health.stop();
  stopping.abort();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just been answered would be kept for the client's next request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const patience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  await closed;
  clearTimeout(patience);
  clearInterval(idle);
  metrics.close();
  await extractor.close();
  await closeGraph(graph);
  log.info('stopped');
}

async function closeGraph({ store, traversal }: Opened): Promise<void> {
  await traversal.close();
  await store.close();
}
