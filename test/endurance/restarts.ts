/** Kills a Neo4j server again and again under readers and a job of ingestion: what are clients told, and what is there in the end? */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Neo4jServer } from '../neo4j/start.ts';
import type { ServerProcess } from '../server/process.ts';

export interface Restarted {
  /** Answers to readers by status and code. */
  readonly answers: Readonly<Record<string, number>>;
  /** Answers that told something else than what was true. */
  readonly wrong: readonly string[];
  /** Milliseconds from the first moment that Neo4j took connections again to the first answer, for each restart. */
  readonly back: readonly number[];
  /** The longest that an answer took, in milliseconds. */
  readonly longest: number;
  /** Documents handed in, and titles of those that are not there, or more than once. */
  readonly handedIn: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

const READERS = 50;
const READ = '{ entity(name: "Actor 3") { label } documents(first: 1) { totalCount } }';
const START = `mutation($inputs: [IngestInput!]!) { ingestDocuments(inputs: $inputs) { id } }`;
const JOB = 'query($id: ID!) { ingestJob(id: $id) { done total finishedAt } }';
const TITLES =
  'query($after: String) { documents(first: 100, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
type Data = any;

export async function restarted(neo4j: Neo4jServer, server: ServerProcess, cycles: number): Promise<Restarted> {
  const answers: Record<string, number> = {};
  const wrong: string[] = [];
  const back: number[] = [];
  let [longest, known, isOver, since] = [0, 0, false, 0];

  const reader = async () => {
    while (!isOver) {
      const began = performance.now();
      const { status, data, code } = await asked(server, READ);
      longest = Math.max(longest, performance.now() - began);
      const outcome = [status, code].filter(Boolean).join(' ');
      answers[outcome] = (answers[outcome] ?? 0) + 1;
      if (code !== undefined) {
        await sleep(50);
        continue;
      }
      if (since > 0) {
        back.push(Math.round(performance.now() - since));
        since = 0;
      }
      if (data.entity.label !== 'Actor 3' || data.documents.totalCount < known) wrong.push(JSON.stringify(data));
      known = Math.max(known, data.documents.totalCount);
    }
  };
  const reading = Promise.all(Array.from({ length: READERS }, reader));
  const inputs = Array.from({ length: cycles * 8 }, (_, i) => ({
    title: `Handed in ${i}`,
    text: `Emmanuel Macron met Olaf Scholz in Paris on ${1 + (i % 28)} March 2021. It was talk number ${i}.`,
    publisher: 'Sample Wire',
    publishedAt: '2021-04-01',
  }));
  const id = (await asked(server, START, { inputs })).data.ingestDocuments.id;
  for (let cycle = 0; cycle < cycles; cycle++) {
    await sleep(2_000);
    await neo4j.restart();
    since = performance.now();
    while (since > 0) await sleep(20);
  }
  while ((await asked(server, JOB, { id })).data?.ingestJob.finishedAt === null) await sleep(500);
  isOver = true;
  await reading;
  const titles = await titlesOf(server);
  return {
    ...{ answers, wrong, back, longest: Math.round(longest), handedIn: inputs.length },
    lost: inputs.map(({ title }) => title).filter((title) => !titles.includes(title)),
    doubled: titles.filter((title, i) => titles.indexOf(title) !== i),
  };
}

async function titlesOf(server: ServerProcess): Promise<string[]> {
  const titles: string[] = [];
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { documents }: Data = (await asked(server, TITLES, { after })).data;
    titles.push(...documents.nodes.map(({ title }: { readonly title: string }) => title));
    [after, isMore] = [documents.pageInfo.endCursor, documents.pageInfo.hasNextPage];
  }
  return titles;
}

async function asked({ post, editor }: ServerProcess, query: string, variables: object = {}) {
  const answer = await post({ query, variables }, { authorization: `Bearer ${editor}` });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: { extensions: { code: string } }[] };
  return { status: answer.status, data, code: errors?.[0]?.extensions.code };
}
