/** Reads by key: one answer per key, in key order, null for a missing one. */
import type { Decision } from '../../../domain/decision.ts';
import type { Entity } from '../../../domain/entity.ts';
import type { Id, RelationId } from '../../../domain/glossary.ts';
import type { Note } from '../../../domain/note.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import type { Event, Relation } from '../../../domain/relation.ts';
import { RELATION_TYPES, type RelationType } from '../../../domain/relation-types.ts';
import type { SavedView } from '../../../domain/saved-view.ts';
import type { ReadOptions } from '../../store.ts';
import type { StoredDocument, StoredStatement } from '../../stored.ts';
import type { Connection } from '../connection.ts';
import { entityOf, eventOf, indexedName, relationOf } from '../projected-row.ts';
import { queries } from '../queries.ts';
import { decisionOf, noteOf, quotationOf, savedViewOf, storedDocumentOf, storedStatementOf } from '../row.ts';

type Answers<Node> = Promise<readonly (Node | null)[]>;

export class ByKey {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async documents(ids: readonly Id[], options?: ReadOptions): Answers<StoredDocument> {
    const rows = await this.#connection.run(queries.documentsByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ document }) => [document.id, storedDocumentOf(document)]),
    );
  }

  async statements(ids: readonly Id[], options?: ReadOptions): Answers<StoredStatement> {
    const rows = await this.#connection.run(queries.statementsByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ statement, retractedAt }) => [statement.id, storedStatementOf(statement, retractedAt)]),
    );
  }

  async quotations(ids: readonly Id[], options?: ReadOptions): Answers<Quotation> {
    const rows = await this.#connection.run(queries.quotationsByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ quotation }) => [quotation.id, quotationOf(quotation)]),
    );
  }

  async entities(ids: readonly Id[], options?: ReadOptions): Answers<Entity> {
    const rows = await this.#connection.run(queries.entitiesByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ key, entity }) => [key, entityOf(entity)]),
    );
  }

  async relations(ids: readonly RelationId[], options?: ReadOptions): Answers<Relation> {
    const ofTypes = idsByType(ids).map(([type, ids]) =>
      this.#connection.run(queries.relationsByIds[type], { ids }, options),
    );
    const rows = (await Promise.all(ofTypes)).flat();
    return inOrder(
      ids,
      rows.map(({ row }) => [row[0], relationOf(row)]),
    );
  }

  async events(ids: readonly Id[], options?: ReadOptions): Answers<Event> {
    const rows = await this.#connection.run(queries.eventsByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ row }) => [row[0], eventOf(row)]),
    );
  }

  async decisions(ids: readonly Id[], options?: ReadOptions): Answers<Decision> {
    const rows = await this.#connection.run(queries.decisionsByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ decision }) => [decision.id, decisionOf(decision)]),
    );
  }

  async notes(ids: readonly Id[], options?: ReadOptions): Answers<Note> {
    const rows = await this.#connection.run(queries.notesByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ note }) => [note.id, noteOf(note)]),
    );
  }

  async savedViews(ids: readonly Id[], options?: ReadOptions): Answers<SavedView> {
    const rows = await this.#connection.run(queries.savedViewsByIds, { ids }, options);
    return inOrder(
      ids,
      rows.map(({ view }) => [view.id, savedViewOf(view)]),
    );
  }

  async savedViewsBySlugs(slugs: readonly string[], options?: ReadOptions): Answers<SavedView> {
    const rows = await this.#connection.run(queries.savedViewsBySlugs, { slugs }, options);
    return inOrder(
      slugs,
      rows.map(({ view }) => [view.slug, savedViewOf(view)]),
    );
  }

  async entitiesByQids(qids: readonly string[], options?: ReadOptions): Answers<Entity> {
    const rows = await this.#connection.run(queries.entitiesByQids, { qids }, options);
    return inOrder(
      qids,
      rows.map(({ key, entity }) => [key, entityOf(entity)]),
    );
  }

  async entitiesByNames(given: readonly string[], options?: ReadOptions): Answers<Entity> {
    const names = given.map(indexedName);
    const rows = await this.#connection.run(queries.entitiesByNames, { names }, options);
    return inOrder(
      names,
      rows.map(({ key, entity }) => [key, entityOf(entity)]),
    );
  }

  async documentsByClusters(clusters: readonly Id[], options?: ReadOptions): Promise<readonly (readonly Id[])[]> {
    const rows = await this.#connection.run(queries.documentsByClusters, { clusters, limit: MOST_IN_CLUSTER }, options);
    return inOrder(
      clusters,
      rows.map(({ cluster, documents }) => [cluster, documents]),
    ).map((found) => found ?? []);
  }
}

const MOST_IN_CLUSTER = 1_000;
const types: ReadonlySet<string> = new Set(RELATION_TYPES);
const isType = (type: string): type is RelationType => types.has(type);

/** Ids and keys of relations begin with their type; whatever names no type names no relation. */
export function idsByType(texts: readonly string[]): readonly (readonly [RelationType, readonly string[]])[] {
  const lists = new Map<RelationType, string[]>();
  for (const text of new Set(texts)) {
    const type = text.slice(0, Math.max(0, text.indexOf(':')));
    if (!isType(type)) continue;
    const list = lists.get(type);
    if (list) list.push(text);
    else lists.set(type, [text]);
  }
  return [...lists];
}

function inOrder<Node>(keys: readonly string[], found: readonly (readonly [string, Node])[]): readonly (Node | null)[] {
  const byKey = new Map(found);
  return keys.map((key) => byKey.get(key) ?? null);
}
