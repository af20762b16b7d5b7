/** French dispatches of our own, with what should be read from them; the closed ones were never tuned on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import type { DocumentInput } from '../../../src/domain/record/extraction.ts';
import { extract } from '../../../src/ingest/extract.ts';

const read = (text: string) => {
  const document: DocumentInput = { title: 't', publisher: null, published: '2024-03-14', url: null, lang: 'fr', text };
  return extract(document);
};

/** Subject, predicate, object, and where they are not the usual: modality, DENIED, date. */
const claimsIn = (text: string) =>
  read(text).statements.map(({ subject, predicate, object, modality, polarity, valid }) => ({
    claim: `${subject.label} ${predicate} ${object?.label ?? '-'}`,
    more: [modality, polarity, valid?.edtf ?? ''],
  }));

interface Annotated {
  readonly text: string;
  readonly wanted: readonly string[];
}

const sentences = (file: string): Annotated[] =>
  readFileSync(join('test/ingest/language', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [text = '', wanted = ''] = line.split(' |');
      return {
        text,
        wanted: wanted
          .split(';')
          .map((claim) => claim.trim())
          .filter(Boolean),
      };
    });

const EXTRA = / (PLAN|DENIED|HYPOTHESIS|CANCELLATION|\d{4}(?:-\d\d){0,2})(?= |$)/g;

/** How many claims were wanted, found and right; offices that no annotation lists are left aside. */
function scored({ text, wanted }: Annotated) {
  const claims = claimsIn(text);
  const isOffice = (claim: string) => /HOLDS_POSITION|REPRESENTS/.test(claim);
  const wants = wanted.map((claim) => ({
    claim: claim.replace(EXTRA, ''),
    extra: [...claim.matchAll(EXTRA)].map(([, word = '']) => word),
  }));
  const right = wants.filter(({ claim, extra }) => {
    const found = claims.find((one) => one.claim === claim);
    return found !== undefined && extra.every((word) => found.more.includes(word));
  });
  const counted = claims.filter(({ claim }) => !isOffice(claim) || wants.some((want) => want.claim === claim));
  return { wanted: wants.length, found: counted.length, right: right.length, text, claims };
}

function figures(file: string) {
  const all = sentences(file).map(scored);
  const sum = (key: 'wanted' | 'found' | 'right') => all.reduce((total, one) => total + one[key], 0);
  const wrong = all.filter((one) => one.right < one.wanted || one.found > one.right);
  return { precision: sum('right') / sum('found'), recall: sum('right') / sum('wanted'), wrong };
}

describe('French', () => {
  it('is read as annotated in most of the open sentences', () => {
    const { precision, recall } = figures('french.txt');
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it('is read so in the closed ones', () => {
    const { precision, recall } = figures('french-closed.txt');
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });

  it('gives quotations to their speakers', () => {
    const { quotations } = read(
      'Le dialogue doit continuer. « La porte reste ouverte à tous », a déclaré Emmanuel Macron mardi. Il a ajouté : « Nous voulons la paix en Europe ».',
    );
    expect(quotations.map(({ speaker, quote }) => [speaker?.label, quote])).toEqual([
      ['Emmanuel Macron', 'La porte reste ouverte à tous'],
      ['Emmanuel Macron', 'Nous voulons la paix en Europe'],
    ]);
  });

  it('says who reports', () => {
    const [statement] = read('Dmitri Peskov a affirmé que la Russie avait rencontré la Moldavie à Genève.').statements;
    expect(statement).toMatchObject({ reportedAs: 'INDIRECT_SPEECH', attribution: [{ surface: 'Dmitry Peskov' }] });
  });

  it('quotes exactly, and knows states, bodies and people by their French names', () => {
    const text = 'La Russie a menacé la Finlande. Poutine a rencontré Erdogan à Sotchi. L’Otan soutient la Suède.';
    const { actors, statements } = read(text);
    expect(new Set(actors.map(({ label }) => label))).toEqual(
      new Set(['Russia', 'Finland', 'Vladimir Putin', 'Recep Tayyip Erdoğan', 'NATO', 'Sweden']),
    );
    for (const { quote, start, end, core } of statements) {
      expect(text.slice(start, end)).toBe(quote);
      expect(start <= core.start && core.end <= end).toBe(true);
    }
    for (const { mentions } of actors)
      for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });
});

test('a quotation that never ends does not make one sentence of the whole text', () => {
  const text = 'Le président russe Vladimir Poutine a rencontré le ministre. « '.repeat(3_000);
  const { statements } = read(text);
  expect(statements.length).toBeGreaterThan(2_000);
  for (const { quote } of statements) expect(quote.length).toBeLessThanOrEqual(700);
});
