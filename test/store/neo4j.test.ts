import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { queries } from '../../src/store/neo4j/queries.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { storeContract } from './contract.ts';

// A server that has just started plans every query anew.
jest.setTimeout(180_000);

(hasNeo4j ? describe : describe.skip)('on a real server', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await takeDatabase();
  }, TURN);
  afterAll(() => database.release());

  const open = async () => {
    await database.empty();
    const store = await openNeo4j(database);
    await store.migrate();
    return store;
  };

  storeContract('neo4j', open);

  it('a read that is aborted midway fails at once, and the server ends it too', async () => {
    const store = await open();
    const endless = { ...queries.savedViewCount, text: 'UNWIND range(1, 10000000000) AS n RETURN count(n) AS count' };
    const abort = new AbortController();
    const reading = store.connection.run(endless, {}, { signal: abort.signal });
    const running = async () =>
      (await store.connection.migrate('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery')).filter((row) =>
        JSON.stringify(row).includes('10000000000'),
      );
    while ((await running()).length === 0);
    abort.abort();
    await expect(reading).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    while ((await running()).length > 0);
    await store.close();
  });

  it('a database that was never migrated takes no commit', async () => {
    const store = await open();
    await store.connection.migrate('MATCH (ledger:Ledger) DELETE ledger');
    const commit = store.commit({ author: 'test', kind: 'test', at: 1, evidence: {} }, unasked);
    await expect(commit).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.close();
  });

  it('a rebuild that another process has begun keeps commits out', async () => {
    const store = await open();
    await store.connection.write((transaction) => transaction.run(queries.markLedger, { rebuilding: Date.now() }));
    const commit = store.commit({ author: 'test', kind: 'test', at: 1, evidence: {} }, unasked);
    await expect(commit).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await expect(store.rebuild(unasked)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
  });
});

describe('the neo4j store', () => {
  it('opens without its server, and says STORE_UNAVAILABLE when asked', async () => {
    const store = await openNeo4j({ uri: 'bolt://127.0.0.1:1' });
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.entitiesByIds(['a'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.close();
    await expect(store.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});

const unasked = (): never => {
  throw new TypeError('expected no projection');
};
