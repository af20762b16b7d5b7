/** Appends what a commit brings and says what of it was new. Evidence that is there already stays as it is. */

import { Failure, InputError } from '../../../domain/error.ts';
import type { DocumentEvidence, EvidenceBatch, NameCount, Statement } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import { shinglesOf } from '../../../domain/shingle.ts';
import type { CommitRequest } from '../../store.ts';
import { type Connection, jsonList } from '../connection.ts';
import { decisionRow, documentRow, nameRow, noteRow, sorted, statementRow } from '../rows.ts';
import { insert } from './insert.ts';

export interface Appended {
  /** What was new, in the shape the projection takes. */
  readonly evidence: Required<EvidenceBatch>;
  readonly newDocuments: readonly Id[];
  readonly newStatements: readonly Id[];
}

const MOST_STATEMENTS = 5_000;

export function append(connection: Connection, { evidence, at, author }: CommitRequest): Appended {
  refuseTooMany(evidence);
  const newDocuments: Id[] = [];
  const documents = (evidence.documents ?? []).flatMap((found): DocumentEvidence[] => {
    const isNew = appendDocument(connection, found, at);
    if (isNew) newDocuments.push(found.document.id);
    const added = appendFindings(connection, found, at);
    return isNew || hasFindings(added) ? [added] : [];
  });
  const { withdrawn = [], decisions = [], reverted = [], reviews = [], retractions = [] } = evidence;
  return {
    evidence: {
      documents,
      withdrawn: withdrawn.filter((id) => withdraw(connection, id, at)),
      decisions: decisions.filter((decision) => insert(connection, 'decision', decisionRow(decision))),
      reverted: reverted.filter((id) => revert(connection, id, at)),
      reviews: reviews.filter(
        (review) => changeReview(connection, review) && insert(connection, 'review', { ...review, at, author }),
      ),
      retractions: retractions.filter(
        (change) =>
          changeRetraction(connection, change, at) && insert(connection, 'retraction', { ...change, at, author }),
      ),
      notes: (evidence.notes ?? []).filter((note) => insert(connection, 'note', noteRow(note))),
      savedViews: (evidence.savedViews ?? []).filter((view) => appendSavedView(connection, view)),
    },
    newDocuments,
    newStatements: documents.flatMap((found) => found.statements.map((statement) => statement.id)),
  };
}

export const isNothing = ({ evidence }: Appended): boolean =>
  Object.values(evidence).every((list) => list.length === 0);

const hasFindings = ({ names, statements, quotations }: DocumentEvidence): boolean =>
  names.length + statements.length + quotations.length > 0;

function refuseTooMany({ documents = [] }: EvidenceBatch): void {
  const count = documents.reduce((sum, found) => sum + found.statements.length, 0);
  if (count > MOST_STATEMENTS) {
    throw new InputError(`A commit takes at most ${MOST_STATEMENTS} statements, but got ${count}.`);
  }
}

function appendDocument(connection: Connection, { document }: DocumentEvidence, at: number): boolean {
  const shingles = shinglesOf(document.text);
  if (!insert(connection, 'document', documentRow(document, shingles.length, at))) return false;
  const { id, title, text } = document;
  const seq = seqOf(connection, 'document', id);
  connection.run('INSERT INTO document_words (rowid, title, text) VALUES (@seq, @title, @text)', { seq, title, text });
  connection.run('INSERT INTO shingle SELECT value, @seq FROM json_each(@shingles)', {
    seq,
    shingles: jsonList(shingles),
  });
  connection.run('INSERT OR IGNORE INTO mention SELECT value, @id FROM json_each(@entities)', {
    id,
    entities: jsonList(sorted(document.mentions.map((mention) => mention.entity))),
  });
  return true;
}

