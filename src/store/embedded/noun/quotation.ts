/** Quotations. */
import type { Id } from '../../../domain/glossary.ts';
import type { Quotation } from '../../../domain/record/quotation.ts';
import type { QuotationFilter } from '../../filter.ts';
import { id, idOrNull, idsIn, int, text } from '../column.ts';
import { type Connection, jsonList } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Table } from '../table.ts';

export const quotations = new Table<Quotation>({
  name: 'quotation',
  columns: {
    id,
    document: id,
    speaker: idOrNull,
    addressee: idOrNull,
    start: int,
    end: int,
    quote: text(),
    knownAt: int,
  },
  declarations: ['seq INTEGER PRIMARY KEY', 'UNIQUE (id)'],
  besides: [
    'CREATE INDEX quotation_document ON quotation (document)',
    'CREATE INDEX quotation_speaker ON quotation (speaker)',
    'CREATE INDEX quotation_known ON quotation (knownAt, id)',
    `CREATE VIRTUAL TABLE quotation_words USING fts5 (quote, content = '', contentless_delete = 1, detail = none,
      tokenize = 'unicode61 remove_diacritics 2')`,
  ],
});

export const listedQuotations = new Listed<Quotation, QuotationFilter, 'KNOWN DESC'>({
  list: 'quotations',
  select: quotations.select('t'),
  from: 'quotation t JOIN document d ON d.id = t.document',
  id: 't.id',
  orders: { 'KNOWN DESC': 't.knownAt' },
  conditions: ({ text: words, speakers, document, asOf, counts }, where) => {
    where
      .always('t.knownAt <= @asOf', { asOf })
      .words('quotation', 't', words)
      .value('document', document, 't.document = unhex(@document)')
      .list('speakers', speakers, `t.speaker IN ${idsIn('speakers')}`);
    if (counts !== undefined) where.always(`d.retractedAt IS ${counts ? 'NULL' : 'NOT NULL'}`);
  },
  rowOf: (raw) => quotations.rowOf(raw),
});

export function addQuotation(connection: Connection, quotation: Quotation): void {
  const seq = quotations.insert(connection, quotation);
  const { quote } = quotation;
  connection.run('INSERT INTO quotation_words (rowid, quote) VALUES (@seq, @quote)', { seq, quote });
}

export function removeQuotations(connection: Connection, ids: readonly Id[]): void {
  if (ids.length === 0) return;
  const list = { list: jsonList(ids) };
  connection.run(
    `DELETE FROM quotation_words WHERE rowid IN (SELECT seq FROM quotation WHERE id IN ${idsIn('list')})`,
    list,
  );
  connection.run(`DELETE FROM quotation WHERE id IN ${idsIn('list')}`, list);
}
