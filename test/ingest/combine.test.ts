/** Two extractors and one document: what they agree on, and what only one of them found. */
import { describe, expect, it } from '@jest/globals';
import type { ExtractedStatement, Extraction } from '../../src/domain/record/extraction.ts';
import { when } from '../../src/domain/time.ts';
import { combine } from '../../src/ingest/combine.ts';
import { extracted } from '../fixture/extracted.ts';

const text = 'Ada Kern met Otto Brandt in Oslo on Monday.';
const statement = (more: Partial<ExtractedStatement>): ExtractedStatement =>
  extracted(text.slice(0, 24), 0, {
    subject: { label: 'Ada Kern', qid: null },
    object: { label: 'Otto Brandt', qid: 'Q1' },
    confidence: 0.6,
    ...more,
  });
const extraction = (more: Partial<Extraction>): Extraction => ({
  document: { title: '', publisher: null, published: null, url: null, lang: 'en', text },
  actors: [],
  statements: [],
  quotations: [],
  warnings: [],
  ...more,
});
const ada = {
  label: 'Ada Kern',
  kind: 'PERSON',
  qid: null,
  mentions: [{ start: 0, end: 8, surface: 'Ada Kern' }],
} as const;
const otto = {
  label: 'Otto Brandt',
  kind: 'PERSON',
  qid: 'Q1',
  mentions: [{ start: 13, end: 24, surface: 'Otto Brandt' }],
} as const;

describe('combining extractions', () => {
  it('makes one statement of two that claim the same of overlapping words, surer than either', () => {
    const service = statement({ start: 4, end: 28, quote: text.slice(4, 28), confidence: 0.5, extractors: ['llm@1'] });
    const { statements } = combine(extraction({ statements: [statement({})] }), extraction({ statements: [service] }));
    expect(statements).toEqual([statement({ confidence: 0.8, extractors: ['rules@1', 'llm@1'] })]);
  });

  it.each([
    ['a denial', { polarity: 'DENIED' }],
    ['a plan', { modality: 'PLAN' }],
    ['another predicate', { predicate: 'AGREE' }],
    ['another object', { object: { label: 'Ben Carter', qid: null } }],
    ['words elsewhere', { start: 28, end: 42, quote: text.slice(28, 42) }],
    ['another date', { valid: when('2022-02-08', 'STATED') }],
  ] as const)('keeps %s apart', (_, difference) => {
    const dated = statement({ valid: when('2022-02-07', 'STATED') });
    const other = statement({ ...difference, extractors: ['llm@1'] });
    const { statements } = combine(extraction({ statements: [dated] }), extraction({ statements: [other] }));
    expect(statements).toEqual([dated, other]);
  });

  it('names each actor once, with the mentions of both', () => {
    const again = { ...ada, mentions: [...ada.mentions, { start: 30, end: 34, surface: 'Oslo' }] };
    const { actors } = combine(extraction({ actors: [ada] }), extraction({ actors: [again, otto] }));
    expect(actors).toEqual([again, otto]);
  });

  it('leaves a single extraction as it is', () => {
    const only = extraction({ actors: [ada], statements: [statement({})], warnings: ['short'] });
    expect(combine(only)).toBe(only);
  });
});
