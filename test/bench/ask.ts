/**
 * Questions in words, asked in this process as the command asks them: over the sample, and over a large graph of made-up
 * news. Milliseconds of processor time a question, all that its plan asks included.
 */

import { ingestSample } from '../../src/cli/intake/sample.ts';
import { openIndex } from '../../src/index/graph-index.ts';
import { askInProcess } from '../../src/server/ask.ts';
import type { Opened } from '../../src/server/store.ts';
import { openEmbedded } from '../../src/store/embedded/store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { takeNews } from './ingestion/news.ts';
import { processorTime, rounded } from './processor.ts';

const STATEMENTS = 90_000;
const WARMING = 1;
const ROUNDS = 5;

/** Of the kinds that are ready, about two people and a place. */
const questionsAbout = (a: string, b: string, year: string): readonly string[] => [
  `Who met ${a}?`,
  `Who met ${b} in February ${year}?`,
  `Who met ${a} and ${b}?`,
  `Did ${a} meet ${b}?`,
  `Did ${a} meet ${b} in March ${year}?`,
  `When did ${a} meet ${b}?`,
  `Where did ${a} meet ${b}?`,
  `How many times did ${a} meet ${b}?`,
  `How are ${a} and ${b} connected?`,
  `Who connects ${a} and ${b}?`,
  `Who mediates between ${a} and ${b}?`,
  `Who went between ${a} and ${b}?`,
  `What is between ${a} and ${b}?`,
  `What do we know about ${a} and ${b}?`,
  `What did ${a} say?`,
  `What did ${a} and ${b} talk about?`,
  `Who accused ${a}?`,
  `Who threatened ${b}?`,
  `What office does ${a} hold?`,
  `What changed between 7 February and 9 February ${year}?`,
];

const ASK = `query ($question: String!) {
  ask(question: $question) { refused plan { inWords } sentences { text verdict quotes { text } } }
}`;

interface Asked {
  readonly ask: { readonly refused: boolean };
}

/** `statements`: of the large graph. */
export async function benchAsk(statements = STATEMENTS): Promise<void> {
  const sample = questionsAbout('Vladimir Putin', 'Emmanuel Macron', '2022');
  const large = questionsAbout('"Actor 7"', '"Actor 11"', '2021');
  console.table([
    await figures('sample', sample, (store) => ingestSample(store)),
    await figures(`${statements} statements`, large, (store) => takeNews(store, statements)),
  ]);
}

async function figures(graph: string, questions: readonly string[], fill: (store: GraphStore) => Promise<unknown>) {
  const store = openEmbedded({ path: ':memory:' });
  await fill(store);
  const traversal = await openIndex(store);
  const opened: Opened = { store, traversal };
  const spent: number[] = [];
  let refused = 0;
  for (let round = -WARMING; round < ROUNDS; round++) {
    for (const question of questions) {
      const began = processorTime();
      const { ask } = (await askInProcess(opened, ASK, { question })) as Asked;
      if (round < 0) continue;
      spent.push(processorTime() - began);
      if (ask.refused) refused++;
    }
  }
  await traversal.close();
  await store.close();
  spent.sort((a, b) => a - b);
  const at = (share: number) => rounded(spent[Math.min(spent.length - 1, Math.floor(share * spent.length))] ?? 0);
  return { graph, questions: spent.length, refused, median: at(0.5), p95: at(0.95), most: at(1) };
}
