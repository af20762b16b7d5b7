/** A server whose Neo4j goes away, falls silent, answers late or is cut off: what its clients are told, and that it comes back by itself. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { openNeo4j } from '../../../src/store/neo4j/store.ts';
import { type Fault, type FaultProxy, openFaultProxy } from '../../fixture/fault-proxy.ts';
import { numbered } from '../../fixture/numbered.ts';
import { openServing, type Served } from '../../fixture/serving.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../../neo4j/database.ts';

let database: TestDatabase;
let proxy: FaultProxy;
let server: Served;

/** More than the pool of connections holds. */
const AT_ONCE = 40;
const WORLD = Array.from({ length: 20 }, (_, i) => numbered(i));

const READ = '{ documents(first: 5) { totalCount nodes { title text } } }';
const NOTES = '{ entity(name: "Actor 1") { notes(first: 100) { nodes { body } } } }';
const ADD = 'mutation($body: String!) { addNote(about: ["name:Actor 1"], body: $body) { id } }';

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['is gone', 'gone'],
  ['has fallen silent', 'silent'],
  ['answers after three seconds', { slow: 3_000 }],
  ['is cut off in the middle of its answers', { after: 700 }],
];

type Answer = Awaited<ReturnType<Served['ask']>>;

/** `right`, or the code with which it was refused. */
function outcomeOf({ json, status, headers }: Answer, right: unknown): string {
  const [error] = json.errors ?? [];
  if (error === undefined) return JSON.stringify(json.data) === JSON.stringify(right) ? 'right' : 'wrong';
  const isTold = error.extensions.code !== 'STORE_UNAVAILABLE' || (status === 503 && headers['retry-after'] === '2');
  return isTold ? error.extensions.code : `${error.extensions.code} by status ${status}`;
}

(hasNeo4j ? describe : describe.skip)('a server whose Neo4j', () => {
  let right: unknown;
  beforeAll(async () => {
    database = await takeDatabase();
    const store = await openNeo4j(database);
    await store.migrate();
    await commitExtractions(store, WORLD, { author: 'test', action: 'ingest', at: 0 });
    await store.close();
    const { hostname, port } = new URL(database.uri);
    proxy = await openFaultProxy({ host: hostname, port: Number(port) });
    server = await openServing({
      ENTENTE_STORE: 'neo4j',
      NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
      NEO4J_USER: database.user,
      NEO4J_PASSWORD: database.password,
      NEO4J_DATABASE: database.database,
    });
    // A server that has just started plans for long.
    while (!right) right = (await server.query(READ)).json.data;
  }, TURN);
  afterAll(async () => {
    await server.close();
    await proxy.close();
    await database.release();
  });

  it.each(FAULTS)(
    '%s answers while that lasts, and as before when it is over',
    async (name, fault) => {
      proxy.be(fault);
      const reads = Array.from({ length: AT_ONCE }, () => server.query(READ));
      const routes = ['/graphql?query={revision}', '/view/nobody-kept-this'].map((path) => server.ask(path));
      // As long as it takes: the whole store is read. One that has begun can only be cut.
      const exported = server.ask('/export/csv-nodes').catch((error: NodeJS.ErrnoException) => error.code);
      const written = server.query(ADD, 'editor', { body: name });
      const ready = await server.ask('/health/ready');
      if (typeof fault === 'string') expect(ready.status).toBe(503);

      // The fault lasts until all of them are answered.
      const told = (await Promise.all(reads)).map((answer) => outcomeOf(answer, right));
      const strange = told.filter((one) => !['right', 'STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(one));
      expect({ strange, logged: server.logged }).toEqual({ strange: [], logged: expect.anything() });
      if (typeof fault === 'string') expect(told).not.toContain('right');
      for (const { status } of await Promise.all(routes)) expect([200, 404, 503, 504]).toContain(status);
      const isAcknowledged = (await written).json.data?.addNote?.id !== undefined;

      proxy.be('none');
      await exported;
      // As many at once as the pool has connections: none of them is held by what was asked before.
      for (let isBack = false; !isBack; ) {
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => server.query(READ)));
        const outcomes = answers.map((answer) => outcomeOf(answer, right));
        expect(outcomes).not.toContain('wrong');
        isBack = outcomes.every((outcome) => outcome === 'right');
      }
      expect((await server.ask('/health/ready')).status).toBe(200);
      const { nodes } = (await server.query(NOTES)).json.data.entity.notes;
      const times = nodes.filter(({ body }: { readonly body: string }) => body === name).length;
      // What nobody acknowledged may have been done all the same, but once.
      expect(isAcknowledged ? times === 1 : times <= 1).toBe(true);
    },
    180_000,
  );
});
