/**
 * A plain server over the same graph, to be measured against: a node an actor, a relationship a relation, one Cypher
 * statement a request, rows as lists, no evidence, no scope. What GraphQL over a driver costs at the least.
 */
import { createServer, type Server } from 'node:http';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import neo4j, { type Driver } from 'neo4j-driver';

export interface PlainGraph {
  readonly entities: readonly { readonly id: string; readonly label: string; readonly kind: string }[];
  readonly relations: readonly PlainRelation[];
}

export interface PlainRelation {
  readonly id: string;
  readonly type: string;
  readonly confidence: number;
  /** Milliseconds; null where nobody says. */
  readonly from: number | null;
  readonly to: number | null;
  readonly source: string;
  readonly target: string;
}

const ROWS = 5_000;

export const openDriver = (uri: string): Driver =>
  neo4j.driver(uri, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });

export async function fill(driver: Driver, { entities, relations }: PlainGraph): Promise<void> {
  await driver.executeQuery('CREATE CONSTRAINT plain_id IF NOT EXISTS FOR (a:Plain) REQUIRE a.id IS UNIQUE');
  await driver.executeQuery('CREATE RANGE INDEX plain_label IF NOT EXISTS FOR (a:Plain) ON (a.label)');
  await driver.executeQuery('CREATE FULLTEXT INDEX plain_names IF NOT EXISTS FOR (a:Plain) ON EACH [a.label]');
  for (const rows of chunks(entities))
    await driver.executeQuery('UNWIND $rows AS row CREATE (a:Plain) SET a = row', { rows });
  for (const rows of chunks(relations)) {
    await driver.executeQuery(
      `UNWIND $rows AS row MATCH (a:Plain {id: row.source}) MATCH (b:Plain {id: row.target})
       CREATE (a)-[r:TIE {id: row.id, type: row.type, confidence: row.confidence, from: row.from, to: row.to}]->(b)`,
      { rows },
    );
  }
  await driver.executeQuery('CALL db.awaitIndexes(300)');
}

function* chunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += ROWS) yield rows.slice(i, i + ROWS);
}

const SCHEMA: GraphQLSchema = buildSchema(`
  type Entity { id: ID! label: String! kind: String degree: Int relations: [Relation!] }
  type Relation { id: ID! relationType: String! confidence: Float valid: String other: Entity! }
  type Page { totalCount: Int! relations: [Relation!]! }
  type Hit { score: Float! entity: Entity! }
  type Query {
    entity(id: ID!): Entity
    entities(first: Int!): [EntityWithRelations!]!
    hub(id: ID!, types: [String!]!, from: String!, to: String!, first: Int!): Page!
    nested(id: ID!): [Entity!]!
    paths(from: ID!, to: ID!, since: String!, until: String!): [[String!]!]!
    search(query: String!): [Hit!]!
  }
  type EntityWithRelations { id: ID! label: String! relations(first: Int!): [Relation!]! }
`);

type Row = readonly unknown[];
const RELATION = '[r.id, r.type, r.confidence, r.from, b.id, b.label]';

const relationOf = (row: Row) => {
  const [id, relationType, confidence, from, other, label] = row as [
    string,
    string,
    number,
    number | null,
    string,
    string,
  ];
  const valid = from === null ? null : new Date(from).toISOString().slice(0, 10);
  return { id, relationType, confidence, valid, other: { id: other, label } };
};

export async function servePlain(driver: Driver): Promise<{ readonly url: string; close(): Promise<void> }> {
  const rows = async (query: string, parameters: object): Promise<readonly Row[]> => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(query, parameters)).records.map((record) => [...record.values()]);
    } finally {
      await session.close();
    }
  };
  const yoga = createYoga({ schema: SCHEMA, logging: false, graphiql: false, landingPage: false });
  const root = resolvers(rows);
  for (const [name, resolve] of Object.entries(root)) {
    const field = SCHEMA.getQueryType()?.getFields()[name];
    if (field) field.resolve = (_, args) => resolve(args as never);
  }
  const server = createServer(yoga);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: urlOf(server), close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

type Rows = (query: string, parameters: object) => Promise<readonly Row[]>;

const resolvers = (rows: Rows): Readonly<Record<string, (args: never) => Promise<unknown>>> => ({
  entity: async ({ id }: { id: string }) => {
    const [[label, kind, degree] = []] = await rows(
      'MATCH (a:Plain {id: $id}) RETURN a.label, a.kind, COUNT { MATCH (a)--(b) RETURN DISTINCT b }',
      { id },
    );
    return { id, label, kind, degree };
  },
  entities: async ({ first }: { first: number }) => {
    const found = await rows(
      `MATCH (a:Plain) WHERE a.label > '' WITH a ORDER BY a.label LIMIT $first
       CALL (a) { MATCH (a)-[r]-(b) WITH r, b ORDER BY r.confidence DESC, r.id LIMIT 10 RETURN collect(${RELATION}) AS list }
       RETURN a.id, a.label, list`,
      { first: neo4j.int(first) },
    );
    return found.map(([id, label, list]) => ({ id, label, relations: (list as Row[]).map(relationOf) }));
  },
  hub: async (asked: { id: string; types: string[]; from: string; to: string; first: number }) => {
    const [from, to] = [Date.parse(asked.from), Date.parse(asked.to)];
    const [[totalCount, list] = [0, []]] = await rows(
      `MATCH (a:Plain {id: $id})-[r]-(b)
       WHERE r.type IN $types AND (r.from IS NULL OR (r.from <= $to AND r.to >= $from))
       WITH r, b ORDER BY r.confidence DESC, r.id
       WITH collect(${RELATION}) AS found RETURN size(found), found[..$first]`,
      { ...asked, from, to, first: neo4j.int(asked.first) },
    );
    return { totalCount, relations: (list as Row[]).map(relationOf) };
  },
  nested: async ({ id }: { id: string }) => {
    const found = await rows(
      `MATCH (a:Plain {id: $id})-[r]-(b) WITH r, b ORDER BY r.confidence DESC, r.id LIMIT 20
       WITH b AS a CALL (a) { MATCH (a)-[r]-(b) WITH r, b ORDER BY r.confidence DESC, r.id LIMIT 10 RETURN collect(${RELATION}) AS list }
       RETURN a.id, a.label, list`,
      { id },
    );
    return found.map(([of, label, list]) => ({ id: of, label, relations: (list as Row[]).map(relationOf) }));
  },
  paths: async ({ from, to, since, until }: { from: string; to: string; since: string; until: string }) => {
    const found = await rows(
      `MATCH (a:Plain {id: $from}), (b:Plain {id: $to})
       MATCH p = SHORTEST 5 (a)(()-[r WHERE r.from IS NULL OR (r.from <= $until AND r.to >= $since)]-()){1,4}(b)
       RETURN [n IN nodes(p) | n.label]`,
      { from, to, since: Date.parse(since), until: Date.parse(until) },
    );
    return found.map(([labels]) => labels);
  },
  search: async ({ query }: { query: string }) => {
    const found = await rows(
      `CALL db.index.fulltext.queryNodes('plain_names', $query, {limit: 10}) YIELD node, score RETURN score, node.id, node.label`,
      { query: `${query.split(' ').join('~ AND ')}*` },
    );
    return found.map(([score, id, label]) => ({ score, entity: { id, label } }));
  },
});
