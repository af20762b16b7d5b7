/** Answers what the projection asks, from inside the transaction that runs it. */
import type { NameCount } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import type { Entity, Event, Relation } from '../../../domain/projected.ts';
import { shinglesOf } from '../../../domain/shingle.ts';
import type { Answer, Answers, Ask, StatementState } from '../../../projection/ask.ts';
import { type Connection, jsonList, type Parameters } from '../connection.ts';
import {
  type BodyRow,
  bodyOf,
  type DecisionRow,
  type DocumentRow,
  decisionOf,
  documentStateOf,
  nameOf,
  type StatementRow,
  statementStateOf,
} from '../rows.ts';

/** Comes after every document id. */
const EVERY_DOCUMENT = '~';

/**
 * Evidence of documents whose id comes after `upTo` is not there yet: a rebuild goes through the documents in order
 * of id, and what the projection sees must be what a commit of each in turn would have shown it.
 */
export class Answering {
  readonly #connection: Connection;
  readonly #upTo: Id;

  constructor(connection: Connection, upTo: Id = EVERY_DOCUMENT) {
    this.#connection = connection;
    this.#upTo = upTo;
  }

  to(ask: Ask): Answer {
    switch (ask.ask) {
      case 'documents':
        return this.#documents('d.id', ask.ids);
      case 'joinedTo':
        return this.#documents('d.joined', ask.ids);
      case 'sharing':
        return this.#sharing(ask.shingles, ask.least);
      case 'shinglesOf':
        return this.#shinglesOf(ask.document);
      case 'statementsOf':
        return this.#statements(`s.document IN ${LISTED}`, ask.documents);
      case 'statementsUnder':
        return this.#statements(`s.key IN ${LISTED}`, ask.keys);
      case 'statementsNaming':
        return this.#statements(NAMING, ask.entities);
      case 'statements':
        return this.#states(`s.id IN ${LISTED}`, { list: jsonList(ask.ids) });
      case 'decisions':
        return this.#connection.all<DecisionRow>('SELECT * FROM decision ORDER BY decidedAt, id').map(decisionOf);
      case 'names':
        return this.#names(ask.entities);
      case 'entities':
        return this.#entities(ask.ids);
      case 'rows':
        return this.#rows(ask.keys);
    }
  }

  #documents(column: 'd.id' | 'd.joined', ids: readonly Id[]): Answers['documents'] {
    const query = `SELECT ${STATE} FROM document d WHERE ${column} IN ${LISTED} AND d.id <= @upTo`;
    const rows = this.#connection.all<DocumentRow>(query, { list: jsonList(ids), upTo: this.#upTo });
    return rows.map(documentStateOf);
  }

  #sharing(shingles: readonly number[], least: number): Answers['sharing'] {
    const query = `
      SELECT ${STATE}, c.shared FROM (
        SELECT document, count(*) AS shared FROM shingle WHERE hash IN ${LISTED} GROUP BY document HAVING count(*) >= @least
      ) c JOIN document d ON d.seq = c.document WHERE d.id <= @upTo`;
    const parameters = { list: jsonList(shingles), least, upTo: this.#upTo };
    const rows = this.#connection.all<DocumentRow & { shared: number }>(query, parameters);
    return rows.map((row) => ({ ...documentStateOf(row), shared: row.shared }));
  }

  #shinglesOf(document: Id): Answers['shinglesOf'] {
    const row = this.#connection.first<{ text: string }>('SELECT text FROM document WHERE id = @document', {
      document,
    });
    return row ? shinglesOf(row.text) : [];
  }

  /** Without the withdrawn. */
  #statements(where: string, list: readonly string[]): readonly StatementState[] {
    const parameters = { list: jsonList(list), upTo: this.#upTo };
    return this.#states(`${where} AND s.withdrawnAt IS NULL AND s.document <= @upTo`, parameters);
  }

  #states(where: string, parameters: Parameters): readonly StatementState[] {
    return this.#connection
      .all<StatementRow>(`SELECT s.* FROM statement s WHERE ${where}`, parameters)
      .map(statementStateOf);
  }

  /** Also those of documents that are not there yet: whoever is asked about is as all documents call it in the end. */
  #names(entities: readonly Id[]): Answers['names'] {
    const query = `SELECT entity, kind, qid, form, text, count FROM name_sum WHERE entity IN ${LISTED}`;
    return this.#connection.all<NameCount>(query, { list: jsonList(entities) }).map(nameOf);
  }

  #entities(ids: readonly Id[]): Answers['entities'] {
    const query = `
      SELECT id, body FROM entity WHERE id IN (SELECT entity FROM member WHERE id IN ${LISTED}) ORDER BY id`;
    return this.#connection.all<BodyRow>(query, { list: jsonList(ids) }).map((row) => bodyOf<Entity>(row));
  }

  #rows(keys: readonly string[]): Answers['rows'] {
    const under = (table: 'relation' | 'event') =>
      this.#connection.all<BodyRow>(`SELECT id, body FROM ${table} WHERE key IN ${LISTED}`, { list: jsonList(keys) });
    return {
      relations: under('relation').map((row) => bodyOf<Relation>(row)),
      events: under('event').map((row) => bodyOf<Event>(row)),
    };
  }
}

const LISTED = '(SELECT value FROM json_each(@list))';
/** All of a document but its words. */
const STATE = 'd.id, d.knownAt, d.publisher, d.shingleCount, d.retractedAt, d.joined, d.cluster';
const NAMING = `s.seq IN (
  SELECT seq FROM statement WHERE subject IN ${LISTED}
  UNION SELECT seq FROM statement WHERE object IN ${LISTED}
  UNION SELECT seq FROM statement WHERE place IN ${LISTED}
  UNION SELECT seq FROM statement WHERE document IN (SELECT id FROM document WHERE publisher IN ${LISTED}))`;
