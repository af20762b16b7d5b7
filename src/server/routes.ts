/** The routes, in one list. What is not open needs somebody whom the door let in. */
import { printSchema } from 'graphql';
import { schema } from '../../schema/index.ts';
import type { Allowed } from './config.ts';
import { DEADLINE } from './graphql/bounds.ts';
import { ENDPOINT, type Yoga } from './graphql/yoga.ts';
import type { Health } from './health/health.ts';
import type { Metrics } from './health/metrics.ts';
import { refusal } from './http/refusal.ts';
import type { Visiting } from './http/visit.ts';
import { EXPORTS, openExporter } from './pages/export-route.ts';
import { openPlayground, wantsPage } from './pages/graphiql.ts';
import { LINK, LINKS, type LinkRoutes } from './pages/link-route.ts';
import { VIEWS, viewAt } from './pages/view-route.ts';
import type { Opened } from './store.ts';

export interface Route {
  /** Ends in `/` where what comes behind it is a name. */
  readonly path: string;
  readonly methods: readonly string[];
  /** Where two share a path: whether a request is for this one. */
  readonly takes?: (request: Request) => boolean;
  /** Holds nothing of the graph, so that anybody may have it. */
  readonly isOpen?: true;
  /** Null where there is nothing of that name. */
  readonly answer: (request: Request, visiting: Visiting) => Promise<Response | null> | Response;
}

export interface Parts {
  readonly yoga: Yoga;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly graph: Opened;
  readonly allowed: readonly Allowed[];
  readonly links: LinkRoutes;
}

const READ = ['GET', 'HEAD'] as const;

export function routesOf({ yoga, health, metrics, graph, allowed, links }: Parts): readonly Route[] {
  return [
    { path: '/health/live', methods: READ, isOpen: true, answer: () => health.live() },
    { path: '/health/ready', methods: READ, isOpen: true, answer: () => health.ready() },
    { path: '/metrics', methods: READ, answer: () => metrics.answer() },
    ...(allowed.includes('playground') ? [page()] : []),
    {
      path: ENDPOINT,
      methods: allowed.includes('get') ? ['GET', 'POST'] : ['POST'],
      answer: (request, visiting) => answerOf(yoga, request, visiting),
    },
    {
      path: '/mcp',
      methods: ['POST'],
      answer: async (...asked) => (await import('./mcp/http.ts')).answerMcp(yoga, ...asked),
    },
    ...(allowed.includes('introspection') ? [sdl()] : []),
    { path: EXPORTS, methods: READ, answer: openExporter(graph.store).answer },
    { path: LINK, methods: ['POST'], answer: links.keep },
    { path: LINKS, methods: READ, answer: links.open },
    {
      path: VIEWS,
      methods: READ,
      answer: ({ url }) => viewAt(new URL(url).pathname, graph.store, AbortSignal.timeout(DEADLINE)),
    },
  ];
}

/** Holds no data: what it asks, it asks with the key that is entered there. */
function page(): Route {
  const playground = openPlayground(ENDPOINT);
  return {
    path: ENDPOINT,
    methods: READ,
    takes: wantsPage,
    isOpen: true,
    answer: (request) => playground.answer(request),
  };
}

async function answerOf(yoga: Yoga, request: Request, visiting: Visiting): Promise<Response> {
  const answer = await yoga.fetch(request, visiting);
  if (answer.status !== 406) return answer;
  const message = 'answers are application/graphql-response+json or application/json, streams text/event-stream';
  return refusal({ status: 406, code: 'BAD_USER_INPUT', message });
}

function sdl(): Route {
  let text: string | undefined;
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' };
  const answer = () => {
    text ??= `${printSchema(schema)}\n`;
    return new Response(text, { headers });
  };
  return { path: '/schema.graphql', methods: READ, answer };
}

export interface Router {
  /** Of a route that anybody may have. */
  isOpen(request: Request): boolean;
  /** The path of the route, for counting: paths that strangers make up are one. */
  nameOf(path: string): string;
  answer(request: Request, visiting: Visiting): Promise<Response>;
}

export function openRouter(routes: readonly Route[]): Router {
  const of = (request: Request) => {
    const { pathname } = new URL(request.url);
    return routes.find((route) => isAt(route.path, pathname) && (route.takes?.(request) ?? true));
  };
  return {
    isOpen: (request) => of(request)?.isOpen ?? false,
    nameOf: (path) => routes.find((route) => isAt(route.path, path))?.path ?? 'other',
    async answer(request, visiting) {
      const route = of(request);
      if (!route) return nothing();
      if (!route.methods.includes(request.method)) return wrongMethod(request.method, route.methods);
      return (await route.answer(request, visiting)) ?? nothing();
    },
  };
}

/** One slash at the end is no other place. */
const isAt = (path: string, asked: string): boolean =>
  path.endsWith('/') ? asked.startsWith(path) : asked === path || asked === `${path}/`;

const nothing = () => refusal({ code: 'NOT_FOUND', message: 'there is nothing at this address' });

const wrongMethod = (method: string, methods: readonly string[]) =>
  refusal({
    status: 405,
    code: 'BAD_USER_INPUT',
    message: `this is asked by ${methods.join(' or ')}, not by ${method}`,
    headers: { allow: methods.join(', ') },
  });
