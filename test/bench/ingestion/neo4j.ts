/**
 * What taking news into Neo4j costs: documents of ten statements one after the other, many at once, and in batches as
 * the command commits them; beside it the bare creation of as many nodes and ties as a statement has. The database's own
 * processor time, and how often a commit waits for it.
 */
import neo4j from 'neo4j-driver';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { type Neo4jStore, openNeo4j } from '../../../src/store/neo4j/store.ts';
import { openCountingProxy } from '../../fixture/counting-proxy.ts';
import { startNeo4j } from '../../neo4j/start.ts';
import { processorTimeOf, rounded } from '../processor.ts';
import { news } from './news.ts';

/** Documents of a run, ten statements each. */
const DOCUMENTS = 300;
const WARMED_BY = 60;
const RUNS = [
  { how: 'one after the other', atOnce: 1, together: 1 },
  { how: '32 at once', atOnce: 32, together: 1 },
  { how: 'batches of 50', atOnce: 1, together: 50 },
];

export async function benchNeo4j(): Promise<void> {
  const server = await startNeo4j();
  if (!server?.process) return;
  const { pid } = server.process;
  const { hostname, port } = new URL(server.uri);
  const proxy = await openCountingProxy({ host: hostname, port: Number(port) });
  const store = await openNeo4j({ uri: `bolt://127.0.0.1:${proxy.port}` });
  try {
    await store.migrate();
    const documents = [...news({ statements: 10 * (RUNS.length + 1) * DOCUMENTS, perDocument: 10 })];
    for (const run of RUNS) await take(store, documents.splice(0, WARMED_BY), run);
    const rows = [];
    for (const run of RUNS) {
      const some = documents.splice(0, DOCUMENTS);
      const [cpu, trips, revision, began] = [
        processorTimeOf(pid),
        proxy.roundTrips,
        await store.revision(),
        Date.now(),
      ];
      await take(store, some, run);
      const commits = (await store.revision()) - revision;
      rows.push({
        how: run.how,
        'statements a second': Math.round((10_000 * DOCUMENTS) / (Date.now() - began)),
        commits,
        'round trips a commit': rounded((proxy.roundTrips - trips) / commits),
        'ms CPU of Neo4j a statement': rounded((processorTimeOf(pid) - cpu) / (10 * DOCUMENTS)),
      });
    }
    console.table(rows);
    console.table([await bare(store, pid)]);
  } finally {
    await store.close();
    await proxy.close();
    await server.stop();
  }
}

interface Run {
  readonly atOnce: number;
  readonly together: number;
}

async function take(store: Neo4jStore, documents: Parameters<typeof commitExtractions>[1], run: Run): Promise<void> {
  const left = [...documents];
  const one = async () => {
    for (let some = left.splice(0, run.together); some.length > 0; some = left.splice(0, run.together)) {
      await commitExtractions(store, some, { author: 'bench', action: 'ingest', at: Date.UTC(2022, 0, 1) });
    }
  };
  await Promise.all(Array.from({ length: run.atOnce }, one));
}

/** The same number of statements as nodes with as many properties, tied to three others each, with one index. */
async function bare(store: Neo4jStore, pid: number) {
  await store.connection.migrate('CREATE CONSTRAINT bare IF NOT EXISTS FOR (node:Bare) REQUIRE node.id IS UNIQUE');
  const text = `
    UNWIND $rows AS row
    CREATE (node:Bare) SET node = row
    CREATE (node)-[:ONE]->(:Other {id: row.id}), (node)-[:TWO]->(:Other {id: row.id}), (node)-[:THREE]->(:Other {id: row.id})`;
  const rowsOf = (from: number) =>
    Array.from({ length: 500 }, (_, i) => ({
      id: `${from + i}`.padStart(32, '0'),
      ...Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`word${n}`, `value ${n} of ${i}`])),
      number: neo4j.int(i),
    }));
  for (let i = 0; i < 4; i++) await store.connection.migrate(text, { rows: rowsOf(i * 500) });
  const cpu = processorTimeOf(pid);
  for (let i = 4; i < 10; i++) await store.connection.migrate(text, { rows: rowsOf(i * 500) });
  return { how: 'bare UNWIND CREATE', 'ms CPU of Neo4j a statement': rounded((processorTimeOf(pid) - cpu) / 3_000) };
}
