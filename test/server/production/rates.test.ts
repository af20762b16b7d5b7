import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { logVisit } from '../../../src/server/health/access-log.ts';
import type { Visit } from '../../../src/server/http/visit.ts';
import type { Log } from '../../../src/server/log.ts';
import { openServing, SECRETS } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

describe('a client that asks too often', () => {
  it('is told when to come again, and holds up no other', async () => {
    const server = await openServing({ ENTENTE_RATE: '3', ENTENTE_PROXIES: '127.0.0.1' }, talks);
    const ask = (headers: Record<string, string>) =>
      server.ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ revision }"}',
      });
    const mine = { 'x-forwarded-for': '192.0.2.1' };
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await ask(mine)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await ask(mine);
    expect(refused.json.errors[0].extensions.code).toBe('RATE_LIMITED');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['ratelimit-limit']).toBe('3');
    expect((await ask({ 'x-forwarded-for': '192.0.2.2' })).headers['ratelimit-remaining']).toBe('2');
    expect((await ask({ ...mine, authorization: `Bearer ${SECRETS.reader}` })).status).toBe(200);
    expect((await server.ask('/health/live', { headers: mine })).status).toBe(200);
    await server.close();
  });

  it('is one client all over a network of IPv6', async () => {
    const server = await openServing({ ENTENTE_RATE: '1', ENTENTE_PROXIES: '127.0.0.1' }, talks);
    const ask = async (address: string) =>
      (await server.ask('/metrics', { headers: { 'x-forwarded-for': `203.0.113.9, ${address}` } })).status;
    expect([await ask('2001:db8::1'), await ask('2001:db8::2'), await ask('2001:db8:0:1::1')]).toEqual([200, 429, 200]);
    await server.close();
  });
});

describe('the log', () => {
  it('has a line for each request, with what it asked and no word of what about', async () => {
    const server = await openServing({ ENTENTE_LOG: 'info' }, talks);
    const headers = {
      'content-type': 'application/json',
      'x-request-id': 'desk-7',
      authorization: `Bearer ${SECRETS.reader}`,
    };
    const query = 'query Who { entity(name: "Ada Berg") { label } }';
    await server.ask('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    await server.ask('/view/about-ada-berg-1?x=secret', { headers: { 'x-request-id': 'desk-8' } });
    await server.close();
    const line = server.logged.find(({ id }) => id === 'desk-7');
    expect(line).toMatchObject({
      client: 'key ben',
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'Who',
      kind: 'query',
      errors: 0,
    });
    expect(line?.spent).toBeGreaterThan(0);
    expect(server.logged.find(({ id }) => id === 'desk-8')).toMatchObject({ status: 404 });
    expect(JSON.stringify(server.logged)).not.toMatch(/Ada Berg|secret/);
  });
});

describe('a slow operation', () => {
  const told = (milliseconds: number, operation: Visit['operation']) => {
    const lines: string[] = [];
    const keep = (level: string) => (_: unknown, message?: string) => void lines.push(`${level}: ${message}`);
    const log = { info: keep('info'), warn: keep('warn') } as unknown as Log;
    const visit = { id: 'desk-9', trace: null, address: '192.0.2.1', viewer: null, spent: 0, operation } as Visit;
    const request = { method: 'POST', url: '/graphql' } as IncomingMessage;
    logVisit(log, request, { statusCode: 200, writableFinished: true } as ServerResponse, visit, milliseconds);
    return lines;
  };

  it('is warned of, a stream that lasts is not', () => {
    expect(told(2_500, { name: 'Who', kind: 'query', errors: 0 })).toEqual(['warn: slow request']);
    expect(told(1_500, { name: 'Who', kind: 'query', errors: 0 })).toEqual(['info: request']);
    expect(told(60_000, { name: 'Watch', kind: 'subscription', errors: null })).toEqual(['info: request']);
  });
});

describe('the figures', () => {
  it('tell operations apart by their names, up to a number of names', async () => {
    const server = await openServing({}, talks);
    for (let i = 0; i < 120; i++) await server.query(`query Name${i} { revision }`);
    const { text } = await server.ask('/metrics');
    expect(text).toContain('entente_graphql_duration_seconds_count{operation="query",name="Name7"} 1');
    expect(text).toContain('entente_graphql_duration_seconds_count{operation="query",name="other"} 20');
    expect(text).toMatch(/entente_store_duration_seconds_count\{method="revision",failed="false"\} \d+/);
    expect(text).toMatch(/entente_texts_bytes [1-9]/);
    expect(text).toMatch(/entente_http_responses_total\{route="\/graphql",status="200"\} \d+/);
    await server.close();
  });
});
