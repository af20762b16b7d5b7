/** What the log takes of an extraction: quotes that stand, and no more than a commit takes. */
import { describe, expect, it } from '@jest/globals';
import type { ExtractedStatement, Extraction } from '../../src/domain/record/extraction.ts';
import { admit } from '../../src/evidence/admit.ts';
import { findingsOf } from '../../src/evidence/findings.ts';
import { extracted } from '../fixture/extracted.ts';

const SENTENCE = 'Ada met Otto. ';
const claim = (number: number, more: Partial<ExtractedStatement> = {}): ExtractedStatement =>
  extracted('Ada met Otto.', number * SENTENCE.length, more);
const extraction = (sentences: number, statements: readonly ExtractedStatement[]): Extraction => ({
  document: { title: '', publisher: null, published: null, url: null, lang: 'en', text: SENTENCE.repeat(sentences) },
  actors: [
    { label: 'Ada', kind: 'PERSON', qid: null, mentions: [] },
    { label: 'Otto', kind: 'PERSON', qid: null, mentions: [] },
  ],
  statements,
  quotations: [],
  warnings: [],
});

const ATTRIBUTED = { id: 'd'.repeat(32), knownAt: 0, publisherName: null };

describe('an extraction', () => {
  it('loses a quote that is not at its offsets and keeps the rest', () => {
    const { reading, refused } = admit(extraction(2, [claim(0), claim(1, { start: 15 })]), 0);
    expect(reading.statements).toHaveLength(1);
    expect(refused).toEqual([expect.stringContaining('the quote is not at its offsets 15-27')]);
  });

  it('with a core outside its quote keeps the quote as core', () => {
    for (const core of [
      { start: 16, end: 40 },
      { start: 13, end: 20 },
      { start: 20, end: 20 },
    ]) {
      const { reading } = admit(extraction(2, [claim(1, { core })]), 0);
      expect([core, reading.statements[0]?.core]).toEqual([core, { start: 14, end: 27 }]);
    }
  });

  it('with a core as wide as its quote, or within it, keeps the core', () => {
    for (const core of [
      { start: 14, end: 27 },
      { start: 18, end: 21 },
    ])
      expect(admit(extraction(2, [claim(1, { core })]), 0).reading.statements[0]?.core).toEqual(core);
  });

  it('that claims one thing several times makes it one statement, by the surest', () => {
    const twice = [claim(0, { confidence: 0.4 }), claim(0, { confidence: 0.9 }), claim(0, { confidence: 0.6 })];
    const { document, reading } = admit(extraction(1, twice), 0);
    const { statements } = findingsOf({ ...ATTRIBUTED, text: document.text }, [reading], []);
    expect(statements.map(({ confidence }) => confidence)).toEqual([0.9]);
  });

  it('keeps the 5,000 most confident statements of a document, and says so', () => {
    const many = Array.from({ length: 5_003 }, (_, i) => claim(i, { confidence: i < 3 ? 0.1 : 0.5 }));
    const { reading, refused } = admit(extraction(5_003, many), 0);
    expect(reading.statements).toHaveLength(5_000);
    expect(reading.statements.every(({ confidence }) => confidence === 0.5)).toBe(true);
    expect(refused).toEqual(['3 statements: a document holds at most 5000']);
  });

  it('loses a mention that is not in its text', () => {
    const at = (start: number, end: number) => ({ start, end, surface: 'Ada' });
    const mentions = [at(0, 3), at(-3, 0), at(3, 3), at(5, 4), at(12, 15), at(11, 14)];
    const found = extraction(1, [claim(0)]);
    const { reading } = admit({ ...found, actors: [{ label: 'Ada', kind: 'PERSON', qid: null, mentions }] }, 0);
    // The last ends where the text does.
    expect(reading.actors[0]?.mentions).toEqual([at(0, 3), at(11, 14)]);
  });
});

describe('two readings of one document', () => {
  const told = (...readings: readonly Extraction[]) => {
    const admitted = readings.map((one) => admit(one, 0));
    const text = admitted[0]?.document.text ?? '';
    return findingsOf(
      { ...ATTRIBUTED, text },
      admitted.map(({ reading }) => reading),
      [],
    );
  };

  it('make one statement of what both find: together only if both say so, by both extractors, in either order', () => {
    const apart = extraction(1, [claim(0, { extractors: ['rules@1'], joint: false })]);
    const both = extraction(1, [claim(0, { extractors: ['model@1'], confidence: 0.9 })]);
    for (const { statements } of [told(apart, both), told(both, apart)]) {
      // `joint` is no part of what a statement is known by.
      expect(statements).toMatchObject([{ joint: false, confidence: 0.9, extractors: ['model@1', 'rules@1'] }]);
    }
  });

  it('of two quotes of one length keep the one that begins first, in either order', () => {
    const core = { start: 18, end: 21 };
    const early = extraction(2, [claim(1, { start: 14, end: 21, quote: 'Ada met', core, extractors: ['a@1'] })]);
    const late = extraction(2, [claim(1, { start: 15, end: 22, quote: 'da met ', core, extractors: ['b@1'] })]);
    for (const { statements } of [told(early, late), told(late, early)])
      expect(statements.map(({ quote }) => quote)).toEqual(['Ada met']);
  });

  it('of one saying keep whom it is said to, in either order', () => {
    const said = (addressee: string | null): Extraction => ({
      ...extraction(1, []),
      quotations: [
        {
          speaker: { label: 'Ada', qid: null },
          addressee: addressee === null ? null : { label: addressee, qid: null },
          quote: 'met',
          start: 4,
          end: 7,
        },
      ],
    });
    const addressees = (...readings: readonly Extraction[]) =>
      told(...readings).quotations.map(({ addressee }) => addressee);
    const [otto, ines] = [addressees(said('Otto')), addressees(said('Ines'))];
    expect(otto[0]).not.toBeNull();
    expect([addressees(said(null), said('Otto')), addressees(said('Otto'), said(null))]).toEqual([otto, otto]);
    expect(addressees(said('Ines'), said('Otto'))).toEqual(addressees(said('Otto'), said('Ines')));
    expect([otto, ines]).toContainEqual(addressees(said('Ines'), said('Otto')));
  });

  it('name somebody as often as the one that does so most', () => {
    const naming = (count: number) => ({
      ...extraction(4, [claim(0)]),
      actors: [
        {
          label: 'Ada',
          kind: 'PERSON' as const,
          qid: null,
          mentions: Array.from({ length: count }, (_, i) => {
            const start = i * SENTENCE.length;
            return { start, end: start + 3, surface: 'Ada' };
          }),
        },
        { label: 'Otto', kind: 'PERSON' as const, qid: null, mentions: [] },
      ],
    });
    const counts = (...readings: readonly Extraction[]) =>
      told(...readings).names.map(({ text, count }) => [text, count]);
    expect(counts(naming(1), naming(4), naming(2))).toEqual([
      ['Ada', 4],
      ['Otto', 1],
    ]);
  });
});
