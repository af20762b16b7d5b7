/**
 * The traversal contract in Cypher, for graphs that do not fit one process. Cypher follows the relations of a whole
 * frontier at once and reads no statement that was not known yet; what the statements come to is folded here, by the
 * same `view` as everywhere, so the answers are those of the index. Neo4j has no snapshots: a commit that comes in the
 * middle of a question may show in its later steps.
 */
import type { Id, RelationId } from '../../../domain/glossary.ts';
import { relationIdParts } from '../../../domain/id.ts';
import type { Sides } from '../../../domain/record/relation.ts';
import {
  EVENT_TYPES,
  type EventType,
  type RelationType,
  TYPES_IN_ORDER_OF_ID,
} from '../../../domain/relation-types.ts';
import { END } from '../../../domain/time.ts';
import type {
  EventsAsked,
  Graph,
  GraphEvent,
  GraphRelation,
  PageAsked,
  Question,
  RelationsAsked,
  RunOptions,
  Traversal,
} from '../../../traversal/graph.ts';
import { openTurn } from '../../../traversal/turn.ts';
import type { GroupRow } from '../../graph-row.ts';
import { inBatches } from '../batches.ts';
import type { Connection, Reader } from '../connection.ts';
import { groupRowsByFounders, groupRowsOf } from '../evidence.ts';
import { groupOf, groupsByFounders } from '../noun/group.ts';
import { lastRevision } from '../noun/ledger.ts';
import { queries } from '../query/queries.ts';
import type { Neo4jStore } from '../store.ts';
import { graphEventOf, graphRelationsOf } from './group-graph.ts';

/** Entities followed in one query: the relations of so many, with hubs among them, fit one message. */
const FRONTIER = 200;

