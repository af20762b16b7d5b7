import { describe, expect, it } from '@jest/globals';
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
