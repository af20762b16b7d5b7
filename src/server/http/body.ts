/** What a request brings is counted while it comes in, and read whole before anything is made of it. */
import type { IncomingMessage } from 'node:http';
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import { isDeeper } from './json-depth.ts';
import { refusal } from './refusal.ts';
import type { Visiting } from './visit.ts';

export function bodyPlugin(): ServerAdapterPlugin<Visiting> {
  return {
    async onRequest({ request, fetchAPI, setRequest, endResponse, serverContext: { req, visit } }) {
      if (request.method !== 'POST') return;
      if (!isJson(req.headers['content-type'])) return endResponse(NO_JSON());
      const bytes = await bodyOf(req, visit.mostBytes);
      if (bytes === CUT) return endResponse(new Response(null, { status: 400 }));
      if (bytes === TOO_LARGE) return endResponse(tooLarge(visit.mostBytes));
      if (bytes === IN_CRUMBS) return endResponse(inCrumbs());
      const body = bytes.toString('utf8');
      if (isDeeper(body, MOST_DEEP)) return endResponse(tooDeep());
      const { method, headers, signal } = request;
      setRequest(new fetchAPI.Request(request.url, { method, headers, signal, body }));
    },
  };
}

/** JSON in UTF-8: forms and other text, which any page may send, are not read. */
const isJson = (type = ''): boolean =>
  /^application\/(graphql-response\+)?json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(type);

const NO_JSON = () =>
  refusal({
    status: 415,
    code: 'BAD_USER_INPUT',
    message: 'send JSON in UTF-8, as content-type: application/json',
    headers: { 'accept-post': 'application/json' },
  });

const tooLarge = (most: number) =>
  refusal({
    status: 413,
    code: 'TOO_COMPLEX',
    message: `the request is larger than ${most} bytes`,
    headers: { connection: 'close' },
    more: { limit: most },
  });

const inCrumbs = () =>
  refusal({
    status: 413,
    code: 'TOO_COMPLEX',
    message: 'the request comes in too many chunks',
    headers: { connection: 'close' },
  });

/** What is asked for here needs a dozen. */
const MOST_DEEP = 64;
const tooDeep = () =>
  refusal({
    status: 400,
    code: 'BAD_USER_INPUT',
    message: `the JSON is nested more than ${MOST_DEEP} times`,
    more: { limit: MOST_DEEP },
  });

const TOO_LARGE = Symbol('too large');
const IN_CRUMBS = Symbol('in crumbs');
const CUT = Symbol('cut');

/** Each piece costs as much as some hundred bytes: so many may be small. */
const MOST_SMALL = 1_000;
const SMALL = 256;

async function bodyOf(
  incoming: IncomingMessage,
  most: number,
): Promise<Buffer | typeof TOO_LARGE | typeof IN_CRUMBS | typeof CUT> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return TOO_LARGE;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // The connection is needed for the refusal.
    for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return TOO_LARGE;
      if (chunks.push(chunk) > MOST_SMALL + size / SMALL) return IN_CRUMBS;
    }
  } catch (error) {
    if (incoming.destroyed) return CUT;
    throw error;
  }
  return Buffer.concat(chunks);
}
