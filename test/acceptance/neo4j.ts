/** The acceptance worlds in a real Neo4j, with the given engine; one suite has the database at a time. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { acceptance } from './acceptance.ts';
import type { Backend } from './project.ts';
import { acts as envoysActs } from './worlds/envoys/acts.ts';
import { envoys } from './worlds/envoys/envoys.ts';
import { acts as straitActs } from './worlds/strait/acts.ts';
import { strait } from './worlds/strait/strait.ts';

export function acceptanceOnNeo4j(name: string, engine: Backend): void {
  (hasNeo4j ? describe : describe.skip)(name, () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await takeDatabase();
    }, TURN);
    afterAll(() => database.release());
    const backend = (): Backend => ({
      ENTENTE_STORE: 'neo4j',
      NEO4J_URI: database.uri,
      NEO4J_USER: database.user,
      NEO4J_PASSWORD: database.password,
      NEO4J_DATABASE: database.database,
      ...engine,
    });
    for (const [world, acts] of [
      [envoys, envoysActs],
      [strait, straitActs],
    ] as const) {
      describe('emptied', () => {
        beforeAll(() => database.empty(), TURN);
        acceptance(world, acts, { name, backend });
      });
    }
  });
}
