/** DataLoaders of one request: every link by id is read in batches, whatever the number of rows. */
import DataLoader from 'dataloader';
import type { EntityInScope, ListAsked, Loaders } from '../../../schema/context.ts';
import type { Budget } from '../../domain/budget.ts';
import type { Id } from '../../domain/glossary.ts';
import { byTime, type Decision, type SplitDecision } from '../../domain/record/decision.ts';
import type { Mention } from '../../domain/record/document.ts';
import { EVERYTHING, scopeKey } from '../../domain/scope.ts';
import { mentionsIn } from '../../evidence/findings.ts';
import type { RecordedEntry } from '../../evidence/log/entry.ts';
import { inForce } from '../../evidence/readings.ts';
import { alertKey, alertOf } from '../../standing/alert.ts';
import type { GraphStore, Lookups, Noun, Page, ReadOptions } from '../../store/store.ts';
import type { RunOptions, Traversal } from '../../traversal/graph.ts';
import { degrees } from '../../traversal/neighborhood.ts';
import { summaryRelations } from '../../traversal/summary-relation.ts';
import type { Opened } from '../store.ts';
import type { Asking } from './context.ts';
import { keptEntities } from './kept-entities.ts';
import { type KeptRows, RowLoader } from './loader.ts';

/** Of whoever asks, what reading takes. */
type Reading = Pick<Asking, 'signal' | 'budget' | 'whenIdle'>;

/**
 * More keys than this go in several reads, with a turn for others in between: the embedded store reads on this thread.
 * What must be unpacked weighs more than a row.
 */
const MOST_ROWS = 200;
const MOST_TEXTS = 100;
const MOST_READINGS = 80;
/** Each brings a page of rows. */
const MOST_LISTS = 100;

