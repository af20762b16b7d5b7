/** Runs one operation in this process, for commands: the schema that HTTP serves, without a server. */
import { graphql } from 'graphql';
import type { Context } from '../../schema/context.ts';
import type { IngestJobs } from '../../schema/curation/ingest-job.ts';
import { schema } from '../../schema/index.ts';
import type { Standing } from '../../schema/standing/standing.ts';
import { UNBOUNDED } from '../domain/budget.ts';
import { InputError } from '../domain/error.ts';
import { type Asking, openContext } from './graphql/context.ts';
import { openLoaders } from './graphql/loaders.ts';
import type { Opened } from './store.ts';
import { type LedgerWatch, openLedgerWatch } from './work/ledger-watch.ts';

/** A command waits for what it asks, so it hands in nothing for later. */
const NONE: IngestJobs = {
  start: () => {
    throw new InputError('a command reads at once: use `entente ingest`');
  },
  find: () => null,
};

export async function askInProcess(
  graph: Opened,
  source: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const watch = openLedgerWatch(graph, (signal) => openLoaders(graph, { signal, budget: UNBOUNDED }));
  return askIn(ownContext(graph, NOBODY, watch, new AbortController().signal), source, variables);
}

/** Throws the failure of the first field that failed; what the schema itself refuses is an InputError. */
export async function askIn(
  contextValue: Context,
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? new InputError(error.message);
  return data;
}

/** Nothing stands where nobody stays to be told. */
const NOBODY: Standing = {
  begin: async () => {},
  alerts: async function* () {},
  lastAlert: async () => 0,
  secretOf: () => null,
  checkTarget: () => {},
};

/** Of who asks in this process, for itself. */
export function ownContext(graph: Opened, standing: Standing, watch: LedgerWatch, signal: AbortSignal): Context {
  const asking: Asking = {
    viewer: null,
    budget: UNBOUNDED,
    walk: async (work) => work(),
    atTurn: (_, work) => work(),
    signal,
    extract: async (document) => (await import('./reading/extractor-thread.ts')).extraction(document),
    jobs: NONE,
    resumeAfter: null,
    told: () => {},
    standing,
    watch,
    origin: '',
    now: Date.now,
  };
  return openContext(graph, asking);
}
