/** What a commit costs Neo4j: how often it waits for the database, and how many documents share one. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j/store.ts';
import { type CountingProxy, openCountingProxy } from '../fixture/counting-proxy.ts';
import { numbered } from '../fixture/numbered.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { scanned } from './contract/opened.ts';

jest.setTimeout(600_000);

const MOST_ROUND_TRIPS = 8;
const NEWS = { actors: 50, claims: 10 };
const BY = { author: 'ada', action: 'ingest', at: Date.parse('2022-01-01T00:00:00Z') };

(hasNeo4j ? describe : describe.skip)('a commit into neo4j', () => {
  let database: TestDatabase;
  let proxy: CountingProxy;
  let store: Neo4jStore;
  beforeAll(async () => {
    database = await takeDatabase();
    const { hostname, port } = new URL(database.uri);
    proxy = await openCountingProxy({ host: hostname, port: Number(port) });
    store = await openNeo4j({ ...database, uri: `bolt://127.0.0.1:${proxy.port}` });
    await store.migrate();
  }, TURN);
  afterAll(async () => {
    await store.close();
    await proxy.close();
    await database.release();
  });

  it('waits for the database a few times, however much is there', async () => {
    for (let i = 0; i < 3; i++) await commitExtractions(store, [numbered(i, NEWS)], BY);
    const before = proxy.roundTrips;
    await commitExtractions(store, [numbered(3, NEWS)], BY);
    expect(proxy.roundTrips - before).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
  });

  it('takes the documents that came while another was under way, and tells each what it brought', async () => {
    const last = await store.revision();
    const documents = Array.from({ length: 20 }, (_, i) => numbered(10 + i));
    // One of them twice: it is new to whoever was first.
    const told = await Promise.all([...documents, numbered(10)].map((one) => commitExtractions(store, [one], BY)));
    expect((await store.revision()) - last).toBeLessThan(5);
    const [first, ...others] = told;
    expect(first?.newDocuments).toEqual(first?.documents);
    for (const { documents: own, newDocuments, newStatements, touchedGroups } of others.slice(0, -1)) {
      expect(newDocuments).toEqual(own);
      const stored = await store.byIds('statement', newStatements);
      expect(new Set(stored.map((one) => one?.document))).toEqual(new Set(own));
      expect(new Set(stored.map((one) => one?.group))).toEqual(new Set(touchedGroups));
    }
    expect(others.at(-1)).toMatchObject({ newDocuments: [], newStatements: [], touchedGroups: [] });
    const alone = openEmbedded({ path: ':memory:' });
    for (let i = 0; i < 4; i++) await commitExtractions(alone, [numbered(i, NEWS)], BY);
    for (const one of documents) await commitExtractions(alone, [one], BY);
    expect(await scanned(store)).toEqual(await scanned(alone));
    await alone.close();
  });
});
