/**
 * Every file is a query of the list and keeps what its header says. On a real server each plans with its columns and
 * seeks an index, and over a filled database none reads much more than it answers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import neo4j, { type Driver, type Plan, type ProfiledPlan, type Session } from 'neo4j-driver';
import { RELATION_TYPES } from '../../src/domain/relation-types.ts';
import type { Query } from '../../src/store/neo4j/query/cypher.ts';
import type { ListQueries } from '../../src/store/neo4j/query/list.ts';
import { PROJECTED } from '../../src/store/neo4j/query/projected.ts';
import { queries } from '../../src/store/neo4j/query/queries.ts';
import { openNeo4j } from '../../src/store/neo4j/store.ts';
import { hasNeo4j, type TestDatabase, TURN, takeDatabase } from '../neo4j/database.ts';
import { fill } from './fixture/filled.ts';
import { ENTITY, FOUNDERS, PARAMS, synthetic } from './fixture/synthetic.ts';

jest.setTimeout(900_000);

type AnyQuery = Pick<Query<never, unknown>, 'name' | 'mode' | 'text' | 'columns'>;
type Entry = AnyQuery | ListQueries | Readonly<Record<string, AnyQuery>>;

const isQuery = (entry: Entry): entry is AnyQuery => 'text' in entry;
const isList = (entry: Entry): entry is ListQueries => 'places' in entry;
const entries: readonly Entry[] = Object.values(queries);

/** Of a list, where its rows are looked for in one order, and everywhere in each. */
const ofList = (list: ListQueries): readonly (readonly [string, AnyQuery])[] => [
  ...list.orders.map((order) => [`${list.name} ${order}`, list.page('all', order)] as const),
  ...list.places.map((place) => [`${list.name} from ${place}`, list.page(place, list.orders[0] ?? '')] as const),
  ...list.places.map((place) => [`${list.name} count from ${place}`, list.count(place)] as const),
  ...list.places.map((place) => [`${list.name} many from ${place}`, list.pages(place, list.orders[0] ?? '')] as const),
  ...list.places.map((place) => [`${list.name} by id from ${place}`, list.by(place, 'id')] as const),
  ...list.places.map((place) => [`${list.name} many counts from ${place}`, list.counts(place)] as const),
];

/** Each text by a name of its own. */
const all: readonly (readonly [string, AnyQuery])[] = entries.flatMap((entry) => {
  if (isQuery(entry)) return [[entry.name, entry] as const];
  if (isList(entry)) return ofList(entry);
  return Object.entries(entry).map(([word, query]) => [`${query.name} ${word}`, query] as const);
});

const FOLDER = 'cypher';
const MOST_LINES = 80;

describe('cypher files', () => {
  it('are the queries of the list, each once', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.cypher'))
      .map((file) => file.replace(/\\/g, '/').replace(/\.cypher$/, ''));
    const names = entries.map((entry) =>
      isQuery(entry) || isList(entry) ? entry.name : (Object.values(entry)[0]?.name ?? ''),
    );
    expect(names.sort()).toEqual(files.sort());
  });

  it('begin with a sentence, are short, and say what every parameter, filter and column is', () => {
    for (const name of new Set(all.map(([, query]) => query.name))) {
      const lines = readFileSync(join(FOLDER, `${name}.cypher`), 'utf8')
        .trimEnd()
        .split('\n');
      expect([name, lines[0]]).toEqual([name, expect.stringMatching(/^\/\/ [A-Z].*\.$/)]);
      expect([name, lines.length <= MOST_LINES]).toEqual([name, true]);
      for (const line of lines.filter((line) => /^\/\/ (param|return|filter) /.test(line))) {
        expect([name, line]).toEqual([
          name,
          expect.stringMatching(/^\/\/ (param \$|return |filter )\w+ [A-Z]+(<[A-Z]+>)?/),
        ]);
      }
    }
  });

  it('of lists use each filter that they name, and no other', () => {
    for (const { name } of entries.filter(isList)) {
      const text = readFileSync(join(FOLDER, `${name}.cypher`), 'utf8');
      const named = [...text.matchAll(/^\/\/ filter (\w+)/gm)].map(([, filter]) => filter);
      const used = new Set([...text.matchAll(/\$filter\.(\w+)/g)].map(([, filter]) => filter));
      expect([name, named.sort()]).toEqual([name, [...used].sort()]);
    }
  });

  it('name every relation type, and every label that is projected, where they name many', () => {
    expect(queries.relationsOfEntities.text).toContain(`:${RELATION_TYPES.join('|')}]`);
    expect(Object.keys(queries.removeRelations)).toEqual([...RELATION_TYPES]);
    expect(Object.keys(queries.sweepNodes)).toEqual([...PROJECTED]);
  });
});

