/** Which documents carry the same copy, at the edges of the rule; and that they form one cluster in whatever order they come. */
import { describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import type { LogEntry } from '../../src/evidence/log/entry.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { commit, documentIdOf, entriesOf, graphOf } from '../fixture/graph.ts';

/** Words that occur in no other part. */
const words = (part: string, count: number): string => Array.from({ length: count }, (_, i) => `${part}${i}`).join(' ');

const published = (day: number, text: string): Extraction => ({
  document: {
    title: `Day ${day}`,
    publisher: `Wire ${day}`,
    published: `2022-02-${String(day).padStart(2, '0')}T09:00:00Z`,
    url: null,
    lang: 'en',
    text,
  },
  actors: [],
  statements: [],
  quotations: [],
  warnings: [],
});

/** The day of the founder of each document's cluster, by the days of the documents. */
async function clustersIn(store: GraphStore, documents: readonly Extraction[]): Promise<string> {
  const found = await store.byIds('document', documents.map(documentIdOf));
  const titles = new Map(found.map((document) => [document?.id, document?.title.slice(4)]));
  return found.flatMap((document) => (document ? [titles.get(document.cluster) ?? '?'] : [])).join(' ');
}

async function clusters(...texts: readonly string[]): Promise<string> {
  const documents = texts.map((text, i) => published(i + 1, text));
  const store = await graphOf(...documents.map((document) => entriesOf(document)));
  const together = await graphOf(entriesOf(...documents));
  const backwards = await graphOf(...[...documents].reverse().map((document) => entriesOf(document)));
  const seen = await clustersIn(store, documents);
  expect(await clustersIn(together, documents)).toBe(seen);
  expect(await clustersIn(backwards, documents)).toBe(seen);
  for (const one of [store, together, backwards]) await one.close();
  return seen;
}

describe('two texts', () => {
  it('of equal words are one copy at any length, whatever their case, marks and spaces', async () => {
    expect(await clusters('They met.', 'THEY  met', 'They left.')).toBe('1 1 3');
  });

  it('without a word are no copy of each other', async () => {
    expect(await clusters('… —', '— …')).toBe('1 2');
  });

  it('are one copy from 60 % of the shorter on', async () => {
    // 40 words are 36 runs of five; of 26 shared words in a row come 22 of them, 61 %; of 25, 58 %.
    const text = words('a', 40);
    const sharing = (count: number) => `${text.split(' ').slice(0, count).join(' ')} ${words('b', 40 - count)}`;
    expect(await clusters(text, sharing(26))).toBe('1 1');
    expect(await clusters(text, sharing(25))).toBe('1 2');
  });

  it('are measured by the shorter, whichever came first', async () => {
    expect(await clusters(words('a', 40), `${words('b', 300)} ${words('a', 40)}`)).toBe('1 1');
    expect(await clusters(`${words('b', 300)} ${words('a', 40)}`, words('a', 40))).toBe('1 1');
  });

  it('need one unbroken run of 12 words', async () => {
    const pieces = (length: number) => {
      const all = words('a', 120).split(' ');
      const parts = Array.from({ length: Math.ceil(120 / length) }, (_, i) => all.slice(i * length, (i + 1) * length));
      return parts.map((part, i) => `${part.join(' ')} x${i}`).join(' ');
    };
    expect(await clusters(words('a', 120), pieces(12))).toBe('1 1');
    expect(await clusters(words('a', 120), pieces(11))).toBe('1 2');
  });

  it('too short to tell a copy from a set phrase are none, but for equal words', async () => {
    // 24 words are 20 runs of five.
    expect(await clusters(words('a', 24), `${words('a', 24)} more`)).toBe('1 1');
    expect(await clusters(words('a', 23), `${words('a', 23)} more`)).toBe('1 2');
  });
});

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

describe('a cluster', () => {
  const [one, two] = [words('one', 40), words('two', 40)];
  const first = published(1, one);
  const bridge = published(2, `${one} ${two}`);
  const last = published(3, two);
  const documents = [first, bridge, last];
  const purge = (document: Extraction): LogEntry => ({
    entry: 'purge',
    document: documentIdOf(document),
    sha256: 'a'.repeat(64),
    reason: 'by law',
  });

  it('holds what is joined through another, in every order', async () => {
    for (const order of ORDERS) {
      const store = await graphOf(...order.map((i) => entriesOf(documents[i] as Extraction)));
      expect([order, await clustersIn(store, documents)]).toEqual([order, '1 1 1']);
      await store.close();
    }
  });

  it('of the earliest copy is where a document stands that carries two, in every order', async () => {
    const both = published(3, `${one} ${two}`);
    const copies = [first, published(2, two), both];
    for (const order of ORDERS) {
      const store = await graphOf(...order.map((i) => entriesOf(copies[i] as Extraction)));
      expect([order, await clustersIn(store, copies)]).toEqual([order, '1 2 1']);
      await store.close();
    }
  });

  it('falls apart where what joined it is purged, and has another founder where that one is', async () => {
    const store = await graphOf(...documents.map((document) => entriesOf(document)));
    await commit(store, [purge(bridge)]);
    expect(await clustersIn(store, documents)).toBe('1 3');
    await store.close();
    const other = await graphOf(...documents.map((document) => entriesOf(document)));
    await commit(other, [purge(first)]);
    expect(await clustersIn(other, documents)).toBe('2 2');
    await other.close();
  });

  it('is told by the ledger of all whose place it changed', async () => {
    const store = await graphOf(entriesOf(bridge), entriesOf(last));
    const { entry } = await commit(store, entriesOf(first));
    expect(entry?.documents).toEqual(documents.map(documentIdOf).sort());
    await store.close();
  });
});
