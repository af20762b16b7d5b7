/** A cluster: reads go to members that follow, see what was written before, and writes find the member that leads. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j/store.ts';
import { type BoltCluster, openBoltCluster } from '../fixture/bolt-cluster.ts';
import { numbered } from '../fixture/numbered.ts';
import { openTlsProxy } from '../fixture/tls-proxy.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';

const DOCUMENTS = 12;

(hasNeo4j ? describe : describe.skip)('over a cluster', () => {
  let database: TestDatabase;
  let cluster: BoltCluster;
  let store: Neo4jStore;
  beforeAll(async () => {
    database = await takeDatabase();
    const alone = await openNeo4j(database);
    await alone.migrate();
    await alone.close();
  }, TURN);
  afterAll(() => database.release());

  beforeEach(async () => {
    await database.empty();
    const { hostname, port } = new URL(database.uri);
    cluster = await openBoltCluster({ host: hostname, port: Number(port) });
    store = await openNeo4j({ ...database, uri: cluster.uri });
    await store.migrate();
  }, 60_000);
  afterEach(async () => {
    await store.close();
    await cluster.close();
  });

  const take = (number: number) =>
    commitExtractions(store, [numbered(number)], { author: 'test', action: 'ingest', at: number });
  const documents = async () => (await store.page('document', {}, { first: 100, after: null })).items.length;

  it('reads of those that follow, and what was written before is always there', async () => {
    for (let number = 0; number < DOCUMENTS; number++) {
      await take(number);
      expect(await documents()).toBe(number + 1);
    }
    const [leader, ...followers] = cluster.told;
    expect(leader).toMatchObject({ refused: 0 });
    expect(followers.map(({ reads }) => reads > 0)).toEqual([true, true]);
    expect(followers).toEqual(followers.map(({ reads }) => ({ reads, writes: 0, refused: 0, behind: 0 })));
  }, 60_000);

  it('writes where another member leads now', async () => {
    await take(0);
    cluster.elect(1);
    await take(1);
    expect(await documents()).toBe(2);
    expect(cluster.told.map(({ refused }) => refused > 0)).toEqual([true, false, false]);
    expect(cluster.told[1]?.writes).toBeGreaterThan(0);
  }, 60_000);

  it('is spoken to under encryption where its address says so', async () => {
    const { hostname, port } = new URL(database.uri);
    const proxy = await openTlsProxy({ host: hostname, port: Number(port) });
    const open = async (scheme: string) => {
      const through = await openNeo4j({ ...database, uri: `${scheme}://localhost:${proxy.port}` });
      return through.revision().finally(() => through.close());
    };
    await take(0);
    expect(await open('bolt+ssc')).toBe(await store.revision());
    // Nobody whom this machine trusts has signed it.
    await expect(open('bolt+s')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await proxy.close();
  }, 60_000);
});
