import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import { queries } from '../../src/store/neo4j/query/queries.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { commit, entriesOf } from '../fixture/graph.ts';
import { talks } from '../fixture/talks.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { equivalence } from './contract/equivalence.ts';
import { gathered, scanned } from './contract/opened.ts';
import { storeContract } from './contract.ts';

// A server that has just started plans every query anew.
jest.setTimeout(600_000);

const UNAVAILABLE = { code: 'STORE_UNAVAILABLE' };

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
  equivalence('neo4j', open, async () => openEmbedded({ path: ':memory:' }));

  it('a read that is aborted midway fails at once, and the server ends it too', async () => {
    const store = await open();
    const endless = { ...queries.readLedger, text: 'UNWIND range(1, 10000000000) AS n RETURN count(n) AS revision' };
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
    await expect(commit(store, [])).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.commit({ author: 'a', action: 'b', at: 1, entries: [] })).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.health()).rejects.toMatchObject(UNAVAILABLE);
    await store.close();
  });

  it('a graph of another layout is refused in words, and stays as it is', async () => {
    await database.empty();
    const store = await openNeo4j(database);
    await store.connection.migrate("CREATE (:Ledger {id: 'ledger', revision: 7})");
    const refusal = expect.objectContaining({ ...UNAVAILABLE, message: expect.stringContaining('layout 1') });
    await expect(store.migrate()).rejects.toEqual(refusal);
    const ledgers = await store.connection.migrate('MATCH (ledger:Ledger) RETURN ledger.revision AS revision');
    expect(ledgers).toEqual([{ revision: 7 }]);
    await store.close();
  });

  it('a rebuild that was given up leaves readers what they saw, and the next one sweeps what it left', async () => {
    const store = await open();
    await commit(store, entriesOf(...talks));
    const before = await scanned(store);
    const counts = () =>
      store.connection.migrate('MATCH (node) RETURN labels(node) AS labels, count(*) AS count ORDER BY labels');
    const nodes = await counts();
    const first = store.rebuild();
    const second = store.rebuild();
    const ends = await Promise.allSettled([first, second]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STORE_LOCKED' } });
    expect(await scanned(store)).toEqual(before);
    await store.rebuild();
    expect(await scanned(store)).toEqual(before);
    expect(await counts()).toEqual(nodes);
    await store.close();
  });

  it('a restore that was ended on its way leaves an empty graph that takes no commit, and the next one is whole', async () => {
    const store = await open();
    const fill = async (unseen: GraphStore) => void (await commit(unseen, entriesOf(...talks)));
    const ended = store.restore(async (unseen) => {
      await fill(unseen);
      throw new Error('killed');
    });
    await expect(ended).rejects.toThrow('killed');
    expect(await store.revision()).toBe(0);
    expect([await scanned(store), await gathered(store.log()), await store.ledgerAfter(0, 10)]).toEqual([[], [], []]);
    expect(await store.count('document', {})).toBe(0);
    await expect(commit(store, entriesOf(...talks))).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.restore(fill);
    expect(await store.revision()).toBe(1);
    const restored = await scanned(store);
    const nodes = 'MATCH (node) RETURN labels(node) AS labels, count(*) AS count ORDER BY labels';
    const counts = await store.connection.migrate(nodes);
    await store.close();
    const fresh = await open();
    await fill(fresh);
    expect(restored).toEqual(await scanned(fresh));
    expect(counts).toEqual(await fresh.connection.migrate(nodes));
    await fresh.close();
  });
});

describe('the neo4j store', () => {
  it('opens without its server, and says STORE_UNAVAILABLE when asked', async () => {
    const store = await openNeo4j({ uri: 'bolt://127.0.0.1:1' });
    await expect(store.health()).rejects.toMatchObject(UNAVAILABLE);
    await expect(store.byIds('entity', ['a'])).rejects.toMatchObject(UNAVAILABLE);
    await store.close();
    await expect(store.health()).rejects.toMatchObject(UNAVAILABLE);
  });
});
