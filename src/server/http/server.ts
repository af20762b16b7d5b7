/** Node’s HTTP on the one side, requests and responses of the web on the other: files first, then what the plugins let pass. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServerAdapter, type ServerAdapterPlugin, sendNodeResponse } from '@whatwg-node/server';
import type { RequestHandler } from 'sirv';
import { type ErrorCode, toldToClient } from '../../../schema/errors.ts';
import { headersOf } from './headers.ts';
import { refusal } from './refusal.ts';
import { traced } from './traced.ts';
import { beginVisit, type Surroundings, type Visit, type Visiting } from './visit.ts';

export interface Handling {
  readonly surroundings: Surroundings;
  /** Files that anybody may have. */
  readonly files: RequestHandler;
  /** What sees a request before it is answered, and the response after it, in their order. */
  readonly plugins: readonly ServerAdapterPlugin<Visiting>[];
  readonly answer: (request: Request, visiting: Visiting) => Promise<Response> | Response;
  readonly logFault: (error: unknown) => string;
  /** Told when the last byte has left, or the client. */
  readonly onEnd: (request: IncomingMessage, response: ServerResponse, visit: Visit, milliseconds: number) => void;
}

const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 60_000;

export function createHttpServer(handling: Handling): Server {
  const { surroundings, files, plugins, answer, onEnd } = handling;
  const adapter = createServerAdapter<Visiting>(answer, { plugins: [...plugins] });
  const responseTo = async (visiting: Visiting): Promise<Response> =>
    isAddress(visiting.req) ? adapter.handleNodeRequestAndResponse(visiting.req, visiting.res, visiting) : noAddress();
  const answered = async (visiting: Visiting): Promise<void> => {
    const { req, res } = visiting;
    const response = await responseTo(visiting).catch((error: unknown) => {
      const { message, extensions } = toldToClient(error, handling.logFault);
      return refusal({ code: extensions.code as ErrorCode, message });
    });
    try {
      await sendNodeResponse(response, res, req, false);
    } catch (error) {
      // Too late to say so: that the answer is cut is all that the client can be told.
      toldToClient(error, handling.logFault);
      // Who listens would only cancel what has failed already.
      req.removeAllListeners('error');
      res.destroy();
    }
  };
  const server = createServer((req, res) => {
    const visit = beginVisit(req, surroundings);
    const began = performance.now();
    res.once('close', () => onEnd(req, res, visit, performance.now() - began));
    for (const [name, value] of Object.entries(headersOf(visit))) res.setHeader(name, value);
    // Nobody knows how much is still to come: once it is answered, the rest is not read.
    if (req.headers['transfer-encoding'] !== undefined) res.setHeader('connection', 'close');
    const others = () => answered({ req, res, visit });
    traced(req, res, () => {
      if (isRead(req)) files(req, res, others);
      else void others();
    });
  });
  server.headersTimeout = HEADERS_TIMEOUT;
  server.requestTimeout = REQUEST_TIMEOUT;
  return server;
}

const isRead = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/** The rest of the server reads it as one. */
function isAddress({ url = '/', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return URL.canParse(`http://${host}`) && URL.canParse(`http://${host}${url}`);
}

const noAddress = (): Response => refusal({ code: 'BAD_USER_INPUT', message: 'this is no address' });
