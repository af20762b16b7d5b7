/** Statements by filter: pages, counts and the histogram by hour. */
import type { EntityAtTime } from '../../../domain/entity.ts';
import type { StatementFilter } from '../../filter.ts';
import type { Page, PageRequest, ReadOptions, StatementOrder } from '../../store.ts';
import type { StoredStatement } from '../../stored.ts';
import type { Connection } from '../connection.ts';
import { queries, type StatementParams } from '../queries.ts';
import { storedStatementOf } from '../row.ts';
import { allWords } from '../words.ts';
import { pageOf } from './pages.ts';

export function statementPage(
  connection: Connection,
  filter: StatementFilter,
  { field, direction }: StatementOrder,
  page: PageRequest,
): Promise<Page<StoredStatement>> {
  const sign = direction === 'ASC' ? 1 : -1;
  return pageOf(
    `statements ${field} ${direction}`,
    page,
    ({ afterSort, ...place }) => {
      const turned = typeof afterSort === 'number' ? sign * afterSort : null;
      const params = { filter: paramsOf(filter), page: { ...place, field, sign, afterSort: turned } };
      return connection.run(queries.statementPage, params, page);
    },
    ({ statement, sort }) => ({ sort: sign * sort, id: statement.id }),
    ({ statement, retractedAt }) => storedStatementOf(statement, retractedAt),
  );
}

export async function countStatements(
  connection: Connection,
  filter: StatementFilter,
  options?: ReadOptions,
): Promise<number> {
  const rows = await connection.run(queries.statementTally, { filter: paramsOf(filter), axis: 'ALL' }, options);
  return rows[0]?.count ?? 0;
}

export const statementHours = (
  connection: Connection,
  filter: StatementFilter,
  axis: 'KNOWN' | 'VALID',
  options?: ReadOptions,
): Promise<readonly { readonly hour: number; readonly count: number }[]> =>
  connection.run(queries.statementTally, { filter: paramsOf(filter), axis }, options);

function paramsOf(filter: StatementFilter): StatementParams {
  return {
    ...placeToLook(filter),
    ids: filter.ids ?? null,
    document: filter.document ?? null,
    subject: instants(filter.subject),
    object: instants(filter.object),
    about: instants(filter.about),
    saidBy: instants(filter.saidBy),
    publishers: filter.publisher ?? null,
    predicates: filter.predicates ?? null,
    polarity: filter.polarity ?? null,
    modalities: filter.modality ?? null,
    reportedAs: filter.reportedAs ?? null,
    asOf: filter.asOf,
    from: filter.from,
    to: filter.to,
    includeUndated: filter.includeUndated,
  };
}

type Places = Pick<StatementParams, 'byId' | 'byText' | 'byDocument' | 'byMember' | 'byTime'>;
const NOWHERE: Places = { byId: [], byText: [], byDocument: [], byMember: [], byTime: [] };

/** The one place to look, which the rest of the filter then narrows. Words are found in their index only. */
function placeToLook({ ids, text, document, subject, object, about, saidBy, asOf }: StatementFilter): Places {
  const words = allWords(text);
  const named = subject ?? object ?? about ?? saidBy;
  if (words !== null) return { ...NOWHERE, byText: [words] };
  if (ids) return { ...NOWHERE, byId: [...new Set(ids)] };
  if (document !== undefined) return { ...NOWHERE, byDocument: [document] };
  if (named) return { ...NOWHERE, byMember: named.map(({ entity }) => entity) };
  return { ...NOWHERE, byTime: [asOf] };
}

const instants = (entities: readonly EntityAtTime[] | undefined): StatementParams['about'] =>
  entities?.map(({ entity, from, to }) => [entity, from, to] as const) ?? null;
