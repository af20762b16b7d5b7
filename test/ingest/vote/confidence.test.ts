/** Confidence: what speaks for a statement never lowers it, and the fit does what it says. */
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentInput } from '../../../src/domain/record/extraction.ts';
import { loadAuthority } from '../../../src/ingest/authority/authority.ts';
import { CONFIDENCE_FILE, confidenceOf, readTable } from '../../../src/ingest/confidence/confidence.ts';
import { RISING } from '../../../src/ingest/confidence/factors.ts';
import { fitTable } from '../../../src/ingest/confidence/fit/fit.ts';
import type { Grounds } from '../../../src/ingest/confidence/grounds.ts';
import { extract } from '../../../src/ingest/extract.ts';
import { CLASSES } from '../../../src/ingest/vote/classes.ts';

const grounds: fc.Arbitrary<Grounds> = fc.record({
  predicate: fc.constantFrom('ACCUSE', 'CONSULT', 'ASSAULT', 'HOLDS_POSITION'),
  closeness: fc.constantFrom('named', 'acting', 'group', 'inside', 'inferred'),
  source: fc.constantFrom('verb', 'noun', 'title', 'pattern'),
  polarity: fc.constantFrom('ASSERTED', 'DENIED'),
  agreement: fc.constantFrom('one', 'both'),
  vote: fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  isAlone: fc.boolean(),
  unknownEnds: fc.integer({ min: 0, max: 2 }),
  isDated: fc.boolean(),
  length: fc.integer({ min: 1, max: 200 }),
  spin: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('confidence', () => {
  it('never falls with a surer vote, an agreeing reader, a nearer name, a shorter sentence or plainer copy', () => {
    fc.assert(
      fc.property(grounds, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const better = (change: Partial<Grounds>) => confidenceOf({ ...one, ...change }) >= confidenceOf(one);
        expect(better({ vote: { share: Math.max(share, one.vote?.share ?? 0) } })).toBe(true);
        expect(better({ agreement: 'both' })).toBe(true);
        expect(better({ closeness: 'named' })).toBe(true);
        expect(better({ length: Math.ceil(one.length / 2) })).toBe(true);
        expect(better({ unknownEnds: 0 })).toBe(true);
        expect(better({ spin: one.spin / 2 })).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it('is the less the more the typer disagrees', () => {
    const text = 'France accused Russia of spying on its diplomats.';
    const document: DocumentInput = { title: 't', publisher: null, published: null, url: null, lang: 'en', text };
    const said = (share: number) => {
      const typer = () => new Map(CLASSES.map((name) => [name, name === 'ACCUSE>' ? share : 0] as const));
      const { statements } = extract(document, { authority: loadAuthority(), typer });
      return statements.find(({ predicate }) => predicate === 'ACCUSE')?.confidence ?? 0;
    };
    expect(said(0.99)).toBeGreaterThan(said(0.3));
    expect(said(0.3)).toBeGreaterThan(said(0.001));
  });
});

describe('the fit', () => {
  it('finds what foretells a right statement, and keeps to the order of the factors', () => {
    const samples = Array.from({ length: 200 }, (_, i) => ({
      factors: [`vote ${i % 6}`, i % 2 ? 'dated' : 'undated'],
      // the lowest vote is right by chance more often than the next
      isRight: i % 6 >= 3 || (i % 6 === 0 && i % 4 < 2),
    }));
    const { points } = fitTable(samples);
    const votes = ['0', '1', '2', '3', '4', '5'].map((level) => points[`vote ${level}`] ?? Number.NaN);
    expect(votes).toEqual(votes.toSorted((a, b) => a - b));
    expect(votes[5]).toBeGreaterThan((votes[0] ?? 0) + 1);
  });

  test('the table that ships rises where it must', () => {
    const { points } = readTable(CONFIDENCE_FILE);
    for (const row of RISING) {
      const known = row.flatMap((name) => (points[name] === undefined ? [] : [points[name]]));
      expect(known).toEqual(known.toSorted((a, b) => a - b));
    }
  });
});
