import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readInputs } from '../../../src/ingest/read/read-inputs.ts';
import { isPublicAddress } from '../../../src/ingest/read/web/address.ts';
import { type FetchOptions, fetchPage } from '../../../src/ingest/read/web/fetch-page.ts';

const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/plain': (_, response) => response.setHeader('content-type', 'text/plain').end('The envoy arrived.'),
  '/latin': (_, response) =>
    response.setHeader('content-type', 'text/plain; charset=ISO-8859-1').end(Buffer.from([0x63, 0x61, 0x66, 0xe9])),
  '/wrong': (_, response) =>
    response.setHeader('content-type', 'text/plain; charset=utf-8').end(Buffer.from([0x63, 0x61, 0x66, 0xe9])),
  '/brotli': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('Packed words.')),
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(60 * 1024 * 1024))),
  '/zip': (_, response) => response.setHeader('content-encoding', 'zip').end('x'),
  '/cut': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('words').subarray(0, 12)),
  '/endless': (_, response) => {
    response.setHeader('content-type', 'application/rss+xml').write('<rss version="2.0"><channel>');
    const item = '<item><title>again</title></item>'.repeat(2_000);
    const more = () => {
      while (!response.destroyed && response.write(item));
    };
    response.on('drain', more);
    more();
  },
  '/silent': () => {},
  '/missing': (_, response) => response.writeHead(404).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/relative': (_, response) => response.writeHead(301, { location: 'plain' }).end(),
  '/nowhere': (_, response) => response.writeHead(302).end(),
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://host');
  const target = url.searchParams.get('to');
  if (target !== null) return response.writeHead(302, { location: target }).end();
  return (routes[url.pathname] ?? routes['/missing'])?.(request, response);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const hosts: Record<string, readonly string[]> = {
  'news.example': ['127.0.0.1'],
  'inside.example': ['10.1.2.3'],
  'both.example': ['127.0.0.1', '169.254.169.254'],
  'nobody.example': [],
};
const options: FetchOptions = {
  allowAddresses: ['127.0.0.1'],
  resolve: async (host) => hosts[host] ?? [],
  timeoutMs: 20_000,
};
const at = (path: string, host = 'news.example') => `http://${host}:${port}${path}`;
const text = async (path: string) => Buffer.from((await fetchPage(at(path), options)).bytes).toString();

describe('a page', () => {
  test('is fetched, unpacked and followed to where it moved', async () => {
    expect(await text('/plain')).toBe('The envoy arrived.');
    expect(await text('/brotli')).toBe('Packed words.');
    expect(await fetchPage(at('/relative'), options)).toMatchObject({ url: at('/plain'), contentType: 'text/plain' });
  });

  test.each([
    ['/bomb', 'the limit is'],
    ['/endless', 'the limit is'],
    ['/zip', 'is packed as zip'],
    ['/cut', 'cannot be fetched'],
    ['/missing', 'answers with status 404'],
    ['/loop', 'redirects more than 5 times'],
    ['/nowhere', 'answers 302 without a place to go'],
    ['/r?to=http://10.0.0.8/', 'whose address 10.0.0.8 is not public'],
    ['/r?to=http://127.0.0.2/', 'whose address 127.0.0.2 is not public'],
    ['/r?to=http://[::1]/', 'whose address ::1 is not public'],
    ['/r?to=http://[::ffff:169.254.169.254]/', 'is not public'],
    ['/r?to=http://2130706434/', 'whose address 127.0.0.2 is not public'],
    ['/r?to=http://inside.example/', 'leads to inside.example, whose address 10.1.2.3 is not public'],
    ['/r?to=http://both.example/', 'whose address 169.254.169.254 is not public'],
    ['/r?to=http://nobody.example/', 'which has no address'],
    ['/r?to=file:///etc/passwd', 'leads to file:'],
    ['/r?to=http://user:word@news.example/', 'carries a user name'],
  ])('at %s is refused', async (path, message) => {
    await expect(fetchPage(at(path), options)).rejects.toThrow(message);
  });

  test('that does not answer is given up', async () => {
    await expect(fetchPage(at('/silent'), { ...options, timeoutMs: 50 })).rejects.toThrow('did not answer in time');
  });

  test('is asked of allowed hosts alone, also after a redirect', async () => {
    const allowed = { ...options, allowHosts: ['news.example'] };
    expect((await fetchPage(at('/plain'), allowed)).bytes.length).toBeGreaterThan(0);
    await expect(fetchPage(at('/r?to=http://both.example/'), allowed)).rejects.toThrow('not on the list');
    await expect(fetchPage(at('/plain', 'fakenews.example'), allowed)).rejects.toThrow('not on the list');
  });

  test('of the machine itself is refused unless told otherwise', async () => {
    await expect(fetchPage(`http://127.0.0.1:${port}/plain`)).rejects.toThrow('whose address 127.0.0.1 is not public');
    await expect(fetchPage(`http://localhost:${port}/plain`)).rejects.toThrow('is not public');
  });
});

test('addresses given as inputs become documents or failures', async () => {
  const readings = [];
  for await (const reading of readInputs([at('/plain'), at('/latin'), at('/wrong'), at('/endless')], options))
    readings.push(reading);
  expect(readings).toMatchObject([
    { document: { text: 'The envoy arrived.', url: at('/plain') } },
    { document: { text: 'café' } },
    { document: { text: 'café' }, warnings: ['does not say its charset; it is read as windows-1252'] },
    { failure: { source: at('/endless'), reason: expect.stringContaining('the limit is') } },
  ]);
});

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1::1', true],
  ['0.0.0.0', false],
  ['100.64.1.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['fe80::1%eth0', false],
  ['fd00::1', false],
  ['::ffff:8.8.8.8', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::7f00:1', false],
  ['not an address', false],
])('%s is public: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));