function appendFindings(connection: Connection, found: DocumentEvidence, at: number): DocumentEvidence {
  return {
    document: found.document,
    names: found.names.filter((name) => appendName(connection, found.document.id, name)),
    statements: found.statements.filter((statement) => appendStatement(connection, statement, at)),
    quotations: found.quotations.filter((quotation) => {
      if (!insert(connection, 'quotation', quotation)) return false;
      appendWords(connection, 'quotation', quotation.id, quotation.quote);
      return true;
    }),
  };
}

function appendName(connection: Connection, document: Id, name: NameCount): boolean {
  const row = nameRow(name);
  if (!insert(connection, 'name_count', { ...row, document })) return false;
  connection.run(
    `INSERT INTO name_sum (entity, kind, qid, form, text, count) VALUES (@entity, @kind, @qid, @form, @text, @count)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
    row,
  );
  return true;
}

/** True for a statement that is new, or was withdrawn and is found again. */
function appendStatement(connection: Connection, statement: Statement, at: number): boolean {
  if (insert(connection, 'statement', statementRow(statement, at))) {
    const seq = appendWords(connection, 'statement', statement.id, statement.quote);
    const speakers = statement.attribution.flatMap(({ entity }) => (entity === null ? [] : [entity]));
    for (const entity of sorted(speakers)) {
      connection.run('INSERT INTO speaker VALUES (@entity, @seq)', { entity, seq });
    }
    return true;
  }
  addExtractors(connection, statement);
  return (
    connection.run('UPDATE statement SET withdrawnAt = NULL WHERE id = @id AND withdrawnAt IS NOT NULL', {
      id: statement.id,
    }) > 0
  );
}

function addExtractors(connection: Connection, { id, extractors }: Statement): void {
  const known = connection.first<{ extractors: string }>('SELECT extractors FROM statement WHERE id = @id', { id });
  const both = JSON.stringify(sorted([...JSON.parse(known?.extractors ?? '[]'), ...extractors]));
  if (both !== known?.extractors) {
    connection.run('UPDATE statement SET extractors = @both WHERE id = @id', { id, both });
  }
}

function appendWords(connection: Connection, table: 'statement' | 'quotation', id: Id, quote: string): number {
  const seq = seqOf(connection, table, id);
  connection.run(`INSERT INTO ${table}_words (rowid, quote) VALUES (@seq, @quote)`, { seq, quote });
  return seq;
}

function seqOf(connection: Connection, table: 'document' | 'statement' | 'quotation', id: Id): number {
  const row = connection.first<{ seq: number }>(`SELECT seq FROM ${table} WHERE id = @id`, { id });
  if (!row) throw new TypeError(`seqOf: expected a row of ${table} that was just inserted, but got none (${id})`);
  return row.seq;
}

const withdraw = (connection: Connection, id: Id, at: number): boolean =>
  connection.run('UPDATE statement SET withdrawnAt = @at WHERE id = @id AND withdrawnAt IS NULL', { id, at }) > 0;

const revert = (connection: Connection, id: Id, at: number): boolean =>
  connection.run('UPDATE decision SET revertedAt = @at WHERE id = @id AND revertedAt IS NULL', { id, at }) > 0;

const changeReview = (
  connection: Connection,
  { statement: id, state }: Required<EvidenceBatch>['reviews'][number],
): boolean =>
  connection.run('UPDATE statement SET review = @state WHERE id = @id AND review <> @state', { id, state }) > 0;

function changeRetraction(
  connection: Connection,
  { document: id, retracted }: Required<EvidenceBatch>['retractions'][number],
  at: number,
): boolean {
  const query = `UPDATE document SET retractedAt = @retractedAt WHERE id = @id AND (retractedAt IS NULL) = @retracted`;
  return connection.run(query, { id, retracted, retractedAt: retracted ? at : null }) > 0;
}

function appendSavedView(connection: Connection, view: Required<EvidenceBatch>['savedViews'][number]): boolean {
  if (insert(connection, 'saved_view', view)) return true;
  if (connection.first('SELECT 1 FROM saved_view WHERE id = @id', { id: view.id })) return false;
  throw new Failure('CONFLICT', `There is a saved view ${view.slug} already.`);
}
