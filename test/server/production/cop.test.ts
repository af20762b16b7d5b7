/** The twelve questions that graphql-cop asks of a server, put by ourselves: none finds anything in production. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openServing, type Served } from '../../fixture/serving.ts';
import { talks } from '../../fixture/talks.ts';

let server: Served;
beforeAll(async () => {
  server = await openServing({ ENTENTE_MODE: 'production', ENTENTE_GRACE: '0' }, talks);
});
afterAll(() => server.close());

const post = (query: string, headers: Record<string, string> = {}) =>
  server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
const encoded = (query: string) => `query=${encodeURIComponent(query)}`;
const CIRCLES = '__schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } }';

const CHECKS: readonly (readonly [string, () => Promise<boolean>])[] = [
  [
    '101 aliases are answered',
    async () => {
      const { json } = await post(`{ ${Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(' ')} }`);
      return json.data !== undefined;
    },
  ],
  [
    'a batch of ten is answered',
    async () => {
      const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
      const headers = { 'content-type': 'application/json' };
      return Array.isArray((await server.ask('/graphql', { method: 'POST', headers, body })).json);
    },
  ],
  [
    'ten directives that do not exist are looked up one by one',
    async () => (await post(`{ __typename ${'@aa'.repeat(10)} }`)).json.errors.length >= 10,
  ],
  ['the schema is told in circles', async () => (await post(`{ ${CIRCLES} } }`)).json.data !== undefined],
  [
    '500 times the same field is answered',
    async () => (await post(`{ ${'__typename '.repeat(500)} }`)).json.data !== undefined,
  ],
  ['the schema is told', async () => (await post('{ __schema { types { name } } }')).json.data !== undefined],
  ['a query is taken by GET', async () => (await server.ask(`/graphql?${encoded('{ __typename }')}`)).status === 200],
  [
    'a mutation is taken by GET',
    async () => (await server.ask(`/graphql?${encoded('mutation { __typename }')}`)).status === 200,
  ],
  [
    'a query is taken as a form',
    async () => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (
        (await server.ask('/graphql', { method: 'POST', headers, body: encoded('{ __typename }') })).status === 200
      );
    },
  ],
  [
    'misspelt names are told the right ones',
    async () => (await post('{ entitties { id } }')).text.includes('Did you mean'),
  ],
  [
    'a trace comes with the answer',
    async () => (await post('{ revision }', { 'x-apollo-tracing': '1' })).json.extensions?.tracing !== undefined,
  ],
  [
    'a playground is shown',
    async () => {
      const pages = ['/graphql', '/graphiql', '/playground', '/console'].map((path) =>
        server.ask(path, { headers: { accept: 'text/html' } }),
      );
      return (await Promise.all(pages)).some(({ text }) => /graphiql|playground/i.test(text));
    },
  ],
];

describe('in production', () => {
  it.each(CHECKS)('it is not so that %s', async (_, isFound) => {
    expect(await isFound()).toBe(false);
  });

  it('asks for nothing less than what a client needs', async () => {
    const { json } = await post('{ entities { nodes { label } } revision }');
    expect(json.errors).toBeUndefined();
    expect(json.data.entities.nodes.length).toBeGreaterThan(1);
  });

  it('gives back what it is asked to allow', async () => {
    const open = await openServing({
      ENTENTE_MODE: 'production',
      ENTENTE_ALLOW: 'get,introspection',
      ENTENTE_GRACE: '0',
    });
    expect((await open.ask(`/graphql?${encoded('{ __schema { queryType { name } } }')}`)).json.data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await open.ask('/graphql', { headers: { accept: 'text/html' } })).text).not.toContain('GraphiQL');
    await open.close();
  });
});
