/** A server that is killed in the middle of its writes has lost nothing that it acknowledged, and doubled nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commitExtractions } from '../../../src/ingest/commit.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { openNeo4j } from '../../../src/store/neo4j/store.ts';
import { killedServer } from '../../endurance/kills.ts';
import { numbered } from '../../fixture/numbered.ts';
import { hasNeo4j, TURN, takeDatabase } from '../../neo4j/database.ts';

const ROUNDS = 2;
const WORLD = Array.from({ length: 5 }, (_, i) => numbered(i));
const SIGNED = { author: 'test', action: 'ingest', at: 0 };

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'entente-killed-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

describe('a server that is killed while it is written to', () => {
  it('keeps what it acknowledged in the embedded store', async () => {
    const store = openEmbedded({ path: join(data, 'entente.db') });
    await commitExtractions(store, WORLD, SIGNED);
    await store.close();
    const { acknowledged, lost, doubled, revision, commits } = await killedServer({ data }, ROUNDS);
    expect({ lost, doubled, commits }).toEqual({ lost: [], doubled: [], commits: revision });
    expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * 7);
  }, 120_000);

  (hasNeo4j ? it : it.skip)(
    'keeps what it acknowledged in Neo4j',
    async () => {
      const { uri, user, password, database, release } = await takeDatabase();
      try {
        const store = await openNeo4j({ uri, user, password, database });
        await store.migrate();
        await commitExtractions(store, WORLD, SIGNED);
        await store.close();
        const environment = {
          ...{ ENTENTE_STORE: 'neo4j', NEO4J_URI: uri, NEO4J_USER: user },
          ...{ NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
        };
        const { lost, doubled, revision, commits } = await killedServer({ data, environment }, ROUNDS);
        expect({ lost, doubled, commits }).toEqual({ lost: [], doubled: [], commits: revision });
      } finally {
        await release();
      }
    },
    TURN + 240_000,
  );
});
