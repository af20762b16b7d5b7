/** The audits of GraphQL over HTTP, on a server for people who look around and on one for the world. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { openServing, type Served } from '../fixture/serving.ts';

const MODES = {
  /** Nothing fails. */
  development: [],
  /** Five ask by GET or for the schema, which is refused. */
  production: ['28B9', '2EA1', '5A70', '6A70', 'D6D5'],
} as const;

describe.each(Object.entries(MODES))('in %s mode', (mode, failing) => {
  let server: Served;
  beforeAll(async () => {
    server = await openServing({ ENTENTE_MODE: mode, ENTENTE_GRACE: '0', ENTENTE_RATE: '0' });
  });
  afterAll(() => server.close());

  it(`the audits hold, but ${failing.length}`, async () => {
    const url = `${server.url}/graphql`;
    const failed: string[] = [];
    for (const { id, fn } of serverAudits({ url, fetchFn: fetch })) {
      const result = await fn();
      if (result.status !== 'ok') failed.push(id);
    }
    expect(failed.sort()).toEqual([...failing]);
  }, 60_000);
});
