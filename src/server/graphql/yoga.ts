/** GraphQL over HTTP: which plugins see a request, in their order. */
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { IngestJobs } from '../../../schema/curation/ingest-job.ts';
import { toldToClient } from '../../../schema/errors.ts';
import { schema } from '../../../schema/index.ts';
import type { Standing } from '../../../schema/standing/standing.ts';
import type { Config } from '../config.ts';
import type { Metrics } from '../health/metrics.ts';
import { clientOf, type Visiting } from '../http/visit.ts';
import type { Extractor } from '../reading/extractor.ts';
import type { Opened } from '../store.ts';
import { openLanes } from '../work/lanes.ts';
import type { LedgerWatch } from '../work/ledger-watch.ts';
import { openTurns } from '../work/turns.ts';
import { boundsPlugin, DEADLINE, openBounds } from './bounds.ts';
import { codesPlugin } from './codes.ts';
import { type Asking, openContext } from './context.ts';
import { ID_NAMES, persistedPlugin } from './persisted.ts';
import type { RequestContext } from './request-context.ts';
import { rightsPlugin } from './rights.ts';
import { streamsPlugin } from './streams.ts';
import { subscriptionsPlugin } from './subscriptions.ts';
import { textsPlugin } from './texts.ts';
import { toldCostPlugin } from './told-cost.ts';
import { tracingPlugin } from './tracing.ts';
import type { TrustedDocuments } from './trusted.ts';

export interface YogaParts {
  readonly graph: Opened;
  readonly config: Pick<Config, 'allowed' | 'texts'>;
  readonly trusted: TrustedDocuments;
  readonly metrics: Pick<Metrics, 'plugin' | 'gauge'>;
  /** Keeps what clients are not told; gives the id under which it is found. */
  readonly logFault: (error: unknown) => string;
  readonly stopping: AbortSignal;
  readonly extractor: Pick<Extractor, 'read'>;
  readonly jobs: IngestJobs;
  readonly standing: Standing;
  readonly watch: LedgerWatch;
  readonly now?: () => number;
  readonly deadline?: number;
}

/** What the HTTP side knows already. */
type ServerContext = Pick<Visiting, 'visit'>;

export type Yoga = YogaServerInstance<ServerContext, RequestContext>;

export const ENDPOINT = '/graphql';

export function openYoga(parts: YogaParts): Yoga {
  const {
    graph,
    config,
    trusted,
    metrics,
    logFault,
    stopping,
    extractor,
    jobs,
    standing,
    watch,
    now = Date.now,
    deadline = DEADLINE,
  } = parts;
  const turns = openTurns();
  const [walks, answers] = [openLanes({ atOnce: 3 }), openLanes({ atOnce: 2 })];
  return createYoga<ServerContext, RequestContext>({
    schema,
    // With or without a slash at its end: which requests come here, the router says.
    graphqlEndpoint: `${ENDPOINT}{/}?`,
    logging: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    maskedErrors: { maskError: (error) => toldToClient(error, logFault) },
    context: ({ request, visit }) => {
      const client = clientOf(visit);
      const bounds = openBounds({
        gone: request.signal,
        turns,
        walks,
        answers,
        client,
        milliseconds: deadline,
      });
      const asking: Asking = {
        ...bounds,
        viewer: visit.viewer,
        origin: visit.origin,
        now,
        stopping,
        jobs,
        standing,
        watch,
        resumeAfter: visit.event,
        told: (revision) => {
          visit.event = revision;
        },
        extract: (document) =>
          extractor.read(document, { client, isEditor: visit.viewer?.role === 'editor', signal: bounds.signal }),
      };
      return { ...openContext(graph, asking), visit, bounds };
    },
    parserAndValidationCache: false,
    extraParamNames: [...ID_NAMES],
    plugins: [
      persistedPlugin({ trusted, texts: config.texts }),
      textsPlugin({
        allowed: config.allowed,
        onOpen: (bytes) => metrics.gauge('entente_texts_bytes', 'Memory that remembered texts take.', bytes),
      }),
      streamsPlugin(),

      rightsPlugin(),
      subscriptionsPlugin(),
      boundsPlugin(),
      toldCostPlugin(),
      codesPlugin({ logFault, suggests: config.allowed.includes('suggestions') }),
      metrics.plugin,
      tracingPlugin(),
    ],
  });
}
