/** A world in memory, with what resolvers are handed. */
import type { Context } from '../../../schema/context.ts';
import { UNBOUNDED } from '../../../src/domain/budget.ts';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import { openIndex } from '../../../src/index/graph-index.ts';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { ownContext } from '../../../src/server/ask.ts';
import { openLoaders } from '../../../src/server/graphql/loaders.ts';
import { openLedgerWatch } from '../../../src/server/work/ledger-watch.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';

export async function openContextOf(
  documents: readonly Extraction[],
): Promise<{ readonly ctx: Context; readonly close: () => Promise<void> }> {
  const store = openEmbedded({ path: ':memory:' });
  await commitExtractions(store, documents, { author: 'test', action: 'ingest', at: 0 });
  const traversal = await openIndex(store);
  const graph = { store, traversal };
  const watch = openLedgerWatch(graph, (signal) => openLoaders(graph, { signal, budget: UNBOUNDED }));
  const standing = {
    begin: async () => {},
    alerts: async function* () {},
    lastAlert: async () => 0,
    secretOf: () => null,
    checkTarget: () => {},
  };
  return {
    ctx: ownContext(graph, standing, watch, new AbortController().signal),
    close: async () => {
      await traversal.close();
      await store.close();
    },
  };
}
