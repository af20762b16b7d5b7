/**
 * The same graph of news in a file and in Neo4j: how soon an index over it is open, from the store and from its own
 * file; and what questions cost when it answers them, and when Neo4j walks. `ENGINE_STATEMENTS` sets the size.
 */
import { setMaxListeners } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../../src/domain/error.ts';
import { openIndex } from '../../src/index/graph-index.ts';
import { snapshotAt } from '../../src/index/snapshot.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { openCypherTraversal } from '../../src/store/neo4j/traversal/cypher-traversal.ts';
import { type GraphStore, pages } from '../../src/store/store.ts';
import type { Traversal } from '../../src/traversal/graph.ts';
import { importInto, type Neo4jServer, startNeo4j } from '../neo4j/start.ts';
import { run } from './command.ts';
import { takeNews } from './ingestion/news.ts';
import { processorTime, processorTimeOf, rounded } from './processor.ts';
import { type Asked, questionsOf } from './questions.ts';
import { openRandom } from './random.ts';

const STATEMENTS = Number(process.env.ENGINE_STATEMENTS ?? 300_000);
/** Entities that questions are about. */
const ASKED_ABOUT = 20_000;
const MOST_RUNS = 20;
/** Milliseconds after which a question is given up. */
const PATIENCE = 60_000;
const SEED = 7;

export async function benchEngines(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  const embedded = openEmbedded({ path: join(folder, 'entente.db') });
  await takeNews(embedded, STATEMENTS);
  const files = join(folder, 'files');
  await run(folder, ['build', files], STATEMENTS);
  const server = await startNeo4j({ fill: (home) => importInto(home, files) });
  const neo4j = server && (await openNeo4j({ uri: server.uri }));
  await neo4j?.migrate();
  console.table([
    ...(await openings('embedded', embedded, folder)),
    ...(neo4j ? await openings('neo4j', neo4j, folder) : []),
  ]);
  const asked = await questionsAbout(embedded);
  const index = await openIndex(neo4j ?? embedded);
  console.table(await answers(index, asked, null));
  await index.close();
  if (neo4j && server) console.table(await answers(openCypherTraversal(neo4j), asked, server));
  await neo4j?.close();
  await embedded.close();
  await server?.stop();
  await rm(folder, { recursive: true });
}

async function openings(name: string, store: GraphStore, folder: string) {
  const path = join(folder, `${name}.index`);
  const rows = [];
  for (const from of ['store', 'file', 'file']) {
    const [began, spent] = [performance.now(), processorTime()];
    const index = await openIndex(store, { snapshot: snapshotAt(path, 'bench') });
    rows.push({ store: name, from, s: seconds(performance.now() - began), 's CPU': seconds(processorTime() - spent) });
    await index.close();
  }
  console.log(name, `${Math.round((await stat(path)).size / 1e6)} MB`);
  return rows;
}

/** About whoever stands first by label, and the one who is named most. */
async function questionsAbout(store: GraphStore): Promise<readonly Asked[]> {
  const ids: string[] = [];
  for await (const page of pages(store, 'entity', { kinds: ['PERSON'] }, 5_000)) {
    ids.push(...page.map(({ id }) => id));
    if (ids.length >= ASKED_ABOUT) break;
  }
  const [hub] = await store.find('entityByName', ['Actor 0']);
  return questionsOf({ hub: hub?.id ?? '', ids, random: openRandom(SEED) }).filter(
    ({ what }) => !what.includes('whole graph') || what.startsWith('paths'),
  );
}

async function answers(traversal: Traversal, asked: readonly Asked[], server: Neo4jServer | null) {
  const rows = [];
  for (const { what, runs, question } of asked) {
    const times: number[] = [];
    const spent = () => processorTime() + (server?.process ? processorTimeOf(server.process.pid) : 0);
    let over = '';
    await traversal.run(question()).catch(() => undefined);
    const before = spent();
    for (let i = 0; i < Math.min(runs, MOST_RUNS) && over === ''; i++) {
      const began = performance.now();
      const signal = AbortSignal.timeout(PATIENCE);
      // Each of many queries at once listens to it.
      setMaxListeners(0, signal);
      await traversal.run(question(), { signal }).catch((error: unknown) => {
        over = error instanceof Failure ? error.code : String(error);
      });
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    rows.push({
      engine: traversal.engine,
      what,
      runs: times.length,
      'median, ms': rounded(times[times.length >> 1] ?? 0),
      'most, ms': rounded(times.at(-1) ?? 0),
      'ms CPU each': rounded((spent() - before) / times.length),
      over,
    });
  }
  return rows;
}

const seconds = (milliseconds: number): number => rounded(milliseconds / 1_000);
