/** The server: opens the graph, listens, and stops without dropping what it has begun to answer. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { UNBOUNDED } from '../domain/budget.ts';
import { Failure } from '../domain/error.ts';
import { knowHoldersOf } from '../ingest/authority/authority.ts';
import type { DocumentQueue } from '../ingest/queue/document-queue.ts';
import { post } from '../ingest/read/web/post.ts';
import type { Collector } from '../tracing/collector.ts';
import { type Alerts, openAlerts } from './alerts/alerts.ts';
import { ownContext } from './ask.ts';
import { openDoor } from './auth/door.ts';
import { openGuesses } from './auth/guesses.ts';
import { keyForThisRun } from './auth/keys.ts';
import { type Key, networks } from './config/values.ts';
import type { Config } from './config.ts';
import { DEADLINE } from './graphql/bounds.ts';
import { openLoaders } from './graphql/loaders.ts';
import { readTrusted } from './graphql/trusted.ts';
import { ENDPOINT, openYoga } from './graphql/yoga.ts';
import { logVisit } from './health/access-log.ts';
import { type Health, openHealth } from './health/health.ts';
import { type Metrics, openMetrics } from './health/metrics.ts';
import { timedStore } from './health/timed-store.ts';
import { bodyPlugin } from './http/body.ts';
import { compressPlugin } from './http/compress.ts';
import { doorPlugin } from './http/door.ts';
import { freshPlugin } from './http/fresh.ts';
import { headersPlugin } from './http/headers.ts';
import { hostPlugin } from './http/host.ts';
import { originsPlugin } from './http/origins.ts';
import { ratePlugin } from './http/rate.ts';
import { reachedPlugin } from './http/reached.ts';
import { createHttpServer } from './http/server.ts';
import { type Log, openLog } from './log.ts';
import { openKeptLinks } from './pages/kept-links.ts';
import { openLinks } from './pages/link-route.ts';
import { openStatic } from './pages/static.ts';
import { type Extractor, openExtractor } from './reading/extractor.ts';
import type { ServerWatching } from './reading/feed-watch.ts';
import { type Jobs, openJobs } from './reading/jobs.ts';
import { openRouter, type Router, routesOf } from './routes.ts';
import { type Opened, openGraph } from './store.ts';
import { VERSION } from './version.ts';
import { type LedgerWatch, openLedgerWatch } from './work/ledger-watch.ts';

export interface Serving {
  readonly url: string;
  /** The editor's key that was made for this run; null where keys are configured. */
  readonly ownKey: string | null;
  /** Not ready at once; what has begun is answered, streams are ended, then the store is closed. */
  close(): Promise<void>;
}

/** Milliseconds that answers begun may still take when the server stops. */
const LAST_ANSWERS = 8_000;

/** `feeds`: addresses of feeds that are read while the server runs. */
export async function serve(
  config: Config,
  log: Log = openLog(config.log),
  feeds: readonly string[] = [],
): Promise<Serving> {
  const ownKey = config.keys.length === 0 && config.oidc === null ? keyForThisRun() : null;
  const trusted = readTrusted(config.documents);
  const collector = config.collector === null ? null : await collectorAt(config.collector);
  const metrics = openMetrics();
  const opened = await openGraph(config);
  const graph = { ...opened, store: timedStore(opened.store, metrics.onStoreAnswer) };
  metrics.gauge('entente_revision', 'Revision of the graph that traversals see.', () => graph.traversal.revision);
  const queue = config.queue === null ? null : await queueAt(config.queue);
  if (queue) metrics.jobs(() => queue.waiting());
  const logFault = faultLog(log);
  const health = openHealth(graph.store);
  const stopping = new AbortController();
  knowHoldersOf(config.data);
  const extractor = openExtractor(config.data);
  metrics.gauge('entente_documents_waiting', 'Documents that wait or are read.', () => extractor.waiting);
  metrics.gauge('entente_reading_threads_total', 'Threads for reading started so far.', () => extractor.threadsStarted);
  const jobs = openJobs({ graph, extractor, now: Date.now, logFault });
  const watch = openLedgerWatch(graph, (signal) => openLoaders(graph, { signal, budget: UNBOUNDED }));
  metrics.gauge('entente_subscriptions', 'Streams that are open.', () => watch.followers + alerts.streams);
  const alerts = openAlerts(graph, {
    key: config.webhookKey,
    now: Date.now,
    logFault,
    post: (url, body, headers) =>
      post(url, body, headers, { allowAddresses: config.webhookAddresses, signal: stopping.signal }),
    openContext: () => ownContext(graph, alerts.standing, watch, AbortSignal.timeout(DEADLINE)),
  });
  const yoga = openYoga({
    graph,
    config,
    trusted,
    jobs,
    standing: alerts.standing,
    watch,
    metrics,
    logFault,
    extractor,
    stopping: stopping.signal,
  });
  const router = openRouter(
    routesOf({
      yoga,
      health,
      metrics,
      graph,
      allowed: config.allowed,
      links: openLinks(openKeptLinks(config.data), config.readerLinks),
      answers: alerts.answers,
    }),
  );
  const server = createHttpServer({
    surroundings: { proxies: networks(config.proxies), url: config.url },
    files: openStatic(),
    plugins: pluginsOf(config, {
      keys: ownKey === null ? config.keys : [ownKey],
      router,
      graph,
      log,
    }),
    answer: router.answer,
    logFault,
    onEnd: (request, response, visit, milliseconds) => {
      metrics.countResponse(router.nameOf((request.url ?? '/').split('?')[0] ?? '/'), response.statusCode);
      logVisit(log, request, response, visit, milliseconds);
    },
  });
  try {
    await listen(server, config);
  } catch (error) {
    await Promise.allSettled([extractor.close(), queue?.close(), collector?.close()]);
    await closeGraph(graph);
    throw error;
  }
  alerts.start(watch);
  const watchingFeeds = feeds.length === 0 ? null : watched(feeds, { graph, extractor, log }, stopping.signal);
  const url = urlOf(server, config.host);
  log.info({ url, store: graph.store.name, traversal: graph.traversal.engine }, 'ready');
  return {
    url,
    ownKey: ownKey?.secret ?? null,
    close: () =>
      stop({
        server,
        graph,
        health,
        metrics,
        log,
        stopping,
        extractor,
        jobs,
        alerts,
        watchingFeeds,
        watch,
        collector,
        queue,
        grace: config.grace,
      }),
  };
}

