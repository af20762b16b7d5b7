/** Statements, tied to their documents and to everyone they name; the group they stand in is the projection's. */

import type { Id, Instant } from '../../../domain/glossary.ts';
import type { EntityAtTime } from '../../../domain/record/entity.ts';
import type { Statement } from '../../../domain/record/statement.ts';
import { BEGINNING } from '../../../domain/time.ts';
import type { StatementState } from '../../../projection/ask.ts';
import type { Changes } from '../../../projection/changes.ts';
import type { StatementFilter } from '../../filter.ts';
import { type StatementRow, speakersOf, statementOf, statementRowOf } from '../../statement-row.ts';
import type { Nouns } from '../../store.ts';
import type { StoredStatement } from '../../stored.ts';
import { inBatches } from '../batches.ts';
import type { Reader, Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, intOrNull, json, list, plain } from '../property.ts';
import type { Query } from '../query/cypher.ts';
import { queries } from '../query/queries.ts';
import { allWords, foldedWords } from '../words.ts';
import { removeEntries } from './log.ts';

interface StatementNode extends StatementRow {
  readonly recordedAt: Instant;
  /** When it is about: its valid window, or when it was known where undated. */
  readonly aboutFrom: number;
  readonly aboutTo: number;
  readonly speakers: readonly Id[];
  /** Its quote, folded. */
  readonly words: string;
}

export const statements = new Nodes<StatementNode>({
  label: 'Statement',
  properties: {
    id: plain(),
    document: plain(),
    subject: plain(),
    predicate: plain(),
    object: plain(),
    mode: plain(),
    role: plain(),
    place: plain(),
    quantity: plain(),
    polarity: plain(),
    modality: plain(),
    reportedAs: plain(),
    attribution: json<StatementRow['attribution']>(),
    date: plain(),
    dateOrigin: plain(),
    dateText: plain(),
    validFrom: int,
    validTo: int,
    knownAt: int,
    confidence: plain(),
    joint: plain(),
    start: int,
    end: int,
    coreStart: int,
    coreEnd: int,
    quote: plain(),
    extractors: list(),
    revision: int,
    review: plain(),
    withdrawn: intOrNull,
    group: plain(),
    recordedAt: int,
    aboutFrom: int,
    aboutTo: int,
    speakers: list(),
    words: plain(),
  },
  indexes: [
    ['knownAt', 'id'],
    ['validFrom', 'id'],
    ['confidence', 'id'],
    ['group', 'revision'],
  ],
  fullText: { statement_words: 'words' },
});

interface Found {
  readonly row: object;
  readonly retractedAt: number | null;
}

function storedOf({ row: values, retractedAt }: Found): StoredStatement {
  const { recordedAt, aboutFrom, aboutTo, speakers, words, ...row } = statements.rowOf(values);
  return { ...statementOf(row), recordedAt, retractedAt, review: row.review, group: row.group };
}

function stateOf({ row: values, retractedAt }: Found): StatementState {
  const { recordedAt, aboutFrom, aboutTo, speakers, words, ...row } = statements.rowOf(values);
  const { review, withdrawn, group } = row;
  return { statement: statementOf(row), review, withdrawn: withdrawn !== null, retracted: retractedAt !== null, group };
}

const byIds = async (reader: Reader, ids: readonly Id[]): Promise<readonly StoredStatement[]> =>
  (await reader.run(queries.statementsByIds, { ids: [...new Set(ids)] })).map(storedOf);

export const listedStatements = new Listed<StoredStatement, StatementFilter, Nouns['statement']['order']>({
  list: 'statements',
  queries: queries.statementList,
  orders: ['KNOWN DESC', 'KNOWN ASC', 'VALID DESC', 'VALID ASC', 'CONFIDENCE DESC', 'CONFIDENCE ASC'],
  asked,
  rowsOf: async (values, reader) => {
    const ids = values.map((row) => statements.rowOf(row).id);
    const found = new Map((await byIds(reader, ids)).map((row) => [row.id, row]));
    return ids.flatMap((id) => found.get(id) ?? []);
  },
  byIds,
});

