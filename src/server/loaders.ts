/** DataLoaders of one request: every link by id is read in batches, whatever the number of rows. */
import DataLoader from 'dataloader';
import type { EntityInScope, Loaders, SummaryTie } from '../../schema/context.ts';
import type { Id } from '../domain/id.ts';
import { EVERYTHING, scopeKey } from '../domain/scope.ts';
import { degrees } from '../index/neighborhood.ts';
import { summaryTies } from '../index/summary-ties.ts';
import type { Traversal } from '../index/traversal.ts';
import type { GraphStore, ReadOptions } from '../store/store.ts';

/** More keys than this go in several reads, each bounded. */
const MOST_KEYS = 1_000;

export function openLoaders(store: GraphStore, traversal: Traversal, signal: AbortSignal): Loaders {
  const options = { signal };
  const byKey = <Row>(read: (keys: readonly string[], options: ReadOptions) => Promise<readonly Row[]>) =>
    new DataLoader<string, Row>((keys) => read(keys, options), { maxBatchSize: MOST_KEYS });
  const loaders = {
    documents: byKey((ids, read) => store.documentsByIds(ids, read)),
    statements: byKey((ids, read) => store.statementsByIds(ids, read)),
    quotations: byKey((ids, read) => store.quotationsByIds(ids, read)),
    entities: byKey((ids, read) => store.entitiesByIds(ids, read)),
    entitiesByQid: byKey((qids, read) => store.entitiesByQids(qids, read)),
    entitiesByName: byKey((names, read) => store.entitiesByNames(names, read)),
    relations: byKey((ids, read) => store.relationsByIds(ids, read)),
    events: byKey((ids, read) => store.eventsByIds(ids, read)),
    decisions: byKey((ids, read) => store.decisionsByIds(ids, read)),
    notes: byKey((ids, read) => store.notesByIds(ids, read)),
    savedViews: byKey((ids, read) => store.savedViewsByIds(ids, read)),
    clusters: byKey((ids, read) => store.documentsByClusters(ids, read)),
    degrees: degreeLoader(traversal, signal),
    summaryTies: new DataLoader<Id, SummaryTie | null>((ids) => traversal.run(summaryTies(ids, EVERYTHING), options)),
  };
  const clear = () => {
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return { ...loaders, clear };
}

/** One question for each scope that a request asks in. */
function degreeLoader(traversal: Traversal, signal: AbortSignal): Loaders['degrees'] {
  const key = ({ entity, scope }: EntityInScope) => `${entity} ${scopeKey(scope)}`;
  const batch = async (asked: readonly EntityInScope[]) => {
    const found = new Map<string, number>();
    for (const scope of new Map(asked.map((one) => [scopeKey(one.scope), one.scope])).values()) {
      const entities = asked.filter((one) => scopeKey(one.scope) === scopeKey(scope)).map((one) => one.entity);
      const counts = await traversal.run(degrees(entities, scope), { signal });
      for (const [i, entity] of entities.entries()) found.set(key({ entity, scope }), counts[i] ?? 0);
    }
    return asked.map((one) => found.get(key(one)) ?? 0);
  };
  return new DataLoader(batch, { cacheKeyFn: key });
}
