/** Rows into the tables of the evidence. The columns are named here, so no query text ever comes from input. */
import type { Connection, Parameters, Value } from '../connection.ts';

const COLUMNS = {
  document: [
    'id',
    'url',
    'title',
    'lang',
    'text',
    'publisher',
    'published',
    'knownAt',
    'retrievedAt',
    'sha256',
    'mentions',
    'shingleCount',
    'recordedAt',
  ],
  statement: [
    'id',
    'document',
    'subject',
    'predicate',
    'object',
    'mode',
    'role',
    'place',
    'quantity',
    'polarity',
    'modality',
    'reportedAs',
    'attribution',
    'valid',
    'dated',
    'validFrom',
    'validTo',
    'aboutFrom',
    'aboutTo',
    'knownAt',
    'confidence',
    'start',
    'end',
    'quote',
    'sha256',
    'extractors',
    'recordedAt',
  ],
  quotation: ['id', 'document', 'speaker', 'addressee', 'start', 'end', 'quote', 'knownAt'],
  name_count: ['document', 'entity', 'kind', 'qid', 'form', 'text', 'count'],
  decision: ['id', 'kind', 'survivor', 'absorbed', 'absorbedLabels', 'decidedBy', 'decidedAt', 'reason', 'revertedAt'],
  review: ['statement', 'state', 'note', 'at', 'author'],
  retraction: ['document', 'retracted', 'reason', 'at', 'author'],
  note: ['id', 'about', 'body', 'author', 'createdAt'],
  saved_view: ['id', 'slug', 'title', 'operation', 'variables', 'state', 'snapshot', 'sha256', 'createdAt'],
} as const;

type Table = keyof typeof COLUMNS;

const queries = new Map(
  Object.entries(COLUMNS).map(([table, columns]) => [
    table,
    `INSERT INTO ${table} (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map((column) => `@${column}`)})
     ON CONFLICT DO NOTHING`,
  ]),
);

/** False where a row of this key is there already: evidence is never written over. */
export function insert(connection: Connection, table: Table, row: object): boolean {
  const values: Parameters = { ...row };
  const entries = COLUMNS[table].map((column): [string, Value] => [column, values[column] ?? null]);
  return connection.run(queries.get(table) ?? '', Object.fromEntries(entries)) > 0;
}