/** Where few are to be looked through comes before where many are. */
function asked(filter: StatementFilter) {
  const { subject, object, about, saidBy } = filter;
  const people = subject ?? object ?? about ?? saidBy;
  const narrowed = {
    ...NOT_GIVEN,
    ...filter,
    text: allWords(filter.text),
    members: people ? [...new Set(people.map(({ entity }) => entity))] : null,
    subject: triplesOf(subject),
    object: triplesOf(object),
    about: triplesOf(about),
    saidBy: triplesOf(saidBy),
  };
  const from = (['ids', 'text', 'document', 'members'] as const).find((place) => narrowed[place] !== null);
  return { from: from ?? 'all', filter: narrowed };
}

const NOT_GIVEN = {
  ids: null,
  document: null,
  publisher: null,
  predicates: null,
  polarity: null,
  modality: null,
  reportedAs: null,
  minConfidence: null,
  reviews: null,
  counts: null,
  extractor: null,
  begunAfter: null,
};

const triplesOf = (entities: readonly EntityAtTime[] | undefined) =>
  entities?.map(({ entity, from, to }) => [entity, from, to]) ?? null;

export async function statementHours(
  reader: Reader,
  filter: StatementFilter,
  axis: 'KNOWN' | 'VALID',
): Promise<readonly { readonly hour: number; readonly count: number }[]> {
  const { from, filter: narrowed } = asked(filter);
  const begunAfter = axis === 'KNOWN' ? null : BEGINNING;
  return reader.run(queries.statementList.hours(from, axis), { filter: { ...narrowed, begunAfter } });
}

/** As the projection remembers them. */
export async function statementStates<Params extends object>(
  reader: Reader,
  query: Query<Params, Found>,
  asked: readonly string[],
  paramsOf: (batch: readonly string[]) => Params,
): Promise<readonly StatementState[]> {
  const answers = await Promise.all(inBatches(asked).map((batch) => reader.run(query, paramsOf(batch))));
  return [...new Map(answers.flat().map((found) => [(found.row as { id: Id }).id, found])).values()].map(stateOf);
}

const OPEN = { revision: 0, review: 'UNREVIEWED', withdrawn: null } as const;

export function statementNode(row: StatementRow, recordedAt: Instant): StatementNode {
  const isUndated = row.date === null;
  return {
    ...row,
    recordedAt,
    aboutFrom: isUndated ? row.knownAt : row.validFrom,
    aboutTo: isUndated ? row.knownAt : row.validTo,
    speakers: speakersOf({ attribution: row.attribution ?? [] }),
    words: foldedWords(row.quote),
  };
}

function writtenRow(statement: Statement, group: Id | null): Readonly<Record<string, unknown>> {
  const row = statementNode({ ...statementRowOf(statement), ...OPEN, group }, 0);
  const { speakers } = row;
  const { revision, review, recordedAt, ...own } = statements.valuesOf(row);
  return {
    id: row.id,
    document: row.document,
    subject: row.subject,
    objects: row.object === null ? [] : [row.object],
    places: row.place === null ? [] : [row.place],
    speakers,
    properties: own,
  };
}

/** Of one that changed, its review and when it was recorded stay. */
export async function writeStatements(
  transaction: Transaction,
  { statements: { added, changed, placed, withdrawn, reviewed, removed } }: Changes,
  revision: number,
  recordedAt: Instant,
): Promise<void> {
  const fresh = { revision: int.toValue(revision), review: 'UNREVIEWED', recordedAt: int.toValue(recordedAt) };
  const rows = [...added, ...changed].map(({ statement, group }) => ({ ...writtenRow(statement, group), fresh }));
  await Promise.all([
    statements.remove(transaction, removed),
    removeEntries(transaction, removed, ['review']),
    ...inBatches(rows).map((rows) => transaction.run(queries.writeStatements, { rows })),
    statements.update(
      transaction,
      placed.map(({ id, group }) => ({ id, group })),
    ),
    statements.update(
      transaction,
      withdrawn.map(({ id }) => ({ id, withdrawn: int.toValue(revision) })),
    ),
    statements.update(
      transaction,
      reviewed.map(({ id, state }) => ({ id, review: state })),
    ),
  ]);
}
