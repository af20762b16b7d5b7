/** The context of one request: loaders of its own, its deadline, and who asks. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Viewer } from '../../schema/context.ts';
import { editorOf } from '../../schema/curation/editor.ts';
import { commitExtractions } from '../ingest/commit.ts';
import { project } from '../projection/project.ts';
import type { LedgerEntry } from '../store/store.ts';
import type { Extractor } from './extractor.ts';
import { openLoaders } from './loaders.ts';
import type { Opened } from './store.ts';

export interface Asking {
  readonly viewer: Viewer | null;
  readonly signal: AbortSignal;
  readonly origin: string;
  readonly now: () => number;
  /** Reads documents; in this thread where it is left out. */
  readonly extractor?: Pick<Extractor, 'extract'>;
  /** Aborts when the server stops: streams end, answers do not. */
  readonly stopping?: AbortSignal;
}

/** Milliseconds between two looks at the ledger for those who watch it. */
const POLL_EVERY = 250;
const ENTRIES = 100;

export function openContext(graph: Opened, asking: Asking): Context {
  const { store, traversal } = graph;
  const { signal } = asking;
  const loaders = openLoaders(store, traversal, signal);
  const seen = async () => {
    await traversal.catchUp?.();
    loaders.clear();
  };
  const context: Context = {
    ...asking,
    store,
    traversal,
    loaders,
    ask: (question) => traversal.run(question, { signal }),
    commit: async (kind, evidence) => {
      const request = { author: editorOf(context), kind, at: asking.now(), evidence };
      const outcome = await store.commit(request, project);
      await seen();
      return outcome;
    },
    extract: async (document) => {
      if (asking.extractor) return asking.extractor.extract(document, signal);
      return (await import('../ingest/extract.ts')).extract(document);
    },
    take: async (extraction) => {
      const summary = await commitExtractions(store, [extraction], {
        author: editorOf(context),
        kind: 'ingest',
        at: asking.now(),
      });
      await seen();
      return summary;
    },
    ledger: (since) => follow(graph, since, asking.stopping ? AbortSignal.any([signal, asking.stopping]) : signal),
    fresh: () => openContext(graph, asking),
  };
  return context;
}

/** Every commit after a revision, this process's and others', until the signal aborts. */
async function* follow({ store, traversal }: Opened, since: number, signal: AbortSignal): AsyncGenerator<LedgerEntry> {
  for (let last = since; !signal.aborted; ) {
    const entries = await store.changesSince(last, ENTRIES);
    if (entries.length > 0) await traversal.catchUp?.();
    for (const entry of entries) {
      yield entry;
      last = entry.revision;
    }
    if (entries.length < ENTRIES) await pause(signal);
  }
}

/** Ends early, without an error, when the signal aborts. */
async function pause(signal: AbortSignal): Promise<void> {
  await sleep(POLL_EVERY, undefined, { signal, ref: false }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