export function openCypherTraversal({ connection }: Neo4jStore): Traversal {
  return new CypherTraversal(connection);
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

  async run<Answer>(question: Question<Answer>, options: RunOptions = {}): Promise<Answer> {
    const reader = this.#connection.reader(options.signal ? { signal: options.signal } : {});
    this.#revision = await lastRevision(reader);
    return question(new CypherGraph(reader, this.#revision, options));
  }

  /** The store stays open. */
  async close(): Promise<void> {}
}

class CypherGraph implements Graph {
  readonly revision: number;
  readonly pause: Graph['pause'];
  readonly #reader: Reader;

  constructor(reader: Reader, revision: number, options: RunOptions) {
    const turn = openTurn(options);
    this.#reader = reader;
    this.revision = revision;
    this.pause = (units) => turn.pause(units);
  }

  async kinds(entities: readonly Id[]) {
    const answers = inBatches([...new Set(entities)]).map((some) =>
      this.#reader.run(queries.kinds, { entities: some }),
    );
    const kindById = new Map((await Promise.all(answers)).flat().map(({ id, kind }) => [id, kind]));
    return entities.map((id) => kindById.get(id) ?? null);
  }

  async relationsOf(entities: readonly Id[], { types, scope, others }: RelationsAsked) {
    const walk = { types, others: others ? [...others] : null };
    const found = new Map<Id, readonly GraphRelation[]>();
    for (const batch of inBatches([...new Set(entities)], FRONTIER)) {
      const rows = await this.#reader.run(queries.relationsOfEntities, { entities: batch, ...walk });
      const relations = relationsById(
        await this.#groups(
          rows.flatMap(({ founders }) => founders),
          scope.asOf,
        ),
      );
      for (const { entity, ids } of rows) found.set(entity, inOrder(ids, relations));
      await this.pause();
    }
    return entities.map((id) => found.get(id) ?? []);
  }

  async eventsOf(entities: readonly Id[], { types, scope }: EventsAsked) {
    const found = new Map<Id, readonly GraphEvent[]>();
    for (const batch of inBatches([...new Set(entities)], FRONTIER)) {
      const rows = await this.#reader.run(queries.eventsOfEntities, { entities: batch, types });
      const events = eventsById(
        await this.#groups(
          rows.flatMap(({ founders }) => founders),
          scope.asOf,
        ),
      );
      for (const { entity, founders } of rows) found.set(entity, inOrder(founders, events));
      await this.pause();
    }
    return entities.map((id) => found.get(id) ?? []);
  }

  async relationsAfter(after: RelationId | null, { scope, types, limit }: PageAsked<RelationType>) {
    const page: GraphRelation[] = [];
    for await (const groups of this.#groupsFrom(after, types, limit)) {
      const relations = (await this.#withEvidence(groups, scope.asOf)).flatMap(graphRelationsOf);
      page.push(...relations.filter(({ id }) => after === null || id > after));
      if (page.length >= limit) break;
      await this.pause();
    }
    return page.slice(0, limit);
  }

  /** Ids begin with their type, then their group: from that of `after` on, which may have further relations. */
  async *#groupsFrom(after: RelationId | null, types: readonly RelationType[] | null, limit: number) {
    const begun = after === null ? null : relationIdParts(after);
    if (begun) yield await groupsByFounders(this.#reader, [begun.founder]);
    const first = begun === null ? 0 : TYPES_IN_ORDER_OF_ID.indexOf(begun.type as RelationType);
    for (const type of TYPES_IN_ORDER_OF_ID.slice(first)) {
      if (types !== null && !types.includes(type)) continue;
      let last: Id | undefined = begun?.type === type ? begun.founder : '';
      while (last !== undefined) {
        const asked: { type: RelationType; after: Id; limit: number } = { type, after: last, limit };
        const found = await this.#reader.run(queries.groupsOfTypeAfter, asked);
        yield found.map(({ row }) => groupOf(row));
        last = found.length < limit ? undefined : groupOf(found.at(-1)?.row ?? {}).founder;
      }
    }
  }

  async eventsAfter(after: Id | null, { scope, types, limit }: PageAsked<EventType>) {
    const asked = { after: after ?? '', types: types ?? EVENT_TYPES, limit };
    const found = await this.#reader.run(queries.eventsAfter, asked);
    const groups = await this.#withEvidence(
      found.map(({ row }) => groupOf(row)),
      scope.asOf,
    );
    return groups.flatMap((group) => graphEventOf(group) ?? []);
  }

  async relations(ids: readonly RelationId[]) {
    const founders = ids.flatMap((id) => relationIdParts(id)?.founder ?? []);
    const relations = relationsById(await this.#groups(founders, END));
    return ids.map((id) => relations.get(id) ?? null);
  }

  async events(ids: readonly Id[]) {
    const events = eventsById(await this.#groups(ids, END));
    return ids.map((id) => events.get(id) ?? null);
  }

  async #groups(founders: readonly Id[], asOf: number): Promise<readonly GroupRow[]> {
    const rows = await groupRowsByFounders(this.#reader, [...new Set(founders)], { asOf });
    return rows.filter((row) => row !== null);
  }

  #withEvidence(groups: readonly Sides[], asOf: number): Promise<readonly GroupRow[]> {
    return groupRowsOf(this.#reader, groups, { asOf });
  }
}

const relationsById = (groups: readonly GroupRow[]): ReadonlyMap<RelationId, GraphRelation> =>
  new Map(groups.flatMap(graphRelationsOf).map((relation) => [relation.id, relation]));

const eventsById = (groups: readonly GroupRow[]): ReadonlyMap<Id, GraphEvent> =>
  new Map(groups.flatMap((group) => graphEventOf(group) ?? []).map((event) => [event.id, event]));

/** What is there no more, since a commit came meanwhile, is left out. A relation to itself is met twice. */
function inOrder<Row>(ids: readonly string[], rows: ReadonlyMap<string, Row>): readonly Row[] {
  return [...new Set(ids)].sort().flatMap((id) => rows.get(id) ?? []);
}
