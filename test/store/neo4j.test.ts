import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { hasNeo4j, type TestDatabase, takeDatabase } from '../neo4j/database.ts';
import { storeContract } from './contract.ts';

// A server that has just started plans every query anew.
jest.setTimeout(180_000);

(hasNeo4j ? describe : describe.skip)('on a real server', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await takeDatabase();
  });
  afterAll(() => database.release());

  storeContract('neo4j', async () => {
    await database.empty();
    const store = await openNeo4j(database);
    await store.migrate();
    return store;
  });
});
