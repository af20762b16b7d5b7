/** Three servers over one Neo4j behind one port, started anew one after the other while clients write and read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../src/ingest/commit.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { type Balancer, openBalancer } from '../fixture/balancer.ts';
import { extractionOf } from '../fixture/dispatch.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { type ServerProcess, startProcess } from './process.ts';

const CLIENTS = 5;
/** Of each client, at least: they go on until all servers are new. */
const WRITES = 20;

/** A document of each client's own, with two who are in no other. */
const WORLD = Array.from({ length: CLIENTS }, (_, client) =>
  extractionOf({
    title: `Dispatch ${client}`,
    publisher: 'North Wire',
    published: '2020-01-01T00:00:00Z',
    claims: [
      {
        quote: `One ${client} met other ${client}.`,
        subject: `One ${client}`,
        predicate: 'CONSULT',
        object: `Other ${client}`,
      },
    ],
  }),
);
const OF_CLIENT = `query($name: String!) { entity(name: $name) { id degree documents(first: 1) { nodes { id } } } }`;
const RETRACT = 'mutation($id: ID!) { retractDocument(id: $id, reason: "to see") { id } }';
const RESTORE = 'mutation($id: ID!) { restoreDocument(id: $id, reason: "to see") { id } }';

(hasNeo4j ? describe : describe.skip)('three servers behind one port', () => {
  let database: TestDatabase;
  let balancer: Balancer;
  let servers: ServerProcess[];
  const start = async (): Promise<ServerProcess> => {
    const server = await startProcess({
      data: ':memory:',
      environment: { ENTENTE_STORE: 'neo4j', NEO4J_URI: database.uri, ENTENTE_GRACE: '1' },
    });
    await balancer.add(server.url);
    return server;
  };
  beforeAll(async () => {
    database = await takeDatabase();
    const store = await openNeo4j(database);
    await store.migrate();
    await commitExtractions(store, WORLD, {
      author: 'test',
      action: 'ingest',
      at: 0,
    });
    await store.close();
    balancer = await openBalancer();
    servers = await Promise.all([start(), start(), start()]);
  }, TURN);
  afterAll(async () => {
    await balancer.close();
    await Promise.all(servers.map((server) => server.end()));
    await database.release();
  }, 60_000);

  it('fail no request while each is replaced, and nobody reads what is older than his own writing', async () => {
    let isReplaced = false;
    const [failed, stale]: [string[], string[]] = [[], []];
    const ask = async (query: string, variables: object, revision?: string) => {
      const answer = await fetch(`${balancer.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${(servers[0] as ServerProcess).editor}`,
          ...(revision && { 'entente-revision': revision }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await answer.text();
      if (!answer.ok || text.includes('"errors"')) failed.push(`${answer.status} ${text.slice(0, 300)}`);
      return { data: answer.ok ? JSON.parse(text).data : null, revision: answer.headers.get('entente-revision') ?? '' };
    };
    const client = async (number: number) => {
      const name = `One ${number}`;
      const { id } = (await ask(OF_CLIENT, { name })).data.entity.documents.nodes[0];
      for (let written = 0; (written < WRITES || !isReplaced) && failed.length === 0; written++) {
        const { revision } = await ask(written % 2 === 0 ? RETRACT : RESTORE, { id });
        // Told by the graph that the server holds, which follows the ledger.
        const { data } = await ask(OF_CLIENT, { name }, revision);
        if (data?.entity.degree !== written % 2) stale.push(`${number}, ${written}: ${JSON.stringify(data)}`);
      }
    };
    const replaceAll = async () => {
      for (const [place, old] of servers.entries()) {
        servers[place] = await start();
        expect(await old.end()).toBe(0);
        balancer.remove(old.url);
      }
      isReplaced = true;
    };
    const before = servers.map(({ url }) => url);
    await Promise.all([replaceAll(), ...Array.from({ length: CLIENTS }, (_, number) => client(number))]);
    expect({ failed, stale }).toEqual({ failed: [], stale: [] });
    expect([...before, ...servers.map(({ url }) => url)].map((url) => (balancer.dealt.get(url) ?? 0) > 0)).toEqual(
      Array(6).fill(true),
    );
  }, 300_000);
});
