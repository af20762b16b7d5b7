/** Writes what the projection of a commit returned. */
import type { Changes } from '../../projection/changes.ts';
import { type Connection, jsonList } from './connection.ts';
import { addDecision } from './noun/decision.ts';
import { addDocument, changeMentions, removeDocument } from './noun/document.ts';
import { countNames, dropEntity, releaseMembers, writeEntity } from './noun/entity.ts';
import { groups, removeGroups } from './noun/group.ts';
import { notes } from './noun/note.ts';
import { questions } from './noun/question.ts';
import { addQuotation, removeQuotations } from './noun/quotation.ts';
import { addStatement, changeStatement, removeStatements } from './noun/statement.ts';
import { views } from './noun/view.ts';

/** `revision`, `at`: of the commit that records it. */
export function write(connection: Connection, changes: Changes, revision: number, at: number): void {
  writeDocuments(connection, changes, revision, at);
  writeStatements(connection, changes, revision);
  removeQuotations(connection, changes.quotations.removed);
  for (const quotation of changes.quotations.added) addQuotation(connection, quotation);
  countNames(connection, changes.names.removed, -1);
  countNames(connection, changes.names.added, 1);
  writeCuration(connection, changes);
  writeEntities(connection, changes);
  removeGroups(connection, changes.groups.gone);
  for (const group of changes.groups.written) groups.insert(connection, group, 'REPLACE');
  for (const document of changes.documents.purged) removeDocument(connection, document);
}

function writeDocuments(connection: Connection, { documents, mentions }: Changes, revision: number, at: number): void {
  const placements = new Map(documents.placed.map((placement) => [placement.id, placement]));
  for (const added of documents.added) {
    const { id } = added.document;
    addDocument(connection, added, placements.get(id) ?? { id, joined: null, cluster: id }, revision);
    placements.delete(id);
  }
  for (const { id, joined, cluster } of placements.values()) {
    const query = 'UPDATE document SET joined = unhex(@joined), cluster = unhex(@cluster) WHERE id = unhex(@id)';
    connection.run(query, { id, joined, cluster });
  }
  for (const { id, isRetracted } of documents.retracted) {
    const retractedAt = isRetracted ? at : null;
    connection.run('UPDATE document SET retractedAt = @retractedAt WHERE id = unhex(@id)', { id, retractedAt });
  }
  changeMentions(connection, mentions);
}

function writeStatements(connection: Connection, { statements }: Changes, revision: number): void {
  removeStatements(connection, statements.removed);
  for (const placed of statements.added) addStatement(connection, placed, revision);
  for (const placed of statements.changed) changeStatement(connection, placed);
  for (const { id, group } of statements.placed) {
    connection.run('UPDATE statement SET "group" = unhex(@group) WHERE id = unhex(@id)', { id, group });
  }
  for (const { id } of statements.withdrawn) {
    connection.run('UPDATE statement SET withdrawn = @revision WHERE id = unhex(@id)', { id, revision });
  }
  for (const { id, state } of statements.reviewed) {
    connection.run('UPDATE statement SET review = @state WHERE id = unhex(@id)', { id, state });
  }
}

function writeCuration(connection: Connection, changes: Changes): void {
  for (const decision of changes.decisions.added) addDecision(connection, decision);
  for (const { id, at } of changes.decisions.reverted) {
    connection.run('UPDATE decision SET revertedAt = @at WHERE id = unhex(@id)', { id, at });
  }
  for (const note of changes.notes.written) notes.insert(connection, note, 'REPLACE');
  for (const view of changes.views.written) views.insert(connection, view, 'REPLACE');
  for (const question of changes.questions.written) questions.insert(connection, question, 'REPLACE');
  remove(connection, 'note', changes.notes.deleted);
  remove(connection, 'saved_view', changes.views.deleted);
  remove(connection, 'question', changes.questions.deleted);
}

function remove(connection: Connection, table: 'note' | 'saved_view' | 'question', ids: readonly string[]): void {
  if (ids.length === 0) return;
  const list = { list: jsonList(ids) };
  connection.run(`DELETE FROM ${table} WHERE id IN (SELECT unhex(value) FROM json_each(@list))`, list);
}

function writeEntities(connection: Connection, { entities }: Changes): void {
  for (const id of entities.gone) dropEntity(connection, id);
  // All members are let go before any are taken over, so that the order of the entities does not matter.
  for (const id of [...entities.gone, ...entities.written.map((entity) => entity.id)]) releaseMembers(connection, id);
  for (const entity of entities.written) writeEntity(connection, entity);
}
