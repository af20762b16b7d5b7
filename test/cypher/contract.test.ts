/** Every file is a query of the list and keeps what its header says; on a real server, none scans for an anchor. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { RELATION_TYPES } from '../../src/domain/relation-types.ts';
import type { Query } from '../../src/store/neo4j/cypher.ts';
import { queries } from '../../src/store/neo4j/queries.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';

jest.setTimeout(300_000);

type AnyQuery = Pick<Query<never, unknown>, 'name' | 'mode' | 'text' | 'columns'>;

/** Of a query with a text per relation type, two types stand for all: their texts differ in the type alone. */
const all: readonly AnyQuery[] = Object.values(queries).flatMap((query): AnyQuery[] =>
  'text' in query ? [query] : [query.CONSULT, query.MEMBER_OF],
);
const FOLDER = 'cypher';
const MOST_LINES = 80;
/** These read everything of a label, and say so. */
const READS_ALL: ReadonlySet<string> = new Set(['decision/all', 'projection/empty', 'saved-view/count']);

describe('cypher files', () => {
  it('are the queries of the list, each once', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.cypher') && !file.startsWith('migration'))
      .map((file) => file.replace(/\\/g, '/').replace(/\.cypher$/, ''));
    expect([...new Set(all.map((query) => query.name))].sort()).toEqual(files.sort());
  });

  it('begin with a sentence, are short, and say what every parameter and column is', () => {
    for (const { name } of all) {
      const lines = readFileSync(join(FOLDER, `${name}.cypher`), 'utf8')
        .trimEnd()
        .split('\n');
      expect([name, lines[0]]).toEqual([name, expect.stringMatching(/^\/\/ [A-Z].*\.$/)]);
      expect([name, lines.length <= MOST_LINES]).toEqual([name, true]);
      for (const line of lines.filter((line) => /^\/\/ (param|return) /.test(line))) {
        expect([name, line]).toEqual([name, expect.stringMatching(/^\/\/ (param \$|return )\w+ [A-Z]+(<[A-Z]+>)?/)]);
      }
    }
  });

  it('name every relation type where they name many', () => {
    expect(queries.ties.text).toContain(`:${RELATION_TYPES.join('|')}]`);
    expect(queries.relationCounts.text.match(/UNION ALL/g)).toHaveLength(RELATION_TYPES.length - 1);
  });
});

(hasNeo4j ? describe : describe.skip)('cypher files on a real server', () => {
  let database: TestDatabase;
  let driver: Driver;
  beforeAll(async () => {
    database = await takeDatabase();
    const store = await openNeo4j(database);
    await store.migrate();
    await store.close();
    const auth = database.password ? neo4j.auth.basic(database.user, database.password) : undefined;
    driver = neo4j.driver(database.uri, auth, { telemetryDisabled: true });
  }, TURN);
  afterAll(async () => {
    await driver.close();
    await database.release();
  });

  it.each(all.map((query) => [query.name, query] as const))(
    '%s plans with its columns and its indexes',
    async (_, query) => {
      const { mode, text, name } = query;
      const session = driver.session({ defaultAccessMode: mode, database: database.database });
      try {
        const result = session.run(`EXPLAIN ${text}`);
        const { plan } = await result.summary();
        if (query.columns.length > 0) expect(await result.keys()).toEqual(query.columns);
        const scans = operatorsOf(plan).filter((operator) => SCANS.test(operator));
        expect(READS_ALL.has(name) ? [] : scans).toEqual([]);
      } finally {
        await session.close();
      }
    },
  );
});

/** Whatever looks at everything instead of seeking an index. Counts from the store's own counters are no scans. */
const SCANS = /^(AllNodesScan|NodeByLabelScan|\w*RelationshipTypeScan|\w*AllRelationshipsScan|\w*IndexScan)/;

const operatorsOf = (plan: Plan | false): readonly string[] =>
  plan ? [plan.operatorType, ...plan.children.flatMap(operatorsOf)] : [];
