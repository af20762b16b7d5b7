/** Compresses what is worth it, away from the thread that answers: brotli, or gzip for those who take no other. */
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import Negotiator from 'negotiator';
import type { Visiting } from './visit.ts';

const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 5 };

export const pack = (plain: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? promisify(brotliCompress)(plain, BROTLI) : promisify(gzip)(plain, GZIP);

/** The best that a client takes; null for as it is. */
export function encodingFor(accept: string | null): Encoding | null {
  const taken = new Negotiator({ headers: { 'accept-encoding': accept ?? 'identity' } }).encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => taken.includes(encoding)) ?? null;
}

/** Bytes below which a header is all that is won. */
const WORTH = 1_024;
/** At hand in full, and told piece by piece. */
const WHOLE = /^application\/(graphql-response\+)?json\b/;
const STREAMED = /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml)|application\/(x-ndjson|jsonl))/;

export function compressPlugin(): ServerAdapterPlugin<Visiting> {
  return {
    async onResponse({ request, response, setResponse }) {
      const { headers, status } = response;
      const type = headers.get('content-type') ?? '';
      if (!(WHOLE.test(type) || STREAMED.test(type)) || headers.has('content-encoding')) return;
      headers.append('vary', 'accept-encoding');
      const encoding = encodingFor(request.headers.get('accept-encoding'));
      if (encoding === null || request.method === 'HEAD' || response.body === null) return;
      const answer = (body: BodyInit, isPacked: boolean) => {
        if (isPacked) headers.set('content-encoding', encoding);
        headers.delete('content-length');
        setResponse(new Response(body, { status, headers }));
      };
      if (!WHOLE.test(type)) return answer(piped(response.body, encoding), true);
      const plain = Buffer.from(await response.arrayBuffer());
      const isWorth = plain.length >= WORTH;
      answer(new Uint8Array(isWorth ? await pack(plain, encoding) : plain), isWorth);
    },
  };
}

/** Both ends are closed where either fails: the client then sees that the answer was cut. */
function piped(body: ReadableStream, encoding: Encoding): ReadableStream {
  const packer = encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP);
  pipeline(Readable.from(body as AsyncIterable<Uint8Array>), packer, () => {});
  return Readable.toWeb(packer) as ReadableStream;
}