(hasNeo4j ? describe : describe.skip)('cypher files on a real server', () => {
  let database: TestDatabase;
  let driver: Driver;
  beforeAll(async () => {
    database = await takeDatabase();
    const store = await openNeo4j(database);
    await store.migrate();
    await fill(store, synthetic());
    // The server of the suites never plans anew what another suite had planned over a few rows.
    await store.connection.migrate('CALL db.clearQueryCaches()');
    await store.close();
    const auth = database.password ? neo4j.auth.basic(database.user, database.password) : undefined;
    driver = neo4j.driver(database.uri, auth, { telemetryDisabled: true, disableLosslessIntegers: true });
  }, TURN);
  afterAll(async () => {
    await driver.close();
    await database.release();
  });

  const inSession = async <Result>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<Result>) => {
    const session = driver.session({ defaultAccessMode: mode, database: database.database });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  };

  it.each(all)('%s plans with its columns and its indexes', (_, { mode, text, columns }) =>
    inSession(mode, async (session) => {
      const result = session.run(`EXPLAIN ${text}`);
      const { plan } = await result.summary();
      if (columns.length > 0) expect(await result.keys()).toEqual(columns);
      expect(operatorsOf(plan).filter((operator) => SCANS.test(operator))).toEqual([]);
    }),
  );

  // Over a database whose statistics know of no rows yet, the planner has no reason to prefer one.
  const pages = entries.filter(isList).flatMap((list) => list.orders.map((order) => [list, order] as const));
  it.each(pages)('a page of $name by %s seeks where it begins', (list, order) =>
    inSession('READ', async (session) => {
      const { plan } = await session.run(`EXPLAIN ${list.page('all', order).text}`).summary();
      expect(detailsOf(plan).filter((details) => details.includes('row:'))).toContainEqual(
        expect.stringContaining(' $page.sort'),
      );
    }),
  );

  const hitsOf = (text: string, params: object) =>
    inSession('WRITE', async (session) => {
      const transaction = session.beginTransaction();
      const { records, summary } = await transaction.run(`PROFILE ${text}`, { ledger: 'now', ...params });
      await transaction.rollback();
      return { rows: records.length, hits: summary.profile ? hitsIn(summary.profile) : Number.NaN };
    });

  it.each(PARAMS)('%s reads little more than it answers', async (name, params, budget) => {
    const query = all.find(([known]) => known === name)?.[1];
    const { rows, hits } = await hitsOf(query?.text ?? '', params);
    expect(rows).toBeGreaterThan(0);
    expect(hits).toBeLessThanOrEqual(budget);
  });

  it.each(RELATION_TYPES)('relations of type %s are found by id, by type and from an end', async (type) => {
    const founder = FOUNDERS[type] ?? '';
    const [found] = await inSession('READ', async (session) => {
      const text = `MATCH ()-[relation:${type} {founder: $founder}]->() RETURN relation.id AS id`;
      return (await session.run(text, { founder })).records.map((record) => String(record.get('id')));
    });
    expect((await hitsOf(queries.removeRelations[type].text, { ids: [found] })).hits).toBeLessThanOrEqual(20);
    const after = await hitsOf(queries.groupsOfTypeAfter.text, { type, after: '', limit: 2 });
    expect(after.rows).toBe(2);
    expect(after.hits).toBeLessThanOrEqual(100);
    const near = await hitsOf(queries.relationsOfEntities.text, { entities: [ENTITY], types: [type], others: null });
    expect(near.rows).toBe(1);
    expect(near.hits).toBeLessThanOrEqual(3_000);
  });
});

/** Whatever looks at everything instead of seeking an index. Counts from the store's own counters are no scans. */
const SCANS = /^(AllNodesScan|NodeByLabelScan|\w*RelationshipTypeScan|\w*AllRelationshipsScan)/;

const operatorsOf = (plan: Plan | false): readonly string[] =>
  plan ? [plan.operatorType, ...plan.children.flatMap(operatorsOf)] : [];

/** Of seeks, the index and what it is sought by. */
const detailsOf = (plan: Plan | false): readonly string[] =>
  plan
    ? [String(plan.arguments.Details), ...plan.children.flatMap(detailsOf)].filter(
        (text) => text.includes('INDEX') || text.includes('UNIQUE'),
      )
    : [];

const hitsIn = (plan: ProfiledPlan): number => plan.children.reduce((sum, child) => sum + hitsIn(child), plan.dbHits);
