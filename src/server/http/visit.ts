/** What is known of a request before it is read: its id, where it comes from, where it was sent to, and who asks. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BlockList } from 'node:net';
import { isIP } from 'node:net';
import type { Viewer } from '../../../schema/context.ts';

export interface Visit {
  /** The client’s own where it gives one: what is logged bears it, and so does the answer. */
  readonly id: string;
  /** The trace that it is part of (W3C Trace Context); null where none was given. */
  readonly trace: string | null;
  /** The network address of the client, as far as limits go by it. */
  readonly address: string;
  /** Came through a proxy whose word counts. */
  readonly isProxied: boolean;
  /** Where clients reach this server, such as `https://graph.example`. */
  readonly origin: string;
  /** Who asks; null for a visitor, and until the door has seen to it. */
  viewer: Viewer | null;
  /** Bytes that it may bring. */
  mostBytes: number;
  /** Units of work that it took. */
  spent: number;
  operation: Operation | null;
  /** The revision that was told last in a stream, and that the client of one says it was told last. */
  event: number | null;
}

/** What was asked by GraphQL. */
interface Operation {
  readonly name: string | null;
  readonly kind: string;
  /** Null until it is answered. */
  readonly errors: number | null;
}

/** What every plugin of the server sees. */
export interface Visiting {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly visit: Visit;
}

export interface Surroundings {
  readonly proxies: BlockList;
  /** As configured; null where requests tell. */
  readonly url: string | null;
}

export function beginVisit(request: IncomingMessage, { proxies, url }: Surroundings): Visit {
  const peer = request.socket.remoteAddress ?? '';
  const isProxied = isIn(proxies, peer);
  return {
    id: given(request, 'x-request-id', /^[\w.:-]{1,128}$/) ?? randomUUID(),
    trace: given(request, 'traceparent', /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/),
    address: networkOf(isProxied ? clientBehind(request, proxies, peer) : peer),
    isProxied,
    origin: url ?? originOf(request, isProxied),
    viewer: null,
    mostBytes: 0,
    spent: 0,
    operation: null,
    event: lastEventOf(request),
  };
}

/** Whose work takes turns and is counted: a key’s holder’s wherever they are, else an address’s. */
export const clientOf = ({ viewer, address }: Visit): string => (viewer ? `key ${viewer.name}` : `address ${address}`);

function given(request: IncomingMessage, header: string, form: RegExp): string | null {
  const value = request.headers[header];
  return typeof value === 'string' && form.test(value) ? value : null;
}

/** What a client that lost its stream gives when it comes again. */
function lastEventOf(request: IncomingMessage): number | null {
  const id = given(request, 'last-event-id', /^\d{1,15}$/);
  return id === null ? null : Number(id);
}

/** Each proxy adds whom it was asked by; the last that is no proxy of ours is the client. */
function clientBehind(request: IncomingMessage, proxies: BlockList, peer: string): string {
  const way = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => isIP(address) !== 0);
  return way.findLast((address) => !isIn(proxies, address)) ?? way[0] ?? peer;
}

function originOf({ headers }: IncomingMessage, isProxied: boolean): string {
  const said = (header: string) =>
    (isProxied
      ? String(headers[header] ?? '')
          .split(',')[0]
          ?.trim()
      : '') || null;
  const scheme = said('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${said('x-forwarded-host') ?? headers.host ?? 'localhost'}`;
}

/** IPv4 in the clothes of IPv6 is IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function isIn(networks: BlockList, address: string): boolean {
  const family = isIP(plain(address));
  return family !== 0 && networks.check(plain(address), family === 6 ? 'ipv6' : 'ipv4');
}

/** A subscriber of IPv6 has a whole network of 64 bits, so that counts as one. */
function networkOf(address: string): string {
  const [head = '', tail] = plain(address).split('::');
  if (!address.includes(':') || head.includes('.')) return plain(address);
  const groups = tail === undefined ? head.split(':') : [...head.split(':').filter(Boolean), '0', '0', '0', '0'];
  return groups.slice(0, 4).join(':');
}
