/** The Cypher engine answers as the index does: the same questions, on random graphs, in random scopes. */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { contradictions } from '../../src/analysis/contradictions.ts';
import { mediators } from '../../src/analysis/mediators.ts';
import type { EvidenceBatch } from '../../src/domain/evidence.ts';
import type { Id } from '../../src/domain/glossary.ts';
import { BEGINNING, END } from '../../src/domain/time.ts';
import { commonNeighbors } from '../../src/traversal/common-neighbors.ts';
import { egoNetwork } from '../../src/traversal/ego-network.ts';
import { type EventQuery, events } from '../../src/traversal/events.ts';
import { degrees, neighborFacets } from '../../src/traversal/neighborhood.ts';
import { paths } from '../../src/traversal/paths.ts';
import { relations } from '../../src/traversal/relations.ts';
import type { Question } from '../../src/traversal/graph.ts';
import type { Project } from '../../src/projection/ask.ts';
import { openCypherTraversal } from '../../src/store/neo4j/cypher-traversal.ts';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j/store.ts';
import { type Random, randomFrom, randomRows, randomScope } from '../index/fixture/random-rows.ts';
import { answer, type Rows, versionOf } from '../index/fixture/rows.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';

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
    await store.commit({ author: 'test', kind: 'test', at: 1, evidence: SOMETHING }, projecting(rows));
    return store;
  };

  it('answers as the index does, in random worlds and scopes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
        const random = randomFrom(seed);
        const rows = randomRows(random);
        const store = await storeOf(rows);
        const traversal = openCypherTraversal(store);
        for (const ask of Array.from({ length: SCOPES }, () => questions(random, rows)).flat()) {
          expect(withoutWork(await traversal.run(ask()))).toEqual(withoutWork(answer(versionOf(rows), ask())));
        }
        expect(traversal.revision).toBe(1);
        await store.close();
      }),
      { numRuns: WORLDS },
    );
  });

  it('ends with DEADLINE_EXCEEDED when its signal aborts', async () => {
    const store = await storeOf({ entities: [], events: [], relations: [] });
    const traversal = openCypherTraversal(store);
    const question = degrees(['a'.repeat(32)], randomScope(randomFrom(1)));
    await expect(traversal.run(question, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await store.close();
  });
});

/** Made anew for each engine: a question is walked once. */
function questions(random: Random, rows: Rows): readonly (() => Question<unknown>)[] {
  const someone = (): Id => random.pick(rows.entities).id;
  const scope = randomScope(random);
  const types = random.chance(0.7) ? null : (['CONSULT', 'HOLDS_POSITION', 'AGREE'] as const);
  const [a, b] = [someone(), someone()];
  const anytime = (entity: Id) => [{ entity, from: BEGINNING, to: END }];
  const order = { field: 'CONFIDENCE', direction: 'DESC' } as const;
  const list = { types, family: null, kinds: null, verdicts: null, scope, order, first: 4, after: null } as const;
  const happened: EventQuery = {
    participants: [anytime(a)],
    roles: null,
    types: null,
    quads: null,
    modes: null,
    places: null,
    statuses: null,
    contexts: null,
    scope,
    order: { field: 'WHEN', direction: 'DESC' },
    first: 4,
    after: null,
  };
  return [
    () => degrees([a, b], scope),
    () => neighborFacets(a, scope),
    () => relations({ ...list, of: a, with: null, direction: 'BOTH' }),
    () => relations({ ...list, of: null, with: null, direction: 'BOTH' }),
    () => events(happened),
    () => events({ ...happened, participants: [] }),
    () => egoNetwork({ centers: [a], depth: 2, limit: 6, perEntityLimit: 3, types, kinds: null, scope }),
    () => commonNeighbors({ entities: [a, b], first: 5, scope }),
    ...(a === b
      ? []
      : [
          () =>
            paths({
              from: a,
              to: b,
              maxDepth: 4,
              k: 4,
              types,
              through: null,
              excludeEntities: [],
              timeRespecting: false,
              scope,
            }),
        ]),
    () => mediators({ a: anytime(a), b: anytime(b), maxGapHours: 240, scope, first: 10 }),
    () => contradictions({ about: null, group: null, kinds: null, scope, first: 10, after: null }),
  ];
}

/** How much was looked at is the engine's own affair. */
function withoutWork(answered: unknown): unknown {
  if (answered === null || typeof answered !== 'object' || Array.isArray(answered)) return answered;
  return { ...answered, work: null };
}

/** A projection that was made elsewhere. */
function projecting({ entities, events, relations }: Rows): Project<EvidenceBatch> {
  return function* () {
    return {
      documents: [],
      statements: [],
      relations,
      events,
      entities: entities.map(({ id, kind }) => ({ id, kind, label: id, names: [], qids: [], members: [id] })),
      gone: { relations: [], events: [], entities: [] },
      changes: [],
    };
  };
}

/** A commit that brings nothing writes nothing. */
const SOMETHING: EvidenceBatch = {
  notes: [{ id: 'f'.repeat(32), about: [], body: 'A world.', author: 'test', createdAt: 1 }],
};
