/** Quotations, tied to their documents and speakers. */
import type { Id } from '../../../domain/glossary.ts';
import type { Quotation } from '../../../domain/record/quotation.ts';
import type { QuotationFilter } from '../../filter.ts';
import { inBatches } from '../batches.ts';
import type { Transaction } from '../connection.ts';
import { Listed } from '../listed.ts';
import { Nodes } from '../nodes.ts';
import { int, plain } from '../property.ts';
import { queries } from '../query/queries.ts';
import { allWords, foldedWords } from '../words.ts';

export const quotations = new Nodes<Quotation & { readonly words: string }>({
  label: 'Quotation',
  properties: {
    id: plain(),
    document: plain(),
    speaker: plain(),
    addressee: plain(),
    start: int,
    end: int,
    quote: plain(),
    knownAt: int,
    words: plain(),
  },
  indexes: [['knownAt', 'id']],
  fullText: { quotation_words: 'words' },
});

function quotationOf(values: object): Quotation {
  const { words, ...quotation } = quotations.rowOf(values);
  return quotation;
}

export const listedQuotations = new Listed<Quotation, QuotationFilter, 'KNOWN DESC'>({
  list: 'quotations',
  queries: queries.quotationList,
  orders: ['KNOWN DESC'],
  asked: ({ text: asked, speakers, document, asOf, counts }) => {
    const text = allWords(asked);
    return {
      from: text !== null ? 'text' : document !== undefined ? 'document' : speakers ? 'speakers' : 'all',
      filter: { text, speakers: speakers ?? null, document: document ?? null, counts: counts ?? null, asOf },
    };
  },
  rowsOf: async (values) => values.map(quotationOf),
  byIds: async (reader, ids) => (await quotations.byIds(reader, ids)).map(({ words, ...quotation }) => quotation),
});

export async function writeQuotations(
  transaction: Transaction,
  added: readonly Quotation[],
  removed: readonly Id[],
): Promise<void> {
  const ties = added.map(({ id, document, speaker }) => ({
    id,
    document,
    speakers: speaker === null ? [] : [speaker],
  }));
  await Promise.all([
    quotations.remove(transaction, removed),
    quotations.write(transaction, added.map(quotationRow)),
    ...inBatches(ties).map((rows) => transaction.run(queries.tieQuotations, { rows })),
  ]);
}

export const quotationRow = (quotation: Quotation) => ({ ...quotation, words: foldedWords(quotation.quote) });
