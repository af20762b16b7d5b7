/** Documents with all that was found in them, read back as they were appended, without what was withdrawn. */
import type { DocumentEvidence, NameCount, Quotation } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import { type Connection, jsonList } from '../connection.ts';
import { type DocumentRow, documentOf, nameOf, quotationOf, type StatementRow, statementOf } from '../rows.ts';

/** In the order of the ids, which must be there. */
export function evidenceOf(connection: Connection, ids: readonly Id[]): readonly DocumentEvidence[] {
  const list = jsonList(ids);
  const documents = connection.all<DocumentRow>(`SELECT * FROM document WHERE id IN ${LISTED}`, { list });
  const names = connection.all<NameCount & OfDocument>(
    `SELECT * FROM name_count WHERE document IN ${LISTED} ORDER BY document, entity, kind, qid, form, text`,
    { list },
  );
  const statements = connection.all<StatementRow>(
    `SELECT * FROM statement WHERE document IN ${LISTED} AND withdrawnAt IS NULL ORDER BY document, id`,
    { list },
  );
  const quotations = connection.all<Quotation>(
    `SELECT * FROM quotation WHERE document IN ${LISTED} ORDER BY document, id`,
    { list },
  );
  const namesBy = byDocument(names);
  const statementsBy = byDocument(statements);
  const quotationsBy = byDocument(quotations);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return ids.flatMap((id) => {
    const document = byId.get(id);
    if (!document) return [];
    return {
      document: documentOf(document),
      names: (namesBy.get(id) ?? []).map(nameOf),
      statements: (statementsBy.get(id) ?? []).map(statementOf),
      quotations: (quotationsBy.get(id) ?? []).map(quotationOf),
    };
  });
}

export function documentIdsAfter(connection: Connection, after: Id, limit: number): readonly Id[] {
  const query = 'SELECT id FROM document WHERE id > @after ORDER BY id LIMIT @limit';
  return connection.all<{ id: Id }>(query, { after, limit }).map((row) => row.id);
}

const LISTED = '(SELECT value FROM json_each(@list))';

interface OfDocument {
  readonly document: Id;
}

function byDocument<Row extends OfDocument>(rows: readonly Row[]): ReadonlyMap<Id, readonly Row[]> {
  const lists = new Map<Id, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.document);
    if (list) list.push(row);
    else lists.set(row.document, [row]);
  }
  return lists;
}
