/** The whole graph and the whole evidence, a bounded number of rows at a time. */
import type { DocumentEvidence } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import type { Entity, Event, Relation } from '../../../domain/projected.ts';
import type { ScanRow } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { type BodyRow, bodyOf } from '../rows.ts';
import { evidenceOf } from './evidence.ts';

const ROWS_AT_A_TIME = 500;
const DOCUMENTS_AT_A_TIME = 50;

/** Each chunk is one short read, so a scan never holds up a commit; it may see commits made while it goes on. */
export function* scanChunks(connection: Connection): Generator<readonly ScanRow[]> {
  for (const rows of chunksOf(connection, 'entity')) {
    yield rows.map((row) => ({ kind: 'entity', entity: bodyOf<Entity>(row) }));
  }
  for (const rows of chunksOf(connection, 'event')) {
    yield rows.map((row) => ({ kind: 'event', event: bodyOf<Event>(row) }));
  }
  for (const rows of chunksOf(connection, 'relation')) {
    yield rows.map((row) => ({ kind: 'relation', relation: bodyOf<Relation>(row) }));
  }
}

/** In order of (knownAt, id). */
export function* evidenceChunks(connection: Connection): Generator<readonly DocumentEvidence[]> {
  const next = (after: Place) =>
    connection.all<Place>(
      'SELECT knownAt, id FROM document WHERE (knownAt, id) > (@knownAt, @id) ORDER BY knownAt, id LIMIT @limit',
      { ...after, limit: DOCUMENTS_AT_A_TIME },
    );
  let places = next({ knownAt: Number.MIN_SAFE_INTEGER, id: '' });
  for (let last = places.at(-1); last; last = places.at(-1)) {
    yield evidenceOf(
      connection,
      places.map((place) => place.id),
    );
    places = next({ knownAt: last.knownAt, id: last.id });
  }
}

function* chunksOf(connection: Connection, table: 'entity' | 'event' | 'relation'): Generator<readonly BodyRow[]> {
  const query = `SELECT id, body FROM ${table} WHERE id > @after ORDER BY id LIMIT @limit`;
  let rows = connection.all<BodyRow>(query, { after: '', limit: ROWS_AT_A_TIME });
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    yield rows;
    rows = connection.all<BodyRow>(query, { after: last.id, limit: ROWS_AT_A_TIME });
  }
}

interface Place {
  readonly knownAt: number;
  readonly id: Id;
}
