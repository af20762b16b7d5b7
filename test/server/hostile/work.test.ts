/** Requests that would keep a server busy for minutes: each is answered or refused in time, and holds up nobody. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphStore } from '../../../src/store/store.ts';
import { numbered } from '../../fixture/numbered.ts';
import { spentOn } from '../../fixture/processor.ts';
import { openServed, type Served } from '../../fixture/served.ts';

const DOCUMENTS = 150;
const [ONE, OTHER] = ['name:Actor 0', 'name:Actor 5'];

const documents = Array.from({ length: DOCUMENTS }, (_, i) => numbered(i, { actors: 300, claims: 20 }));
let world: Served;
beforeAll(async () => {
  world = await openServed({ documents, deadline: 4_000 });
  // What is loaded once is not counted.
  await world.ask(`{ entities { nodes { label summary degree relations { nodes { id } } } }
    mergeCandidates { score } statements(filter: { text: "report" }) { totalCount } }`);
}, 120_000);
afterAll(() => world.close());

const times = (count: number, field: (i: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field(i)}`).join(' ')} }`;
const day = (i: number) => `2020-01-${String(1 + (i % 28)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:00:00Z`;

const HEAVY: readonly (readonly [string, string])[] = [
  [
    'documents of those mentioned in documents',
    times(
      5,
      () =>
        'documents(first: 100) { nodes { text mentions { entity { label documents(first: 80) { nodes { id } } } } } }',
    ),
  ],
  [
    'all relations of all',
    times(30, () => 'entities(first: 100) { nodes { relations(first: 99) { nodes { id confidence verdict } } } }'),
  ],
  [
    'the history of all, hour by hour',
    times(30, () => 'statements(filter: { text: "report" }) { timeline(unit: HOUR) { count } }'),
  ],
  ['pairs that may be one', times(10, (i) => `mergeCandidates(minScore: 0.${i}) { score }`)],
  [
    'paths',
    times(
      10,
      (i) =>
        `paths(input: { from: "${ONE}", to: "${OTHER}", k: 50, maxDepth: 6, at: { asOf: "${day(i)}" } }) { paths { length explanation } }`,
    ),
  ],
  ['differences', times(10, (i) => `diff(from: "2019-01-01T00:00:00Z", to: "${day(i)}") { relationsAdded { id } }`)],
  ['communities', times(10, (i) => `communities(first: 100, at: { asOf: "${day(i)}" }) { size members { label } }`)],
  ['centralities', times(10, (i) => `centrality(first: 100, at: { asOf: "${day(i)}" }) { pagerank entity { label } }`)],
  ['counts of everything', times(30, (i) => `relations(first: 100, at: { asOf: "${day(i)}" }) { totalCount }`)],
  ['contradictions', times(10, (i) => `contradictions(first: 100, at: { asOf: "${day(i)}" }) { totalCount }`)],
  [
    'one large surrounding',
    `{ egoNetwork(input: { centers: ["${ONE}"], depth: 3, limit: 1000, perEntityLimit: 1000 }) { entities { label summary degree } relations { id confidence verdict } } }`,
  ],
  [
    'the same long texts',
    times(
      20,
      () =>
        'statements(first: 100) { nodes { relation { statements(first: 100) { nodes { quote { text document { text } } } } } } }',
    ),
  ],
];

describe('a heavy request', () => {
  it.each(HEAVY)(
    'lets others be answered in between: %s',
    async (_, query) => {
      const turns: number[] = [];
      for (let turn = 0; turn < 4 && !turns.some((one) => one < 100); turn++) {
        let codes: string[] = [];
        const { longestTurn } = await spentOn(async () => {
          codes = await world.refused(query);
        });
        expect(codes.filter((code) => !['TOO_COMPLEX', 'DEADLINE_EXCEEDED'].includes(code))).toEqual([]);
        turns.push(longestTurn);
      }
      // Garbage of what went before may fall into one of them.
      expect(Math.min(...turns)).toBeLessThan(100);
    },
    60_000,
  );

  it('ends at its deadline, and its work with it', async () => {
    const [deadline, patience] = [300, 250];
    let reads = 0;
    const counting = (store: GraphStore): GraphStore =>
      new Proxy(store, {
        get(target, name: keyof GraphStore) {
          reads++;
          const found = target[name];
          return typeof found === 'function' ? found.bind(target) : found;
        },
      });
    const brief = await openServed({ documents, deadline, through: counting });
    await brief.ask('{ entities { nodes { relations { nodes { id } } } } }');
    const query = HEAVY[0]?.[1] ?? '';
    const spent: number[] = [];
    for (let turn = 0; turn < 6 && !spent.some((one) => one < deadline + patience); turn++) {
      const { total } = await spentOn(async () => {
        expect(await brief.refused(query)).toEqual(['DEADLINE_EXCEEDED']);
      });
      spent.push(total);
    }
    expect(Math.min(...spent)).toBeLessThan(deadline + patience);
    const before = reads;
    for (let turn = 0; turn < 100; turn++) await nextTurn();
    expect(reads).toBe(before);
    await brief.close();
  }, 60_000);
});

describe('walks', () => {
  it('are at most ten in a request', async () => {
    // In a checkout each starts a thread that compiles what it runs.
    const patient = await openServed({ documents: documents.slice(0, 5), deadline: 100_000 });
    expect(await patient.refused(times(11, () => 'centrality { pagerank }'))).toEqual(['TOO_COMPLEX']);
    expect(await patient.refused(times(10, () => 'centrality { pagerank }'))).toEqual([]);
    expect(await patient.refused('{ savedViews(first: 11) { nodes { current } } }')).toEqual(['TOO_COMPLEX']);
    await patient.close();
  }, 120_000);
});
