/** The playground: it works without the internet, opened on example queries that are run as tests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import Negotiator from 'negotiator';
import { type Encoding, encodingFor, pack } from '../http/compress.ts';

const EXAMPLES = new URL('../../../schema/examples/', import.meta.url);

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

interface Page {
  readonly etag: string;
  readonly policy: string;
  /** Each form is made once, when it is first asked for. */
  in(encoding: Encoding | null): Promise<Buffer>;
}

/** The page is large: it is made at its first request, once. */
export function openPlayground(endpoint: string): Playground {
  let made: Promise<Page> | undefined;
  return {
    async answer({ headers }) {
      made ??= render(endpoint);
      const { etag, policy, in: packed } = await made;
      const shared = {
        etag,
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding',
        'content-security-policy': policy,
      };
      if (headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: shared });
      const encoding = encodingFor(headers.get('accept-encoding'));
      const body = new Uint8Array(await packed(encoding));
      const type = { 'content-type': 'text/html; charset=utf-8' };
      return new Response(body, { headers: { ...shared, ...type, ...(encoding && { 'content-encoding': encoding }) } });
    },
  };
}

async function render(endpoint: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    endpoint,
    title: 'Entente: GraphQL playground',
    defaultTabs: readExamples().map(({ query }) => ({ query })),
  });
  const plain = Buffer.from(html);
  const forms = new Map<Encoding | null, Promise<Buffer>>([[null, Promise.resolve(plain)]]);
  return {
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    policy: policyOf(html),
    in(encoding) {
      const form = forms.get(encoding) ?? (encoding === null ? Promise.resolve(plain) : pack(plain, encoding));
      forms.set(encoding, form);
      return form;
    },
  };
}

/** Only the scripts that stand in the page may run in it. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return `default-src 'self'; script-src ${hashes.join(' ')}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`;
}

/** A browser’s address bar prefers pages; a program that takes them too does not. */
export function wantsPage({ method, headers }: Request): boolean {
  const accept = headers.get('accept') ?? '';
  if (method !== 'GET' || !/text\/html/i.test(accept)) return false;
  const types = ['text/html', 'application/graphql-response+json', 'application/json'];
  return new Negotiator({ headers: { accept } }).mediaType(types) === 'text/html';
}
