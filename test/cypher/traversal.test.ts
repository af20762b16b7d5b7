/** The Cypher engine answers as the index does: the same questions, on random graphs, in random scopes. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { contradictions } from '../../src/analysis/contradictions.ts';
import { mediators } from '../../src/analysis/mediators.ts';
import { TooComplex } from '../../src/domain/budget.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { type Scope, WITH_DENIED } from '../../src/domain/scope.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j/store.ts';
import { openCypherTraversal } from '../../src/store/neo4j/traversal/cypher-traversal.ts';
import { commonNeighbors } from '../../src/traversal/common-neighbors.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import { type EventQuery, events } from '../../src/traversal/events.ts';
import type { Evidence, GraphEvent, GraphRelation, Question } from '../../src/traversal/graph.ts';
import { degrees, neighborFacets } from '../../src/traversal/neighborhood.ts';
import { paths } from '../../src/traversal/paths.ts';
import { relations } from '../../src/traversal/relations.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { type Random, randomFrom, randomRows, randomScope } from '../traversal/fixture/random-graph.ts';
import { answer, type Rows, versionOf } from '../traversal/fixture/rows.ts';
import { fill } from './fixture/filled.ts';

jest.setTimeout(600_000);

const WORLDS = 6;
const SCOPES = 4;

(hasNeo4j ? describe : describe.skip)('the Cypher traversal', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await takeDatabase();
  }, TURN);
  afterAll(() => database.release());

  const storeOf = async (rows: Rows): Promise<Neo4jStore> => {
    await database.empty();
    const store = await openNeo4j(database);
    await store.migrate();
    await fill(store, rows);
    return store;
  };

  it('answers as the index does, in random worlds and scopes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
        const random = randomFrom(seed);
        const rows = randomRows(random);
        const store = await storeOf(rows);
        const traversal = openCypherTraversal(store);
        for (const question of Array.from({ length: SCOPES }, () => questions(random, rows)).flat()) {
          expect(plain(await traversal.run(question))).toEqual(plain(await answer(versionOf(rows), question)));
        }
        await store.close();
      }),
      // In the first some relations of a hub have nothing to show in a scope.
      { numRuns: WORLDS, examples: [[15]] },
    );
  });

  it('ends with DEADLINE_EXCEEDED when its signal aborts, and with TOO_COMPLEX beyond its budget', async () => {
    const random = randomFrom(2);
    const rows = randomRows(random);
    const store = await storeOf(rows);
    const traversal = openCypherTraversal(store);
    const question = relations({ ...LIST, of: null, scope: WITH_DENIED });
    await expect(traversal.run(question, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    const spend = () => {
      throw new TooComplex('nothing is left', 1, 0);
    };
    await expect(traversal.run(question, { budget: { spend, pause: () => null } })).rejects.toMatchObject({
      code: 'TOO_COMPLEX',
    });
    await store.close();
  });
});

const LIST = {
  with: null,
  direction: 'BOTH',
  types: null,
  family: null,
  kinds: null,
  verdicts: null,
  order: { field: 'CONFIDENCE', direction: 'DESC' },
  first: 4,
  after: null,
} as const;

function questions(random: Random, rows: Rows): readonly Question<unknown>[] {
  const someone = (): Id => random.pick(rows.entities).id;
  const scope = randomScope(random);
  const types = random.chance(0.7) ? null : (['CONSULT', 'HOLDS_POSITION', 'AGREE'] as const);
  const [a, b] = [someone(), someone()];
  const anytime = (entity: Id) => [{ entity, from: BEGINNING, to: END }];
  const list = { ...LIST, types, scope };
  const happened: EventQuery = {
    participants: [anytime(a)],
    roles: null,
    types: null,
    quads: null,
    modes: null,
    places: null,
    statuses: null,
    scope,
    order: { field: 'WHEN', direction: 'DESC' },
    first: 4,
    after: null,
  };
  const ego = { centers: [a], depth: 2, limit: 6, perEntityLimit: 3, relationLimit: 8, types, kinds: null, scope };
  const walked = { maxDepth: 4, k: 4, types, through: null, excludeEntities: [], timeRespecting: false, scope };
  return [
    everything(scope),
    degrees([a, b], scope),
    neighborFacets(a, scope),
    relations({ ...list, of: a }),
    relations({ ...list, of: null }),
    events(happened),
    events({ ...happened, participants: [] }),
    egoNetwork(ego),
    commonNeighbors({ entities: [a, b], first: 5, scope }),
    ...(a === b ? [] : [paths({ from: a, to: b, ...walked })]),
    mediators({ a: anytime(a), b: anytime(b), maxGapHours: 240, scope, first: 10 }),
    contradictions({ about: null, group: null, kinds: null, scope, first: 10, after: null }),
  ];
}

/** All that the graph itself answers, by page and by id, with what is admitted in the scope. */
const everything =
  (scope: Scope): Question<unknown> =>
  async (graph) => {
    const told: unknown[] = [];
    const found: (GraphRelation | GraphEvent)[] = [];
    for (let after: string | null = null; ; ) {
      const page: readonly GraphRelation[] = await graph.relationsAfter(after, { limit: 3, types: null, scope });
      found.push(...page);
      after = page.at(-1)?.id ?? null;
      if (page.length < 3) break;
    }
    found.push(...(await graph.eventsAfter(null, { limit: 100, types: null, scope })));
    for (const one of found) told.push([one.id, seen(one, scope), 'details' in one ? one.details(scope) : one.role]);
    const ids = found.filter((one): one is GraphRelation => 'source' in one).map(({ id }) => id);
    const again = await graph.relations([`CONSULT:${'0'.repeat(32)}:${'0'.repeat(16)}`, ...ids]);
    told.push(again.map((one) => one && [one.id, one.source, one.target, one.statementCount, seen(one, scope)]));
    return told;
  };

function seen(evidence: Evidence, scope: Scope): unknown {
  const admitted = evidence.admitted(scope);
  return [
    evidence.view(scope),
    admitted,
    admitted.map((position) => [evidence.statementAt(position), evidence.datingAt(position)]),
  ];
}

/** An engine's relations and events by what they are, in place of the engine's own objects. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map || value instanceof Set) return [...value].map(plain);
  if ('statementAt' in value) {
    const { id, type, source, target, role, participants } = value as GraphRelation & GraphEvent;
    return { id, type, source, target, role, participants };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
