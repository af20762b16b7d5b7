/** Runs the projection over what a commit appended and writes the rows it returns. */

import type { EvidenceBatch } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import { normalizeName } from '../../../domain/name.ts';
import type { Entity } from '../../../domain/projected.ts';
import type { Project, Projection } from '../../../projection/ask.ts';
import { type Connection, jsonList } from '../connection.ts';
import type { Answering } from './answers.ts';

/** In a plain loop: nothing may come between, since the transaction is open. */
export function runProjection(project: Project<EvidenceBatch>, input: EvidenceBatch, answering: Answering): Projection {
  const running = project(input);
  let step = running.next();
  while (!step.done) step = running.next(answering.to(step.value));
  return step.value;
}

export function writeProjection(connection: Connection, projection: Projection): void {
  for (const { id, joined, cluster } of projection.documents) {
    connection.run('UPDATE document SET joined = @joined, cluster = @cluster WHERE id = @id', { id, joined, cluster });
  }
  for (const { id, key, founder } of projection.statements) {
    connection.run('UPDATE statement SET key = @key, founder = @founder WHERE id = @id', { id, key, founder });
  }
  const { relations, events, entities } = projection.gone;
  for (const id of relations) connection.run('DELETE FROM relation WHERE id = @id', { id });
  for (const id of events) connection.run('DELETE FROM event WHERE id = @id', { id });
  for (const relation of projection.relations) writeBody(connection, 'relation', relation);
  for (const event of projection.events) writeBody(connection, 'event', event);
  for (const id of entities) dropEntity(connection, id);
  // All members are let go before any are taken over, so that the order of the entities does not matter.
  for (const { id } of projection.entities) connection.run('DELETE FROM member WHERE entity = @id', { id });
  for (const entity of projection.entities) writeEntity(connection, entity);
}

export function emptyProjection(connection: Connection): void {
  connection.exec(`
    DELETE FROM relation; DELETE FROM event; DELETE FROM entity; DELETE FROM member; DELETE FROM entity_qid;
    DELETE FROM entity_name;
    INSERT INTO name_words (name_words) VALUES ('delete-all');
    INSERT INTO name_trigrams (name_trigrams) VALUES ('delete-all');
    UPDATE document SET joined = NULL, cluster = NULL;
    UPDATE statement SET key = NULL, founder = NULL;`);
}

function writeBody(
  connection: Connection,
  table: 'relation' | 'event',
  row: { readonly id: string; readonly key: string },
): void {
  connection.run(
    `INSERT INTO ${table} (id, key, body) VALUES (@id, @key, @body)
     ON CONFLICT (id) DO UPDATE SET key = excluded.key, body = excluded.body`,
    { id: row.id, key: row.key, body: JSON.stringify(row) },
  );
}

function writeEntity(connection: Connection, entity: Entity): void {
  const { id, kind, label, qids, members } = entity;
  connection.run(
    `INSERT INTO entity (id, kind, label, body) VALUES (@id, @kind, @label, @body)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, label = excluded.label, body = excluded.body`,
    { id, kind, label, body: JSON.stringify(entity) },
  );
  connection.run('INSERT OR REPLACE INTO member (id, entity) SELECT value, @id FROM json_each(@members)', {
    id,
    members: jsonList(members),
  });
  connection.run('DELETE FROM entity_qid WHERE entity = @id', { id });
  connection.run('INSERT INTO entity_qid SELECT value, @id FROM json_each(@qids)', { id, qids: jsonList(qids) });
  writeNames(connection, entity);
}

/** Only names that came or went are written: most commits bring none, and the name indexes are the dear part. */
function writeNames(connection: Connection, { id, label, names }: Entity): void {
  const labelName = normalizeName(label);
  const wanted = new Set([labelName, ...names.map((name) => normalizeName(name.text))].filter(Boolean));
  const rows = connection.all<NameRow>('SELECT seq, name, isLabel FROM entity_name WHERE entity = @id', { id });
  const written = new Set<string>();
  for (const { seq, name, isLabel } of rows) {
    const stays = wanted.has(name) && (isLabel === 1) === (name === labelName);
    if (stays) written.add(name);
    else dropName(connection, seq);
  }
  for (const name of wanted) if (!written.has(name)) writeName(connection, id, name, name === labelName);
}

interface NameRow {
  readonly seq: number;
  readonly name: string;
  readonly isLabel: number;
}

function writeName(connection: Connection, entity: Id, name: string, isLabel: boolean): void {
  connection.run('INSERT INTO entity_name (entity, name, isLabel) VALUES (@entity, @name, @isLabel)', {
    entity,
    name,
    isLabel,
  });
  const inserted = 'SELECT seq, @indexed FROM entity_name WHERE entity = @entity AND name = @name';
  connection.run(`INSERT INTO name_words (rowid, name) ${inserted}`, { entity, name, indexed: name });
  // Spaces around it make the ends of a word count, so that a short word with a wrong letter is still found.
  connection.run(`INSERT INTO name_trigrams (rowid, name) ${inserted}`, { entity, name, indexed: ` ${name} ` });
}

function dropName(connection: Connection, seq: number): void {
  connection.run('DELETE FROM name_words WHERE rowid = @seq', { seq });
  connection.run('DELETE FROM name_trigrams WHERE rowid = @seq', { seq });
  connection.run('DELETE FROM entity_name WHERE seq = @seq', { seq });
}

function dropEntity(connection: Connection, id: Id): void {
  for (const { seq } of connection.all<{ seq: number }>('SELECT seq FROM entity_name WHERE entity = @id', { id })) {
    dropName(connection, seq);
  }
  connection.run('DELETE FROM entity_qid WHERE entity = @id', { id });
  connection.run('DELETE FROM member WHERE entity = @id', { id });
  connection.run('DELETE FROM entity WHERE id = @id', { id });
}
