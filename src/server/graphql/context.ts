/** The context of one request: loaders of its own, its deadline, and who asks. */
import type { Context, Loaders, Viewer } from '../../../schema/context.ts';
import { editorOf } from '../../../schema/curation/editor.ts';
import type { IngestJobs } from '../../../schema/curation/ingest-job.ts';
import type { Standing } from '../../../schema/standing/standing.ts';
import type { Budget } from '../../domain/budget.ts';
import { commitExtractions } from '../../ingest/commit.ts';
import type { PlacedAlert } from '../../standing/alert.ts';
import type { LedgerEntry } from '../../store/ledger-entry.ts';
import type { Opened } from '../store.ts';
import type { LedgerWatch } from '../work/ledger-watch.ts';
import { openLoaders } from './loaders.ts';

export interface Asking {
  readonly viewer: Viewer | null;
  readonly budget: Budget;
  readonly signal: AbortSignal;
  readonly walk: Context['walk'];
  readonly atTurn: Context['atTurn'];
  /** When to read what has been asked for one by one; at the end of the running jobs where it is left out. */
  readonly whenIdle?: (callback: () => void) => void;
  readonly origin: string;
  readonly now: () => number;
  /** Reads documents. */
  readonly extract: Context['extract'];
  readonly jobs: IngestJobs;
  readonly standing: Standing;
  readonly watch: LedgerWatch;
  /** After which revision a stream that was cut goes on; null for a new one. */
  readonly resumeAfter: number | null;
  /** Notes the revision that a stream tells of next. */
  readonly told: (revision: number) => void;
  /** Aborts when the server stops: streams end, answers do not. */
  readonly stopping?: AbortSignal;
}

export function openContext(graph: Opened, asking: Asking): Context {
  const { store, traversal } = graph;
  const { signal, budget } = asking;
  const { loaders, use } = exchangeable(openLoaders(graph, asking));
  const catchUp = async () => {
    await traversal.catchUp?.();
    loaders.clear();
  };
  const context: Context = {
    ...asking,
    store,
    traversal,
    loaders,
    ask: (question) => traversal.run(question, { signal, budget }),
    commit: async (action, entries) => {
      const [author, at] = [editorOf(context), asking.now()];
      const signed = entries.map((entry) => ({ ...entry, author, at }));
      const outcome = await store.commit({ author, action, at, entries: signed });
      await catchUp();
      return outcome;
    },
    take: async (extraction) => {
      const by = { author: editorOf(context), action: 'ingest', at: asking.now() };
      const summary = await commitExtractions(store, [extraction], by);
      await catchUp();
      return summary;
    },
    alerts: (since) => alerts(since, asking, use, graph),
    ledger: (since) => follow(asking.watch, since, asking, use),
    fresh: () => openContext(graph, asking),
  };
  return context;
}

/** Each alert is seen through rows read since, and has all of the budget. */
async function* alerts(
  since: number,
  asking: Asking,
  use: (loaders: Loaders) => void,
  graph: Opened,
): AsyncGenerator<PlacedAlert> {
  const { budget, signal, stopping, standing, told } = asking;
  for await (const alert of standing.alerts(since, stopping ? AbortSignal.any([signal, stopping]) : signal)) {
    budget.renew();
    use(openLoaders(graph, asking));
    told(alert.seq);
    yield alert;
  }
}

/** While somebody watches, each commit is seen through rows read since, and has all of the budget. */
async function* follow(
  watch: LedgerWatch,
  since: number,
  { budget, signal, stopping, told }: Asking,
  use: (loaders: Loaders) => void,
): AsyncGenerator<LedgerEntry> {
  for await (const { entry, loaders } of watch.follow(since, stopping ? AbortSignal.any([signal, stopping]) : signal)) {
    budget.renew();
    use(loaders);
    told(entry.revision);
    yield entry;
  }
}

/** Loaders that can be exchanged for others under the hands of those who have them. */
function exchangeable(first: Loaders): { readonly loaders: Loaders; readonly use: (others: Loaders) => void } {
  let current = first;
  const loaders = new Proxy(first, { get: (_, name: keyof Loaders) => current[name] });
  const use = (others: Loaders) => {
    current = others;
  };
  return { loaders, use };
}
