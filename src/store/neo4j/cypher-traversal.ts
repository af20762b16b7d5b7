/**
 * The Traversal contract in Cypher, for graphs that do not fit one process. Cypher follows the ties of a whole frontier
 * at once and leaves out what was not known yet; the columns come as lists and are folded here, by the same `view` and
 * `telling` as everywhere, so the answers are those of the index. Neo4j has no snapshots: a commit that comes in the
 * middle of a question may show in its later steps.
 */
import type { Id, RelationId } from '../../domain/glossary.ts';
import { runQuestion } from '../../index/run.ts';
import type { GraphAnswer, GraphAsk, Happening, Question, Tie, Traversal } from '../../traversal/graph.ts';
import type { ReadOptions } from '../store.ts';
import type { Connection } from './connection.ts';
import { queries } from './queries.ts';
import { typesInOrder } from './read/scan.ts';
import type { Neo4jStore } from './store.ts';
import { happeningOf, tieOf } from './tie-row.ts';
import { batches } from './write/batches.ts';

type Asked<Kind extends GraphAsk['ask']> = Extract<GraphAsk, { readonly ask: Kind }>;

/** Entities followed in one query: the ties of so many, with hubs among them, fit one message. */
const FRONTIER = 200;

export function openCypherTraversal(store: Neo4jStore): Traversal {
  return new CypherTraversal(store.connection);
}

class CypherTraversal implements Traversal {
  readonly engine = 'CYPHER';
  readonly #connection: Connection;
  #revision = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** That of the ledger when the last question began. */
  get revision(): number {
    return this.#revision;
  }

  async run<Result>(question: Question<Result>, options: ReadOptions = {}): Promise<Result> {
    const [ledger] = await this.#connection.run(queries.readLedger, {}, options);
    this.#revision = ledger?.revision ?? 0;
    return runQuestion(question, (asked) => answer(this.#connection, asked, options), options);
  }

  /** The store stays open. */
  async close(): Promise<void> {}
}

function answer(connection: Connection, asked: GraphAsk, options: ReadOptions): Promise<GraphAnswer> {
  switch (asked.ask) {
    case 'kinds':
      return kinds(connection, asked, options);
    case 'ties':
      return ties(connection, asked, options);
    case 'happenings':
      return happenings(connection, asked, options);
    case 'allTies':
      return allTies(connection, asked, options);
    case 'allHappenings':
      return allHappenings(connection, asked, options);
  }
}

async function kinds(connection: Connection, { entities }: Asked<'kinds'>, options: ReadOptions): Promise<GraphAnswer> {
  const rows = await connection.run(queries.kinds, { entities: [...new Set(entities)] }, options);
  const byId = new Map(rows.map(({ id, kind }) => [id, kind]));
  return entities.map((id) => byId.get(id) ?? null);
}

async function ties(
  connection: Connection,
  { entities, types, scope, others }: Asked<'ties'>,
  options: ReadOptions,
): Promise<GraphAnswer> {
  const found = new Map<Id, Tie[]>();
  for (const batch of batches([...new Set(entities)], FRONTIER)) {
    const walk = { types, others: others ? [...others] : null, asOf: scope.asOf };
    const rows = await connection.run(queries.ties, { entities: batch, walk }, options);
    for (const { entity, row } of rows) push(found, entity, tieOf(row));
  }
  return entities.map((id) => (found.get(id) ?? []).sort(byId));
}

async function happenings(
  connection: Connection,
  { entities, types, scope }: Asked<'happenings'>,
  options: ReadOptions,
): Promise<GraphAnswer> {
  const found = new Map<Id, Happening[]>();
  for (const batch of batches([...new Set(entities)], FRONTIER)) {
    const rows = await connection.run(
      queries.happenings,
      { entities: batch, walk: { types, asOf: scope.asOf } },
      options,
    );
    for (const { entity, row } of rows) push(found, entity, happeningOf(row));
  }
  return entities.map((id) => (found.get(id) ?? []).sort(byId));
}

/** Ids begin with their type, so the types are gone through in order until the page is full. */
async function allTies(
  connection: Connection,
  { after, limit, types, scope }: Asked<'allTies'>,
  options: ReadOptions,
): Promise<GraphAnswer> {
  const page: Tie[] = [];
  const begun: RelationId = after ?? '';
  for (const type of await typesInOrder(connection, options)) {
    // `;` is what comes after `:`, so this is past every id of the type.
    const isPassed = begun >= `${type};`;
    if (page.length === limit || isPassed || (types !== null && !types.includes(type))) continue;
    const params = { after: begun, asOf: scope.asOf, limit: limit - page.length };
    const rows = await connection.run(queries.allTies[type], params, options);
    page.push(...rows.map(({ row }) => tieOf(row)));
  }
  return page;
}

async function allHappenings(
  connection: Connection,
  { after, limit, types, scope }: Asked<'allHappenings'>,
  options: ReadOptions,
): Promise<GraphAnswer> {
  const params = { after: after ?? '', limit, walk: { types, asOf: scope.asOf } };
  return (await connection.run(queries.allHappenings, params, options)).map(({ row }) => happeningOf(row));
}

function push<Row>(lists: Map<Id, Row[]>, key: Id, row: Row): void {
  const list = lists.get(key);
  if (list) list.push(row);
  else lists.set(key, [row]);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
