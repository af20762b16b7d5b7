/** The explorer as it was built, packed at the build; without a build, a plain page that says how to get one. */
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv, { type RequestHandler } from 'sirv';

const BUILD = fileURLToPath(new URL('../../../build/explorer/', import.meta.url));

/** No inline script, nothing from another host; pictures are also drawn in the page. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Answers for the files that are there when the server starts; what is no such file is left to the next. */
export function openStatic(folder = BUILD): RequestHandler {
  if (!existsSync(join(folder, 'index.html'))) return notBuilt;
  return sirv(folder, { etag: true, gzip: true, brotli: true, dotfiles: false, setHeaders });
}

/** A name with a hash in it never changes its content. */
function setHeaders(response: ServerResponse, path: string): void {
  const isHashed = path.startsWith('/assets/');
  response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('content-security-policy', POLICY);
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Entente</title>
<h1>Entente</h1><p>The explorer was not built: run <code>npm run prepare</code>, then start again.</p>
<p>The API is at <a href="/graphql">/graphql</a>.</p></html>`;

const notBuilt: RequestHandler = ({ method, url }, response, next) => {
  if (url !== '/' || (method !== 'GET' && method !== 'HEAD')) return void next?.();
  setHeaders(response, url);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(PAGE);
};
