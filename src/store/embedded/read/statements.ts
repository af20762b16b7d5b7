/** Statements by filter: pages, counts and the histogram by hour. */
import { BEGINNING, END } from '../../../domain/time.ts';
import type { EntityAtTime, Page, PageRequest, StatementFilter, StatementOrder, StoredStatement } from '../../store.ts';
import type { Connection } from '../connection.ts';
import { type StatementRow, storedStatementOf } from '../rows.ts';
import { Conditions } from './conditions.ts';
import { countOf, type Order, pageOf, type Selection, whereOf } from './pages.ts';

export const STATEMENT_COLUMNS = 's.*, d.retractedAt';
export const STATEMENT_TABLES = 'statement s JOIN document d ON d.id = s.document';

const SORTS: Readonly<Record<StatementOrder['field'], string>> = {
  KNOWN: 's.knownAt',
  VALID: 's.validFrom',
  CONFIDENCE: 's.confidence',
};

export function statementPage(
  connection: Connection,
  filter: StatementFilter,
  { field, direction }: StatementOrder,
  page: PageRequest,
): Page<StoredStatement> {
  const order: Order = { list: `statements ${field} ${direction}`, sort: SORTS[field], id: 's.id', direction };
  return pageOf<StatementRow, StoredStatement>(connection, selected(filter), order, page, storedStatementOf);
}

export const countStatements = (connection: Connection, filter: StatementFilter): number =>
  countOf(connection, selected(filter));

export function statementHours(
  connection: Connection,
  filter: StatementFilter,
  axis: 'KNOWN' | 'VALID',
): readonly { readonly hour: number; readonly count: number }[] {
  const { from, where, parameters } = selected(filter);
  const instant = axis === 'KNOWN' ? 's.knownAt' : 's.validFrom';
  // Rounded down also before 1970.
  const hour = `(${instant} - ((${instant} % 3600000) + 3600000) % 3600000) / 3600000`;
  const begun = axis === 'KNOWN' ? where : [...where, `s.validFrom > ${BEGINNING}`];
  return connection.all(
    `SELECT ${hour} AS hour, count(*) AS count FROM ${from} ${whereOf(begun)} GROUP BY 1 ORDER BY 1`,
    parameters,
  );
}

function selected(filter: StatementFilter): Selection {
  const conditions = new Conditions()
    .always('s.withdrawnAt IS NULL')
    .always('s.knownAt <= @asOf', { asOf: filter.asOf })
    .list('ids', filter.ids, 's.id IN (SELECT value FROM json_each(@ids))')
    .words('statement', 's', filter.text)
    .list(
      'document',
      filter.document === undefined ? undefined : [filter.document],
      's.document IN (SELECT value FROM json_each(@document))',
    )
    .list('publisher', filter.publisher, 'd.publisher IN (SELECT value FROM json_each(@publisher))')
    .list('predicates', filter.predicates, 's.predicate IN (SELECT value FROM json_each(@predicates))')
    .value('polarity', filter.polarity, 's.polarity = @polarity')
    .list('modality', filter.modality, 's.modality IN (SELECT value FROM json_each(@modality))')
    .list('reportedAs', filter.reportedAs, 's.reportedAs IN (SELECT value FROM json_each(@reportedAs))');
  addEntities(conditions, filter);
  addWindow(conditions, filter);
  return {
    select: STATEMENT_COLUMNS,
    from: STATEMENT_TABLES,
    where: conditions.where,
    parameters: conditions.parameters,
  };
}

function addEntities(conditions: Conditions, { subject, object, about, saidBy }: StatementFilter): void {
  const during = (side: 'subject' | 'object', list: string) => `
    SELECT a.seq FROM json_each(@${list}) e CROSS JOIN statement a ON a.${side} = e.value ->> 0
    WHERE a.aboutFrom <= e.value ->> 2 AND a.aboutTo >= e.value ->> 1`;
  addList(conditions, 'subject', subject, during('subject', 'subject'));
  addList(conditions, 'object', object, during('object', 'object'));
  addList(conditions, 'about', about, `${during('subject', 'about')} UNION ${during('object', 'about')}`);
  const said = `
    SELECT a.seq FROM json_each(@saidBy) e CROSS JOIN speaker b ON b.entity = e.value ->> 0
    JOIN statement a ON a.seq = b.statement WHERE a.knownAt BETWEEN e.value ->> 1 AND e.value ->> 2`;
  addList(conditions, 'saidBy', saidBy, said);
}

function addList(
  conditions: Conditions,
  name: string,
  entities: readonly EntityAtTime[] | undefined,
  found: string,
): void {
  if (!entities) return;
  const triples = entities.map(({ entity, from, to }) => [entity.replace(/\p{Surrogate}/gu, '\ufffd'), from, to]);
  conditions.always(`s.seq IN (${found})`, { [name]: JSON.stringify(triples) });
}

function addWindow(conditions: Conditions, { from, to, includeUndated }: StatementFilter): void {
  const isOpen = from <= BEGINNING && to >= END;
  if (isOpen && includeUndated) return;
  const dated = isOpen ? 's.dated = 1' : '(s.dated = 1 AND s.validFrom <= @to AND s.validTo >= @from)';
  conditions.always(includeUndated ? `(s.dated = 0 OR ${dated})` : dated, isOpen ? {} : { from, to });
}
