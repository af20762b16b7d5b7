/** What a request brings is counted while it comes in, and read whole before anything is made of it. */
import type { IncomingMessage } from 'node:http';
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import { refusal } from './refusal.ts';
import type { Visiting } from './visit.ts';

export function bodyPlugin(): ServerAdapterPlugin<Visiting> {
  return {
    async onRequest({ request, fetchAPI, setRequest, endResponse, serverContext: { req, visit } }) {
      if (request.method !== 'POST') return;
      if (!isJson(req.headers['content-type'])) return endResponse(NO_JSON());
      const body = await bodyOf(req, visit.mostBytes);
      if (body === CUT) return endResponse(new Response(null, { status: 400 }));
      if (body === TOO_LARGE) return endResponse(tooLarge(visit.mostBytes));
      const { method, headers, signal } = request;
      setRequest(new fetchAPI.Request(request.url, { method, headers, signal, body: body.toString('utf8') }));
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

const TOO_LARGE = Symbol('too large');
const CUT = Symbol('cut');

async function bodyOf(incoming: IncomingMessage, most: number): Promise<Buffer | typeof TOO_LARGE | typeof CUT> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return TOO_LARGE;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return TOO_LARGE;
      chunks.push(chunk);
    }
  } catch (error) {
    if (incoming.destroyed) return CUT;
    throw error;
  }
  return Buffer.concat(chunks);
}
