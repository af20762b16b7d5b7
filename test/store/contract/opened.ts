/** Stores of a section: one for each test, or one that all tests only read. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { DocumentEvidence, EvidenceBatch } from '../../../src/domain/evidence.ts';
import { project } from '../../../src/projection/project.ts';
import type { CommitOutcome, GraphStore, Page, ScanRow } from '../../../src/store/store.ts';
import type { Open } from '../contract.ts';

/** Commits are an hour apart, in order. */
export const RECORDED = Date.parse('2022-04-01T00:00:00Z');
const HOUR = 3_600_000;

/** Called in a test, gives the store of that test. */
export function storeOfEachTest(open: Open): () => GraphStore {
  let store: GraphStore | null = null;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => store?.close());
  return () => given(store);
}

export function storeToRead(open: Open, ...batches: readonly EvidenceBatch[]): () => GraphStore {
  let store: GraphStore | null = null;
  beforeAll(async () => {
    store = await open();
    for (const [i, batch] of batches.entries()) await commit(store, batch, RECORDED + i * HOUR);
  });
  afterAll(async () => store?.close());
  return () => given(store);
}

export const commit = (
  store: GraphStore,
  evidence: EvidenceBatch,
  at: number = RECORDED,
  kind = 'test',
): Promise<CommitOutcome> => store.commit({ author: 'ada', kind, at, evidence }, project);

export const commitEach = async (store: GraphStore, documents: readonly DocumentEvidence[]): Promise<void> => {
  for (const [i, document] of documents.entries()) await commit(store, { documents: [document] }, RECORDED + i * HOUR);
};

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const scanned = (store: GraphStore): Promise<ScanRow[]> => gathered(store.scan());

/** All items of a list, read page by page. */
export async function paged<Node>(
  size: number,
  read: (page: { first: number; after: string | null }) => Promise<Page<Node>>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Node> = await read({ first: size, after });
    nodes.push(...page.items.map((item) => item.node));
    after = page.items.at(-1)?.cursor ?? null;
    if (!page.hasNextPage) return nodes;
  }
}

export const nodesOf = <Node>(page: Page<Node>): Node[] => page.items.map((item) => item.node);

function given(store: GraphStore | null): GraphStore {
  if (!store) throw new TypeError('storeOfEachTest: expected to be called in a test');
  return store;
}
