/** The explorer as it was built; without a build, a plain page that says how to get one. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Packed, pack, unpack } from './packed.ts';

const BUILD = fileURLToPath(new URL('../../build/explorer/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** No inline script, nothing from another host; pictures are also drawn in the page. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export interface StaticFiles {
  /** Null for a path that is no file of the explorer. */
  answer(request: Request): Promise<Response | null>;
}

export function openStatic(folder = BUILD): StaticFiles {
  const files = new Map<string, Promise<Packed | null>>();
  const file = (path: string) => {
    const known = files.get(path) ?? readPacked(folder, path);
    files.set(path, known);
    return known;
  };
  return {
    async answer(request) {
      const path = pathOf(request);
      if (path === null) return null;
      const packed = await file(path);
      // What is not there is not remembered: names that strangers make up would fill the memory.
      if (packed === null) files.delete(path);
      if (packed === null) return path === 'index.html' ? notBuilt() : null;
      return unpack(request, packed, { 'cache-control': cacheControl(path), 'content-security-policy': POLICY });
    },
  };
}

function pathOf({ method, url }: Request): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const { pathname } = new URL(url);
  if (!/^\/[\w./-]*$/.test(pathname)) return null;
  const path = normalize(pathname).slice(1);
  return path.split(sep).includes('..') ? null : path || 'index.html';
}

async function readPacked(folder: string, path: string): Promise<Packed | null> {
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  try {
    return await pack(await readFile(join(folder, path)), type);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));

/** A name with a hash in it never changes its content. */
const cacheControl = (path: string): string =>
  path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

function notBuilt(): Response {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Entente</title>
<h1>Entente</h1><p>The explorer was not built: run <code>npm run prepare</code>, then start again.</p>
<p>The API is at <a href="/graphql">/graphql</a>.</p></html>`;
  return new Response(page, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
  });
}
