/** GraphQL over HTTP: which plugins see a request, in their order. */
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { toldToClient } from '../../schema/errors.ts';
import { schema } from '../../schema/index.ts';
import { type Claimant, keysPlugin, WRONG_KEY } from './auth.ts';
import { codesPlugin } from './codes.ts';
import type { Config } from './config.ts';
import { openContext } from './context.ts';
import { deadlinePlugin } from './deadline.ts';
import type { Extractor } from './extractor.ts';
import { limitsPlugin } from './limits.ts';
import type { Metrics } from './metrics.ts';
import type { RequestContext } from './request-context.ts';
import type { Opened } from './store.ts';

export interface YogaParts {
  readonly graph: Opened;
  readonly config: Pick<Config, 'anonymous'>;
  readonly metrics: Pick<Metrics, 'plugin'>;
  /** Keeps what clients are not told; gives the id under which it is found. */
  readonly logFault: (error: unknown) => string;
  readonly stopping: AbortSignal;
  readonly extractor?: Pick<Extractor, 'extract'>;
  readonly now?: () => number;
  readonly deadline?: number;
}

/** What the HTTP side knows already. */
interface ServerContext {
  readonly claimant: Claimant;
}

export type Yoga = YogaServerInstance<ServerContext, RequestContext>;

export const ENDPOINT = '/graphql';

export function openYoga(parts: YogaParts): Yoga {
  const { graph, config, metrics, logFault, stopping, extractor, now = Date.now, deadline } = parts;
  return createYoga<ServerContext, RequestContext>({
    schema,
    graphqlEndpoint: ENDPOINT,
    logging: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: { origin: '*', credentials: false },
    maskedErrors: { maskError: (error) => toldToClient(error, logFault) },
    context: ({ request, claimant }) => {
      const abort = new AbortController();
      const asking = {
        viewer: claimant === WRONG_KEY ? null : claimant,
        signal: AbortSignal.any([request.signal, abort.signal]),
        origin: new URL(request.url).origin,
        now,
        stopping,
        ...(extractor && { extractor }),
      };
      return { ...openContext(graph, asking), claimant, deadline: abort };
    },
    plugins: [limitsPlugin(), keysPlugin(config), deadlinePlugin(deadline), codesPlugin(logFault), metrics.plugin],
  });
}
