/**
 * Fetches one page: http and https only, from public addresses only, also after every redirect, in bounded time and size.
 * The connection goes to the very address that was checked, so a name cannot change its mind in between.
 */
import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { MAX_BYTES, tooLarge } from '../bytes/decode.ts';
import { errorMessage, UnreadableError } from '../unreadable.ts';
import { isPublicAddress } from './address.ts';

export interface FetchOptions {
  /** Hosts that may be asked, each with its subdomains; null for any. */
  readonly allowHosts?: readonly string[] | null;
  /** Addresses that may be asked although they are not public, such as that of an archive in the house. */
  readonly allowAddresses?: readonly string[];
  readonly timeoutMs?: number;
  /** The addresses of a host, as the system's resolver gives them unless told otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  readonly signal?: AbortSignal;
  /** What the server said of the page when it was fetched before. */
  readonly known?: Freshness;
}

/** By which a server tells whether a page is still as it was. */
export interface Freshness {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A server's answer that is no page. */
export class RefusedError extends UnreadableError {
  readonly status: number;
  /** Milliseconds that it wants to be left alone; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(status: number, retryAfter: number | null) {
    super(`answers with status ${status}`, null, { mayPass: status === 429 || status >= 500 });
    this.name = 'RefusedError';
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

export interface FetchedPage extends Freshness {
  /** Where the page was found after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly charset: string | null;
  /** Nothing, where it is as it was known to be. */
  readonly bytes: Uint8Array;
  readonly isUnchanged: boolean;
}

/** By which a robots.txt may speak of us. */
export const AGENT = 'entente';

const maxRedirects = 5;
const defaultTimeout = 15_000;

export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? defaultTimeout);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let url = checkUrl(address, options);
  try {
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const response = await ask(url, await checkedAddress(url, options), signal, options.known);
      const next = redirectOf(response, url);
      if (next === null) return await readPage(response, url, signal);
      response.destroy();
      url = checkUrl(next, options);
    }
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause;
    if (timeout.aborted) throw new UnreadableError('did not answer in time', null, { cause, mayPass: true });
    throw new UnreadableError(`cannot be fetched: ${errorMessage(cause)}`, null, { cause, mayPass: true });
  }
  throw new UnreadableError(`redirects more than ${maxRedirects} times`);
}

/** Throws UnreadableError for what is no address that may be asked, whatever its name leads to. */
export function checkUrl(address: string, { allowHosts }: FetchOptions): URL {
  if (!URL.canParse(address)) throw new UnreadableError(`${JSON.stringify(address)} is no address`);
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UnreadableError(`leads to ${url.protocol} ; only http and https are read`);
  }
  if (url.username !== '' || url.password !== '') throw new UnreadableError('carries a user name or password');
  const host = url.hostname;
  if (allowHosts && !allowHosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`))) {
    throw new UnreadableError(`leads to ${host}, which is not on the list of allowed hosts`);
  }
  return url;
}

/** All addresses of a host must be allowed: a name with one good and one bad address is a trick. */
export async function checkedAddress(url: URL, options: FetchOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const resolve = options.resolve ?? resolveBySystem;
  const addresses = isIP(host) ? [host] : await resolve(host);
  const allowed = new Set(options.allowAddresses);
  const refused = addresses.find((address) => !isPublicAddress(address) && !allowed.has(address));
  if (refused !== undefined) throw new UnreadableError(`leads to ${host}, whose address ${refused} is not public`);
  const [first] = addresses;
  if (first === undefined) throw new UnreadableError(`leads to ${host}, which has no address`);
  return first;
}

const resolveBySystem = async (host: string): Promise<readonly string[]> =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);

/** Whatever a name leads to by now, the connection goes to the address that was checked. */
export const pinnedTo =
  (address: string): LookupFunction =>
  (_host, { all }, callback) => {
    const family = isIP(address);
    if (all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };

function ask(url: URL, address: string, signal: AbortSignal, known?: Freshness): Promise<IncomingMessage> {
  const settings: RequestOptions = {
    signal,
    lookup: pinnedTo(address),
    agent: false,
    headers: {
      accept:
        'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml, text/plain',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': AGENT,
      ...(known?.etag && { 'if-none-match': known.etag }),
      ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    },
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest(url.href, settings) : httpRequest(url.href, settings);
    request.on('response', resolve).on('error', reject).end();
  });
}

function redirectOf(response: IncomingMessage, from: URL): string | null {
  const status = response.statusCode ?? 0;
  if (status < 300 || status > 399 || status === 304) return null;
  const { location } = response.headers;
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new UnreadableError(`answers ${status} without a place to go`);
  }
  return new URL(location, from.href).href;
}

async function readPage(response: IncomingMessage, url: URL, signal: AbortSignal): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  const isUnchanged = status === 304;
  if (status !== 200 && !isUnchanged) {
    response.destroy();
    throw new RefusedError(status, retryAfterOf(response));
  }
  const header = response.headers['content-type'] ?? '';
  return {
    url: url.href,
    contentType: (header.split(';')[0] ?? '').trim().toLowerCase(),
    charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(header)?.[1] ?? null,
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
    isUnchanged,
    bytes: isUnchanged ? emptied(response) : await readBody(response, signal),
  };
}

function emptied(response: IncomingMessage): Uint8Array {
  response.resume();
  return new Uint8Array();
}

/** Seconds, or a date, whose clock nobody knows: then the usual wait. */
function retryAfterOf({ headers }: IncomingMessage): number | null {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : null;
}

/** Counts what comes out of decompression, so a small answer cannot become a large one. */
async function readBody(response: IncomingMessage, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length > MAX_BYTES) return done(tooLarge(length));
      chunks.push(chunk);
      return done();
    },
  });
  await pipeline([response, ...decompressors(response.headers['content-encoding']), meter], { signal });
  return Buffer.concat(chunks);
}

function decompressors(encoding = 'identity'): Transform[] {
  switch (encoding.trim().toLowerCase()) {
    case 'identity':
    case '':
      return [];
    case 'gzip':
    case 'x-gzip':
      return [createGunzip()];
    case 'deflate':
      return [createInflate()];
    case 'br':
      return [createBrotliDecompress()];
    default:
      throw new UnreadableError(`is packed as ${encoding}, which is not read`);
  }
}
