/** The playground: it works without the internet, opened on example queries that are run as tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Packed, pack, unpack } from './packed.ts';

const EXAMPLES = new URL('../../schema/examples/', import.meta.url);

interface Example {
  readonly name: string;
  readonly query: string;
}

/** In the order of their numbers. */
export function readExamples(): Example[] {
  const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.graphql'));
  return files.sort().map((name) => ({ name, query: readFileSync(new URL(name, EXAMPLES), 'utf8') }));
}

export interface Playground {
  answer(request: Request): Promise<Response>;
}

/** The page is large: it is made at its first request, once. */
export function openPlayground(endpoint: string): Playground {
  let page: Promise<Packed> | undefined;
  return {
    async answer(request) {
      page ??= render(endpoint);
      return unpack(request, await page, { 'cache-control': 'no-cache' });
    },
  };
}

async function render(endpoint: string): Promise<Packed> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    endpoint,
    title: 'Entente: GraphQL playground',
    defaultTabs: readExamples().map(({ query }) => ({ query })),
  });
  return pack(Buffer.from(html), 'text/html; charset=utf-8');
}

export const wantsPage = ({ method, headers }: Request): boolean =>
  method === 'GET' && /\btext\/html\b/.test(headers.get('accept') ?? '');