export function openLoaders({ store, traversal }: Opened, { signal, budget, whenIdle }: Reading): Loaders {
  const options = { signal, budget };
  const together: Scheduling = whenIdle ? { batchScheduleFn: whenIdle } : {};
  const byKey = <Row>(
    read: (keys: readonly string[], options: ReadOptions) => Promise<readonly Row[]>,
    maxBatchSize = MOST_ROWS,
    kept: KeptRows<NonNullable<Row>> | null = null,
  ) => {
    const batch = async (keys: readonly string[]) => {
      budget.spend(keys.length);
      await budget.pause();
      return read(keys, { signal });
    };
    return new RowLoader(batch, { maxBatchSize, ...together }, kept);
  };
  const byId = <N extends Noun>(noun: N) => byKey((ids, read) => store.byIds(noun, ids, read));
  const found = <L extends keyof Lookups>(lookup: L, most = MOST_ROWS) =>
    byKey((keys, read) => store.find(lookup, keys, read), most);
  const loaders = {
    documents: byId('document'),
    texts: found('textByDocument', MOST_TEXTS),
    mentions: byKey((ids, read) => mentionsOf(store, ids, read, budget), MOST_READINGS),
    statements: byId('statement'),
    quotations: byId('quotation'),
    entities: byKey((ids, read) => store.byIds('entity', ids, read), MOST_ROWS, keptEntities(traversal)),
    entitiesByQid: found('entityByQid'),
    entitiesByName: found('entityByName'),
    entitiesByIdStart: found('entityByIdStart'),
    relations: byKey((ids) => traversal.run((graph) => graph.relations(ids), options)),
    events: byKey((ids) => traversal.run((graph) => graph.events(ids), options)),
    decisions: byId('decision'),
    notes: byId('note'),
    savedViews: byId('view'),
    savedViewsBySlug: found('viewBySlug'),
    standingQuestions: byId('question'),
    alerts: byKey(async (ids, read) =>
      (await store.byIds('kept', ids.map(alertKey), read)).map((row) => row && alertOf(row)),
    ),
    clusters: found('documentsByCluster'),
    reviews: byKey((ids, read) => store.history(ids, ['review'], read)),
    retractions: byKey((ids, read) => store.history(ids, ['retraction'], read)),
    degrees: degreeLoader(traversal, options, together),
    summaryRelations: byKey((ids) => traversal.run(summaryRelations(ids, EVERYTHING), options)),
    ...listLoaders(store, options, together),
  };
  const clear = () => {
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return { ...loaders, clear };
}

type Scheduling = Pick<DataLoader.Options<unknown, unknown>, 'batchScheduleFn'>;

const MOST_DECISIONS = 5_000;

/** Where each document names whom, by the readings in force and the splits that stand. */
async function mentionsOf(store: GraphStore, documents: readonly Id[], read: ReadOptions, budget: Budget) {
  const [histories, decisions] = await Promise.all([
    store.history(documents, ['reading'], read),
    store.page('decision', { about: documents }, { first: MOST_DECISIONS, after: null, ...read }),
  ]);
  const splits = decisions.items
    .map(({ node }) => node)
    .filter(isStandingSplit)
    .sort(byTime);
  const mentions: (readonly Mention[])[] = [];
  for (const [i, document] of documents.entries()) {
    await budget.pause();
    const readings = inForce((histories[i] ?? []).flatMap(datedReading));
    mentions.push(
      mentionsIn(
        readings,
        splits.filter((split) => split.documents.includes(document)),
      ),
    );
  }
  return mentions;
}

const isStandingSplit = (decision: Decision): decision is SplitDecision =>
  decision.kind === 'SPLIT' && decision.revertedAt === null;

const datedReading = (entry: RecordedEntry) =>
  entry.entry === 'reading' ? [{ reading: entry.reading, at: entry.at }] : [];

/** Lists that differ in their filter alone are read together. */
function listLoaders(
  store: GraphStore,
  { signal, budget }: Pick<Reading, 'signal' | 'budget'>,
  together: Scheduling,
): Pick<Loaders, 'pages' | 'counts'> {
  const loader = <Asked extends { readonly filter: object }, Answer>(
    read: (alike: Asked, filters: readonly object[]) => Promise<readonly Answer[]>,
  ) => {
    const batch = async (asked: readonly Asked[]) => {
      budget.spend(asked.length);
      await budget.pause();
      const kinds = new Map(asked.map((one) => [kindOf(one), one]));
      const answers = new Map<Asked, Answer>();
      for (const [kind, alike] of kinds) {
        const ones = asked.filter((one) => kindOf(one) === kind);
        const found = await read(
          alike,
          ones.map(({ filter }) => filter),
        );
        for (const [i, one] of ones.entries()) answers.set(one, found[i] as Answer);
      }
      return asked.map((one) => answers.get(one) as Answer);
    };
    return new DataLoader(batch, { cacheKeyFn: (one) => JSON.stringify(one), maxBatchSize: MOST_LISTS, ...together });
  };
  const kindOf = ({ filter: _, ...kind }: { readonly filter: object }) => JSON.stringify(kind);
  return {
    pages: loader<ListAsked, Page<unknown>>(async ({ noun, page, order }, filters) => {
      const [first, ...others] = filters;
      const asked = [{ ...page, signal }, order as never] as const;
      return first && others.length === 0
        ? [await store.page(noun, first, ...asked)]
        : store.pageOfEach(noun, filters, ...asked);
    }),
    counts: loader(async ({ noun }, filters) => {
      const [first, ...others] = filters;
      return first && others.length === 0
        ? [await store.count(noun, first, { signal })]
        : store.countOfEach(noun, filters, { signal });
    }),
  };
}

/** One question for each scope that a request asks in. */
function degreeLoader(traversal: Traversal, options: RunOptions, together: Scheduling): Loaders['degrees'] {
  const key = ({ entity, scope }: EntityInScope) => `${entity} ${scopeKey(scope)}`;
  const batch = async (asked: readonly EntityInScope[]) => {
    const found = new Map<string, number>();
    for (const scope of new Map(asked.map((one) => [scopeKey(one.scope), one.scope])).values()) {
      const entities = asked.filter((one) => scopeKey(one.scope) === scopeKey(scope)).map((one) => one.entity);
      const counts = await traversal.run(degrees(entities, scope), options);
      for (const [i, entity] of entities.entries()) found.set(key({ entity, scope }), counts[i] ?? 0);
    }
    return asked.map((one) => found.get(key(one)) ?? 0);
  };
  return new DataLoader(batch, { cacheKeyFn: key, ...together });
}