/** These take a while to load, so they are loaded where they are used. */
const queueAt = async (url: string): Promise<DocumentQueue> =>
  (await import('../ingest/queue/document-queue.ts')).openDocumentQueue(url);
const collectorAt = async (endpoint: string): Promise<Collector> =>
  (await import('../tracing/collector.ts')).openCollector(endpoint, VERSION);

/** The readers of feeds are loaded where there are any. */
async function watched(
  feeds: readonly string[],
  watching: Omit<ServerWatching, 'world'>,
  signal: AbortSignal,
): Promise<void> {
  const { watchInServer } = await import('./reading/feed-watch.ts');
  const { systemWorld } = await import('../ingest/watch/system-world.ts');
  await watchInServer(feeds, { ...watching, world: systemWorld(signal) }, signal);
}

interface Passing {
  readonly keys: readonly Key[];
  readonly router: Router;
  readonly graph: Opened;
  readonly log: Log;
}

/** What a request passes on its way in, and its answer on its way out, in the same order. */
function pluginsOf(config: Config, { keys, router: { isOpen }, graph, log }: Passing) {
  const onRefused = (reason: string) => log.warn({ reason }, 'a token is refused');
  return [
    headersPlugin(),
    hostPlugin(config),
    originsPlugin(config.origins),
    doorPlugin({ door: openDoor(keys, config, onRefused), guesses: openGuesses(), isOpen }),
    ...(config.rate === null ? [] : [ratePlugin(config.rate, isOpen)]),
    reachedPlugin(ENDPOINT, graph),
    freshPlugin(ENDPOINT, () => graph.store.revision({ signal: AbortSignal.timeout(DEADLINE / 2) })),
    bodyPlugin(),
    compressPlugin(),
  ];
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
  readonly jobs: Jobs;
  readonly alerts: Alerts;
  readonly watchingFeeds: Promise<void> | null;
  readonly watch: LedgerWatch;
  readonly collector: Collector | null;
  readonly queue: DocumentQueue | null;
  readonly grace: number;
}

async function stop({
  server,
  graph,
  health,
  metrics,
  log,
  stopping,
  extractor,
  jobs,
  alerts,
  watchingFeeds,
  watch,
  collector,
  queue,
  grace,
}: Running): Promise<void> {
  health.stop();
  // Those who send requests here see that it is not ready, and send no more; until then all are answered.
  await sleep(grace * 1_000);
  stopping.abort();
  watch.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that has just been answered would be kept for the client's next request.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const patience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
  await closed;
  clearTimeout(patience);
  clearInterval(idle);
  metrics.close();
  await Promise.all([jobs.close(), alerts.close(), watchingFeeds]);
  await extractor.close();
  await closeGraph(graph);
  await Promise.all([queue?.close(), collector?.close()]);
  log.info('stopped');
}

async function closeGraph({ store, traversal }: Opened): Promise<void> {
  await traversal.close();
  await store.close();
}
