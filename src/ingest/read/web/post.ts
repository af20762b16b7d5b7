/** Sends a text to an address that somebody gave: under the same rules by which pages are fetched, and no redirects. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { UnreadableError } from '../unreadable.ts';
import { AGENT, checkedAddress, checkUrl, type FetchOptions, pinnedTo } from './fetch-page.ts';

const TIMEOUT = 10_000;

/** The status of the answer, whose body nobody reads. Throws UnreadableError where the address may not be asked. */
export async function post(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  options: FetchOptions = {},
): Promise<number> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const url = checkUrl(address, options);
  const settings = {
    method: 'POST',
    signal,
    lookup: pinnedTo(await checkedAddress(url, options)),
    agent: false,
    headers: { ...headers, 'user-agent': AGENT, 'content-length': Buffer.byteLength(body) },
  } as const;
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest(url.href, settings) : httpRequest(url.href, settings);
    request
      .on('response', (response) => {
        response.destroy();
        resolve(response.statusCode ?? 0);
      })
      .on('error', (cause) => reject(new UnreadableError(`did not take it: ${cause.message}`, null, { cause })))
      .end(body);
  });
}
