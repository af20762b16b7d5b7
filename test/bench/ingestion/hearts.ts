/**
 * What one more document costs where much was said before: on one durable fact, of one meeting of eight, after many
 * decisions; and the contradictions of an event that thousands of statements tell. Milliseconds of processor time.
 */
import { contradictions } from '../../../src/analysis/contradictions.ts';
import { contentId, entityId } from '../../../src/domain/id.ts';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import { EVERYTHING } from '../../../src/domain/scope.ts';
import type { SignedEntry } from '../../../src/evidence/log/entry.ts';
import { openIndex } from '../../../src/index/graph-index.ts';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { extractionOf } from '../../fixture/dispatch.ts';
import { processorTime, rounded } from '../processor.ts';

const START = Date.UTC(2021, 0, 1);
const MINUTE = 60_000;
/** Documents measured one by one; the median of what they cost is told. */
const MEASURED = 60;
const DECISIONS_AT_ONCE = 500;

export async function benchHearts(): Promise<void> {
  // One by one: they take minutes.
  console.table([await growing('one statement on one durable fact', office, [100, 1_600, 25_000])]);
  console.table([await growing('one meeting of eight', meeting, [100, 1_000])]);
  console.table([await growing('one statement, after 4,000 decisions', office, [100], decidedPairs(4_000))]);
  console.table([
    await growing('one statement, after 4,000 decisions on one entity', office, [100], decidedHub(4_000)),
  ]);
  console.table([await contradicted(5_000)]);
}

const office = (i: number): Extraction =>
  extractionOf({
    title: `Dispatch ${i}`,
    published: new Date(START + i * MINUTE).toISOString(),
    claims: [
      {
        quote: `President Ada of Norland spoke, ${i}.`,
        subject: 'Ada',
        predicate: 'HOLDS_POSITION',
        object: 'Norland',
      },
    ],
  });

const EIGHT = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gil', 'Hal'];

const meeting = (i: number): Extraction =>
  extractionOf({
    title: `Dispatch ${i}`,
    published: new Date(START + i * MINUTE).toISOString(),
    claims: EIGHT.slice(1).map((object) => ({
      quote: `${EIGHT.join(', ')} met, ${i}.`,
      subject: 'Ada',
      predicate: 'CONSULT',
      object,
      date: '2021-01-01',
    })),
  });

/** The cost of a document after so many, in one store that grows. */
async function growing(
  what: string,
  documentOf: (i: number) => Extraction,
  sizes: readonly number[],
  before: readonly (readonly SignedEntry[])[] = [],
) {
  const store = openEmbedded({ path: ':memory:' });
  for (const entries of before) await store.commit({ author: 'bench', action: 'merge', at: START, entries });
  const row: Record<string, string | number> = { what };
  let done = 0;
  for (const size of sizes) {
    await take(
      store,
      Array.from({ length: size - done }, (_, i) => documentOf(done + i)),
    );
    const costs = [];
    for (done = size; done < size + MEASURED; done++) {
      const document = documentOf(done);
      const started = processorTime();
      await take(store, [document]);
      costs.push(processorTime() - started);
    }
    row[`after ${size}`] = median(costs);
  }
  await store.close();
  return row;
}

const take = (store: GraphStore, documents: readonly Extraction[]) =>
  commitExtractions(store, documents, { author: 'bench', action: 'ingest', at: Date.UTC(2022, 0, 1) });

const median = (costs: readonly number[]): number =>
  rounded([...costs].sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN);

const same = (survivor: string, absorbed: string): SignedEntry => ({
  entry: 'decision',
  decision: {
    kind: 'SAME',
    id: contentId('bench', survivor, absorbed),
    survivor: entityId('PERSON', survivor, null),
    absorbed: [entityId('PERSON', absorbed, null)],
    absorbedLabels: [absorbed],
    reason: 'bench',
  },
  author: 'bench',
  at: START,
});

const decidedPairs = (count: number) =>
  inCommits(Array.from({ length: count }, (_, i) => same(`One ${i}`, `Two ${i}`)));
const decidedHub = (count: number) => inCommits(Array.from({ length: count }, (_, i) => same('Hub', `Other ${i}`)));

const inCommits = (entries: readonly SignedEntry[]): readonly (readonly SignedEntry[])[] =>
  Array.from({ length: Math.ceil(entries.length / DECISIONS_AT_ONCE) }, (_, i) =>
    entries.slice(i * DECISIONS_AT_ONCE, (i + 1) * DECISIONS_AT_ONCE),
  );

/** One meeting told by so many, a fifth of whom deny it. */
async function contradicted(statements: number) {
  const store = openEmbedded({ path: ':memory:' });
  const told = (i: number) =>
    extractionOf({
      title: `Dispatch ${i}`,
      published: new Date(START + i * MINUTE).toISOString(),
      claims: [
        {
          quote: `Ada met Ben, ${i}.`,
          subject: 'Ada',
          predicate: 'CONSULT',
          object: 'Ben',
          date: `2021-01-0${1 + (i % 2)}`,
          polarity: i % 5 === 0 ? 'DENIED' : 'ASSERTED',
        },
      ],
    });
  await take(
    store,
    Array.from({ length: statements }, (_, i) => told(i)),
  );
  const index = await openIndex(store);
  const costs = [];
  for (let run = 0; run < 5; run++) {
    const started = processorTime();
    await index.run(
      contradictions({ about: null, group: null, kinds: null, scope: EVERYTHING, first: 10, after: null }),
    );
    costs.push(processorTime() - started);
  }
  await index.close();
  await store.close();
  return { what: 'ten contradictions of one event', statements, median: median(costs), first: rounded(costs[0] ?? 0) };
}
