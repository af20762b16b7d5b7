/** Between Node's HTTP and the web's Request and Response, with bodies counted while they stream in. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Handling {
  /** How many bytes this request may bring. */
  readonly mostBytes: (request: IncomingMessage) => number;
  readonly answer: (request: Request) => Promise<Response>;
  readonly logFault: (error: unknown) => string;
}

const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 60_000;

export function createHttpServer(handling: Handling): Server {
  const server = createServer((request, response) => {
    handle(request, response, handling).catch((error: unknown) => {
      const id = handling.logFault(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`Unexpected error. It was logged as ${id}.`);
    });
  });
  server.headersTimeout = HEADERS_TIMEOUT;
  server.requestTimeout = REQUEST_TIMEOUT;
  return server;
}

async function handle(incoming: IncomingMessage, outgoing: ServerResponse, handling: Handling): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const most = handling.mostBytes(incoming);
  const body = await bodyOf(incoming, most);
  if (body === TOO_LARGE) return refuseBody(outgoing, most);
  if (body === CUT) return;
  const request = requestOf(incoming, body, gone.signal);
  const response = request === null ? new Response('Bad request', { status: 400 }) : await handling.answer(request);
  await send(response, outgoing, incoming.method === 'HEAD');
}

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

function refuseBody(outgoing: ServerResponse, most: number): void {
  const message = `the request is larger than ${most} bytes`;
  const extensions = { code: 'TOO_COMPLEX', limit: most };
  outgoing.writeHead(413, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

/** Null for an address that is none. */
function requestOf(incoming: IncomingMessage, body: Buffer, signal: AbortSignal): Request | null {
  const { method = 'GET', url = '/' } = incoming;
  const base = `http://${incoming.headers.host ?? 'localhost'}`;
  if (!URL.canParse(url, base)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const carriesBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, base), {
    method,
    headers,
    signal,
    ...(carriesBody && { body: new Uint8Array(body) }),
  });
}

async function send(response: Response, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null || isHead) {
    outgoing.end();
    return;
  }
  // A stream of events begins before its first event: the client must see that it is connected.
  outgoing.flushHeaders();
  try {
    // Yoga's streams are of its own make: they are read like any iterable.
    await pipeline(Readable.from(response.body as AsyncIterable<Uint8Array>), outgoing);
  } catch (error) {
    if (!outgoing.destroyed) throw error;
  }
}
