/** Stores of a section: one for each test, or one that all tests only read. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { Id } from '../../../src/domain/glossary.ts';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import { BEGINNING, END } from '../../../src/domain/time.ts';
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import type { StatementFilter } from '../../../src/store/filter.ts';
import type { GraphRow } from '../../../src/store/graph-row.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import type { StoredStatement } from '../../../src/store/stored.ts';
import { all, commit, documentIdOf } from '../../fixture/graph.ts';
import type { Open } from '../contract.ts';

export const UNKNOWN = '0'.repeat(32);
export const EVERY: StatementFilter = { asOf: END, from: BEGINNING, to: END, includeUndated: true };
/** What the contract says of every failure of a caller. */
export const BAD = { code: 'BAD_USER_INPUT' };

/** Called in a test, gives the store of that test. */
export function storeOfEachTest(open: Open): () => GraphStore {
  let store: GraphStore | null = null;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => store?.close());
  return () => given(store);
}

/** A commit for each list. */
export function storeToRead(open: Open, ...commits: readonly (readonly LogEntry[])[]): () => GraphStore {
  let store: GraphStore | null = null;
  beforeAll(async () => {
    store = await open();
    for (const entries of commits) await commit(store, entries);
  });
  afterAll(async () => store?.close());
  return () => given(store);
}

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

/** The whole graph: entities, then groups. */
export const scanned = (store: GraphStore): Promise<GraphRow[]> => gathered(store.scan());

export async function groupOf(store: GraphStore, founder: Id) {
  const [group] = await store.groups([founder], 0);
  if (!group) throw new TypeError(`groupOf: expected a group of ${founder}`);
  return group;
}

/** The one statement of a document whose quote begins so. */
export async function statementOf(store: GraphStore, extraction: Extraction, beginning = ''): Promise<StoredStatement> {
  const statements = await all(store, 'statement', { ...EVERY, document: documentIdOf(extraction) });
  const found = statements.filter(({ quote }) => quote.startsWith(beginning));
  if (!found[0] || found.length > 1)
    throw new TypeError(`statementOf: expected one statement, but got ${found.length}`);
  return found[0];
}

function given(store: GraphStore | null): GraphStore {
  if (!store) throw new TypeError('given: expected to be called in a test');
  return store;
}
