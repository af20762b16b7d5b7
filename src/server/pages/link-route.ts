/**
 * Short links: `POST /link` keeps the state of a page and answers with its id; `GET /link/ID` gives it back, and sends
 * browsers to the page that opens it.
 */
import type { Viewer } from '../../../schema/context.ts';
import { refusal } from '../http/refusal.ts';
import type { Visiting } from '../http/visit.ts';
import { type KeptLinks, MOST_LINKS, type Words } from './kept-links.ts';

export const LINK = '/link';
export const LINKS = '/link/';

const MOST_BYTES = 64 * 1024;
const MOST_WORDS = 60;

export interface LinkRoutes {
  readonly keep: (request: Request, visiting: Visiting) => Promise<Response>;
  /** Null where nothing is kept there. */
  readonly open: (request: Request) => Promise<Response | null>;
}

/** `forReaders`: whoever may read may keep links, too. */
export function openLinks(links: KeptLinks, forReaders: boolean): LinkRoutes {
  return {
    async keep(request, { visit }) {
      if (!forReaders && visit.viewer?.role !== 'editor') return notAllowed(visit.viewer);
      const text = await request.text();
      if (Buffer.byteLength(text) > MOST_BYTES) return tooLarge();
      const words = wordsIn(text);
      if (words === null) return noWords();
      const id = await links.keep(words);
      return id === null ? full() : json({ id, url: `${visit.origin}${LINKS}${id}` });
    },
    async open({ url, headers }) {
      const id = new URL(url).pathname.slice(LINKS.length);
      if (!/^[\w-]{16}$/.test(id)) return null;
      const words = await links.find(id);
      if (words === null) return null;
      if (headers.get('accept')?.includes('text/html'))
        return new Response(null, { status: 302, headers: { location: `/#link=${id}` } });
      return json({ state: words });
    },
  };
}

/** Null for what is no list of words with texts. */
function wordsIn(text: string): Words | null {
  const told = parsed(text);
  const state: unknown = typeof told === 'object' && told !== null && 'state' in told ? told.state : null;
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  const entries = Object.entries(state);
  if (entries.length === 0 || entries.length > MOST_WORDS) return null;
  return entries.every(([word, value]) => /^[a-z]{1,20}$/.test(word) && typeof value === 'string')
    ? Object.fromEntries(entries)
    : null;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const json = (body: object): Response =>
  new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

const notAllowed = (viewer: Viewer | null): Response =>
  refusal({
    code: viewer === null ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    message: 'keeping short links needs an editor’s key here',
  });

const tooLarge = (): Response =>
  refusal({
    status: 413,
    code: 'TOO_COMPLEX',
    message: `a link has at most ${MOST_BYTES} bytes`,
    more: { limit: MOST_BYTES },
  });

const noWords = (): Response =>
  refusal({
    code: 'BAD_USER_INPUT',
    message: 'send { "state": { word: text, … } }, as the explorer’s address has them',
  });

const full = (): Response =>
  refusal({ code: 'RATE_LIMITED', message: `this server keeps ${MOST_LINKS} links already, and no more` });
