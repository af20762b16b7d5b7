import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { centrality } from '../../src/analysis/centrality.ts';
import { communities } from '../../src/analysis/communities.ts';
import { contradictions } from '../../src/analysis/contradictions.ts';
import { knownDifference } from '../../src/analysis/known-difference.ts';
import { mediators } from '../../src/analysis/mediators.ts';
import type { Id } from '../../src/domain/glossary.ts';
import type { Extraction } from '../../src/domain/record/extraction.ts';
import { EVERYTHING, type Scope } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { type GraphIndex, openIndex } from '../../src/index/graph-index.ts';
import { commonNeighbors } from '../../src/traversal/common-neighbors.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import { events, eventTimes } from '../../src/traversal/events.ts';
import type { Graph } from '../../src/traversal/graph.ts';
import { degrees, neighborFacets } from '../../src/traversal/neighborhood.ts';
import { paths } from '../../src/traversal/paths.ts';
import { relations } from '../../src/traversal/relations.ts';
import { representatives } from '../../src/traversal/representatives.ts';
import type { SubgraphAnswer } from '../../src/traversal/subgraph.ts';
import { all, entriesOf, graphOf } from '../fixture/graph.ts';
import { runs } from '../fixture/runs.ts';
import { worlds } from '../projection/random-world.ts';

jest.setTimeout(300_000);

const START = Date.parse('2022-02-01T00:00:00Z');
const HOUR = 3_600_000;

async function inGraph<Answer>(
  documents: readonly Extraction[],
  work: (index: GraphIndex, entities: readonly Id[]) => Promise<Answer>,
): Promise<Answer> {
  const store = await graphOf(entriesOf(...documents));
  const index = await openIndex(store);
  try {
    const entities = await all(store, 'entity', {});
    return await work(
      index,
      entities.map(({ id }) => id),
    );
  } finally {
    await index.close();
    await store.close();
  }
}

/** Every question, put to every entity or pair of them; relations and events by what the scope shows of them. */
async function answers(index: GraphIndex, ids: readonly Id[], scope: Scope, at: number): Promise<unknown> {
  const page = { first: 100, after: null } as const;
  const any = { with: null, direction: 'BOTH', types: null, family: null, kinds: null, verdicts: null } as const;
  const none = { roles: null, types: null, quads: null, modes: null, places: null, statuses: null };
  const surest = { field: 'CONFIDENCE', direction: 'DESC' } as const;
  const latest = { field: 'WHEN', direction: 'DESC' } as const;
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const)).slice(0, 4);
  const itself = (entity: Id) => [{ entity, from: BEGINNING, to: END }];
  const work = { types: null, kinds: null, scope, relationLimit: 1_000 } as const;
  const questions = async (graph: Graph) => [
    await relations({ of: null, ...any, scope, order: surest, ...page })(graph),
    await events({ participants: [], ...none, scope, order: latest, ...page })(graph),
    await eventTimes({ participants: [], ...none, scope, order: latest, ...page })(graph),
    await contradictions({ about: null, group: null, kinds: null, scope, ...page })(graph),
    await knownDifference({ from: at - 30 * HOUR, to: at, about: null, first: 100 })(graph),
    await degrees(ids, scope)(graph),
    await representatives(ids, scope)(graph),
    await eachOf(ids, async (id) => [
      await neighborFacets(id, scope)(graph),
      await relations({ of: id, ...any, scope, order: surest, ...page })(graph),
      await events({ participants: [itself(id)], ...none, scope, order: latest, ...page })(graph),
      drawn(await egoNetwork({ centers: [id], depth: 2, limit: 20, perEntityLimit: 5, ...work })(graph)),
    ]),
    await eachOf(pairs, async ([a, b]) => [
      (
        await paths({
          from: a,
          to: b,
          maxDepth: 3,
          k: 5,
          types: null,
          through: null,
          excludeEntities: [],
          timeRespecting: false,
          scope,
        })(graph)
      ).paths,
      await mediators({ a: itself(a), b: itself(b), maxGapHours: 168, scope, first: 10 })(graph),
      drawn(await commonNeighbors({ entities: [a, b], first: 25, scope })(graph)),
    ]),
  ];
  return shown(
    [
      await index.run(questions),
      await centrality(index, { scope, first: 100 }),
      await communities(index, { scope, minSize: 1, first: 100 }),
    ],
    scope,
  );
}

async function eachOf<Item, Answer>(items: readonly Item[], ask: (item: Item) => Promise<Answer>): Promise<Answer[]> {
  const found: Answer[] = [];
  for (const item of items) found.push(await ask(item));
  return found;
}

/** Without the work done, which may differ. */
const drawn = ({ work: { truncated }, ...subgraph }: SubgraphAnswer) => ({ ...subgraph, truncated });

/** Plain data: a relation or event as the scope shows it, and not what else is known of it. */
function shown(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((one) => shown(one, scope));
  if (typeof value !== 'object' || value === null) return value;
  if ('statementAt' in value && 'view' in value) {
    const found = value as Awaited<ReturnType<Graph['relations']>>[number] & object;
    const view = found.view(scope);
    return { id: found.id, view, best: view && found.statementAt(view.best), type: found.type };
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one, scope)]));
}

describe('every answer as of an instant', () => {
  it('is that of a graph which knows nothing published later, ids and order included', () =>
    fc.assert(
      fc.asyncProperty(worlds, fc.integer({ min: 0, max: 400 }), async (documents, hour) => {
        const asOf = START + hour * HOUR;
        const known = documents.filter(({ document }) => Date.parse(document.published ?? '') <= asOf);
        const scope = { ...EVERYTHING, includeDenied: true };
        const [then, ids] = await inGraph(
          known,
          async (index, ids) => [await answers(index, ids, scope, asOf), ids] as const,
        );
        const now = await inGraph(documents, (index) => answers(index, ids, { ...scope, asOf }, asOf));
        expect(JSON.stringify(now)).toBe(JSON.stringify(then));
      }),
      { numRuns: runs(40) },
    ));
});
