/** A service that answers what a test tells it to, on loopback. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Stub {
  readonly endpoint: string;
  /** Bodies of the questions asked so far, with path and headers. */
  readonly asked: { readonly path: string; readonly body: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

export type Behaviour = (response: ServerResponse, body: string) => void;

export async function stub(behave: Behaviour): Promise<Stub> {
  const asked: Stub['asked'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    asked.push({ path: request.url ?? '', body, headers: request.headers });
    behave(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
