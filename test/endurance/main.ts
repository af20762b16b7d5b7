/**
 * What takes too long for every run of the tests: `npm run soak [-- REQUESTS]`, `npm run endure -- flood|kills|restarts|queue
 * [COUNT]`.
 * Each prints what it saw, and ends with 1 where something was not as it must be.
 */
import { join } from 'node:path';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { type Neo4jServer, startNeo4j } from '../neo4j/start.ts';
import { startProcess } from '../server/process.ts';
import { flood } from './flood.ts';
import { killedServer, type Outcome } from './kills.ts';
import { embeddedAt, graphOfOneProcess, type QueueRun, throughQueue, withFiles } from './queue.ts';
import { restarted } from './restarts.ts';
import { RESET, type Sample, soak } from './soak.ts';
import { fill, withData } from './world.ts';

const SEED = 20_221_129;
/** Documents for workers. */
const QUEUED = 600;
const noDocuments = async () => {};

/** What was not as it must be. */
type Faults = readonly string[];

const RUNS: Readonly<Record<string, (count: number | undefined) => Promise<Faults>>> = {
  soak: (count = 200_000) =>
    withData(async (data) => {
      const server = await startProcess({ data, nodeOptions: ['--max-old-space-size=256'] });
      console.log(`${count} requests, seed ${SEED}\nrequests  resident MiB  heap MiB  files  median ms  p99 ms`);
      const { samples, answers } = await soak(server, { requests: count, seed: SEED, onSample: print });
      console.table(answers);
      await server.end();
      // A process that has just started grows: what it has after four tenths of the way is what it needs.
      const [settled, end] = [samples[3], samples.at(-1)];
      const resets = Object.keys(answers).reduce(
        (sum, answer) => sum + (answer.endsWith(RESET) ? (answers[answer] ?? 0) : 0),
        0,
      );
      if (!settled || !end) return ['there is no sample'];
      return [
        ...(end.resident <= settled.resident * 1.1 ? [] : [`memory grew: ${settled.resident} to ${end.resident} MiB`]),
        ...(end.openFiles <= settled.openFiles + 20 ? [] : [`files stay open: ${end.openFiles}`]),
        ...(resets <= count / 10_000 ? [] : [`${resets} connections were reset`]),
        ...Object.keys(answers).filter((answer) => / 5\d\d|INTERNAL/.test(answer)),
      ];
    }),

  flood: async (count = 5_000) => {
    const faults: string[] = [];
    for (const anonymous of ['reader', 'none']) {
      await withData(async (data) => {
        const environment = { ENTENTE_ANONYMOUS: anonymous };
        const server = await startProcess({ data, environment, nodeOptions: ['--max-old-space-size=512'] });
        await flood(server, { from: count, count: 400 });
        const begun = server.memory();
        await flood(server, { from: 0, count });
        const grown = Math.round(server.memory() - begun);
        console.log(`strangers as ${anonymous}: ${2 * count} texts, ${grown} MiB more than ${Math.round(begun)}`);
        if (grown > 100) faults.push(`memory grew by ${grown} MiB with strangers as ${anonymous}`);
        await server.end();
      });
    }
    return faults;
  },

  kills: async (count = 20) => {
    const embedded = await withData((data) => killedServer({ data }, count));
    const faults = told('embedded', embedded);
    return withNeo4j(async (environment) => [
      ...faults,
      ...told('neo4j', await withData((data) => killedServer({ data, environment }, count))),
    ]);
  },

  restarts: (count = 20) =>
    withNeo4j((environment, neo4j) =>
      withData(async (data) => {
        const server = await startProcess({ data, environment });
        const { answers, wrong, back, longest, handedIn, lost, doubled } = await restarted(neo4j, server, count);
        await server.end();
        console.table(answers);
        console.log(
          `answers after ${back.join(', ')} ms; the longest took ${longest} ms; ${handedIn} documents handed in`,
        );
        const slow = back.filter((milliseconds) => milliseconds > 2_000).map((one) => `back after ${one} ms`);
        const late = longest > 10_250 ? [`an answer took ${longest} ms`] : [];
        return [
          ...wrong,
          ...lost.map((one) => `lost: ${one}`),
          ...doubled.map((one) => `twice: ${one}`),
          ...slow,
          ...late,
        ];
      }),
    ),

  queue: (kills = 50) =>
    withFiles(QUEUED, SEED, async (folder) => {
      const expected = await graphOfOneProcess(folder);
      const faults: string[] = [];
      const tried = async (store: string, run: Omit<QueueRun, 'folder' | 'seed' | 'expected'>) => {
        const { seconds, isEqual, dead } = await throughQueue({ ...run, folder, seed: SEED, expected });
        const name = `${store}, ${run.workers} workers, ${run.kills} kills`;
        console.log(`${name}: ${QUEUED} documents in ${seconds.toFixed(1)} s, ${isEqual ? 'equal' : 'NOT EQUAL'}`);
        faults.push(...(isEqual ? [] : [`${name}: another graph`]), ...dead.map((one) => `${name}: ${one}`));
      };
      for (const workers of [1, 2, 4]) {
        await tried('embedded', { workers, kills: 0, target: embeddedAt(join(folder, `by-${workers}`)) });
      }
      await tried('embedded', { workers: 3, kills, target: embeddedAt(join(folder, 'killed')) });
      return withNeo4j(async (environment, database) => {
        const target = { environment, open: () => openNeo4j({ uri: database.uri }) };
        await tried('neo4j', { workers: 3, kills, target, database });
        return faults;
      }, noDocuments);
    }),
};

function print({ requests, resident, heap, openFiles, median, late }: Sample): void {
  console.log([requests, resident, heap, openFiles, median, late].join('\t'));
}

function told(store: string, { acknowledged, lost, doubled, revision, commits }: Outcome): Faults {
  console.log(`${store}: ${acknowledged} writes acknowledged, ${lost.length} lost, ${doubled.length} doubled`);
  const gaps = revision === commits ? [] : [`${store}: revision ${revision}, ${commits} commits`];
  return [...lost.map((one) => `${store} lost: ${one}`), ...doubled.map((one) => `${store} twice: ${one}`), ...gaps];
}

async function withNeo4j(
  work: (environment: Readonly<Record<string, string>>, neo4j: Neo4jServer) => Promise<Faults>,
  filled: (store: GraphStore) => Promise<void> = fill,
): Promise<Faults> {
  const neo4j = await startNeo4j();
  if (neo4j === null) return [];
  try {
    const store = await openNeo4j({ uri: neo4j.uri });
    await store.migrate();
    await filled(store);
    await store.close();
    return await work({ ENTENTE_STORE: 'neo4j', NEO4J_URI: neo4j.uri }, neo4j);
  } finally {
    await neo4j.stop();
  }
}

const [name = '', count] = process.argv.slice(2);
const run = RUNS[name];
if (run === undefined) throw new Error(`there are ${Object.keys(RUNS).join(', ')}`);
const faults = await run(count === undefined ? undefined : Number(count));
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
