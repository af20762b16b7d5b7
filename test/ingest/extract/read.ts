/** Reads a text as a dispatch of a day, for the tests of the extraction. */
import type { ExtractedStatement, Extraction } from '../../../src/domain/record/extraction.ts';
import { extract } from '../../../src/ingest/extract.ts';

const TUESDAY = '2022-02-08';

export const read = (text: string, published: string | null = TUESDAY): Extraction =>
  extract({ title: '', publisher: null, published, url: null, lang: 'en', text });

/** `CONSULT Emmanuel Macron > Vladimir Putin`, one line a statement, in reading order. */
export const told = (text: string, published: string | null = TUESDAY): string[] =>
  read(text, published).statements.map(line);

export const line = ({ predicate, mode, subject, object, modality, polarity }: ExtractedStatement): string =>
  [
    mode ? `${predicate}/${mode}` : predicate,
    `${subject.label} > ${object?.label ?? '-'}`,
    ...(modality === 'FACT' ? [] : [modality]),
    ...(polarity === 'DENIED' ? ['DENIED'] : []),
  ].join(' ');
