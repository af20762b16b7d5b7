/**
 * A server that only this machine can reach answers only to names of this machine: else a page elsewhere could have its
 * own name lead here, and read what lies here in the browser of who opens it.
 */
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import { refusal } from './refusal.ts';
import type { Visiting } from './visit.ts';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

export interface Hosts {
  /** What the server listens on. */
  readonly host: string;
  /** What it is called, where that is configured. */
  readonly url: string | null;
}

export function hostPlugin({ host, url }: Hosts): ServerAdapterPlugin<Visiting> {
  const isLocal = LOOPBACK.test(host.includes(':') ? `[${host}]` : host);
  const own = url === null ? null : new URL(url).hostname;
  return {
    onRequest({ serverContext: { req, visit }, endResponse }) {
      const { hostname } = new URL(`http://${req.headers.host ?? 'localhost'}`);
      if (!isLocal || visit.isProxied || hostname === own || LOOPBACK.test(hostname)) return;
      const message = `this server is not called ${hostname}; where it is, set ENTENTE_URL`;
      endResponse(refusal({ status: 421, code: 'FORBIDDEN', message }));
    },
  };
}
