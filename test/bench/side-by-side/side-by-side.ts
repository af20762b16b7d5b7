/**
 * Requests as clients send them, one after the other over one connection, against the embedded server and a plain one
 * with Neo4j: milliseconds of processor time, client, server and database together.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globalId } from '../../../src/domain/global-id.ts';
import { EVERYTHING } from '../../../src/domain/scope.ts';
import { openIndex } from '../../../src/index/graph-index.ts';
import { readConfig } from '../../../src/server/config.ts';
import { serve } from '../../../src/server/main.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { pages } from '../../../src/store/store.ts';
import { pagesOfRelations } from '../../../src/traversal/walk.ts';
import { startNeo4j } from '../../neo4j/start.ts';
import { takeNews } from '../ingestion/news.ts';
import { processorTime, processorTimeOf, rounded } from '../processor.ts';
import { fill, openDriver, type PlainGraph, type PlainRelation, servePlain } from './plain-server.ts';
import { type Asked, type Cast, WORKS, type Work } from './works.ts';

const STATEMENTS = 90_000;
const [WARMING, MEASURED] = [60, 60];

/** `withNeo4j: false`: the embedded server alone. */
export async function benchSideBySide(statements = STATEMENTS, withNeo4j = true): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const store = openEmbedded({ path: join(folder, 'entente.db') });
  await takeNews(store, statements);
  const graph = await plainGraph(store);
  await store.close();
  const cast = castOf(graph);
  console.log(`${graph.entities.length} entities, ${graph.relations.length} relations of ${statements} statements`);
  const own = await serve(
    readConfig({ ENTENTE_STORE: 'embedded', PORT: '0', ENTENTE_DATA: folder, ENTENTE_LOG: 'silent' }),
  );
  const spentOwn = await measured(own.url, cast, ({ own }) => own, processorTime);
  await own.close();
  const spentPlain = withNeo4j ? await measuredPlain(graph, cast) : [];
  console.table(
    WORKS.map(({ name }, i) => {
      const [mine, plain] = [spentOwn[i] ?? null, spentPlain[i] ?? null];
      return {
        work: name,
        own: mine && rounded(mine),
        plain: plain && rounded(plain),
        ratio: mine && plain && rounded(mine / plain),
      };
    }),
  );
  rmSync(folder, { recursive: true });
}

/** As clients of the server know them. */
const idOf = (id: string): string => globalId('Entity', id);

async function plainGraph(store: GraphStore): Promise<PlainGraph> {
  const entities = [];
  for await (const page of pages(store, 'entity', {}, 1_000))
    entities.push(...page.map(({ id, label, kind }) => ({ id: idOf(id), label, kind })));
  const index = await openIndex(store);
  const relations = await index.run(async (graph) => {
    const rows: PlainRelation[] = [];
    for await (const page of pagesOfRelations(graph, EVERYTHING, null)) {
      for (const {
        relation: { id, type, source, target },
        view: { dated, from, to, confidence },
      } of page) {
        rows.push({
          id,
          type,
          source: idOf(source),
          target: idOf(target),
          confidence,
          from: dated ? from : null,
          to: dated ? to : null,
        });
      }
    }
    return rows;
  });
  await index.close();
  return { entities, relations };
}

function castOf({ entities, relations }: PlainGraph): Cast {
  const degree = new Map<string, number>();
  for (const { source, target } of relations)
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const known = entities
    .filter(({ id }) => degree.has(id))
    .sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0));
  return { ids: known.map(({ id }) => id), labels: known.map(({ label }) => label) };
}

async function measuredPlain(graph: PlainGraph, cast: Cast): Promise<readonly (number | null)[]> {
  const server = await startNeo4j();
  if (server === null) return [];
  const driver = openDriver(server.uri);
  await fill(driver, graph);
  const plain = await servePlain(driver);
  const pid = server.process?.pid;
  const clock = () => processorTime() + (pid === undefined ? 0 : processorTimeOf(pid));
  const spent = await measured(plain.url, cast, ({ plain }) => plain, clock);
  await plain.close();
  await driver.close();
  await server.stop();
  return spent;
}

/** Of each work, in order. */
async function measured(
  url: string,
  cast: Cast,
  askedOf: (work: Work) => Work['plain'],
  clock: () => number,
): Promise<readonly (number | null)[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const spent = [];
  for (const work of WORKS) {
    const askedIn = askedOf(work);
    if (askedIn === null) {
      spent.push(null);
      continue;
    }
    for (let turn = 0; turn < WARMING; turn++) await send(agent, url, askedIn(cast, turn + MEASURED));
    const started = clock();
    for (let turn = 0; turn < MEASURED; turn++) await send(agent, url, askedIn(cast, turn));
    spent.push((clock() - started) / MEASURED);
  }
  agent.destroy();
  return spent;
}

function send(agent: Agent, url: string, asked: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sending = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        if (response.statusCode !== 200 || text.includes('"errors"'))
          reject(new Error(`${asked.query}: ${text.slice(0, 500)}`));
        else resolve();
      });
    });
    sending.on('error', reject);
    sending.end(JSON.stringify(asked));
  });
}
