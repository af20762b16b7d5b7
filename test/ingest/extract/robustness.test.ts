/** Whatever the text: every quote is at its offsets, and the work is bounded. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import { read } from './read.ts';

const SEED = 20220208;

function misplaced({ document, actors, statements, quotations }: Extraction): string[] {
  const { text } = document;
  const quotes = [...statements, ...quotations].map(({ start, end, quote }) => ({ start, end, words: quote }));
  const mentions = actors.flatMap((actor) =>
    actor.mentions.map(({ start, end, surface }) => ({ start, end, words: surface })),
  );
  return [...quotes, ...mentions]
    .filter(({ start, end, words }) => text.slice(start, end) !== words)
    .map(({ words }) => words);
}

describe(`every quote is at its offsets (seed ${SEED})`, () => {
  test('for any Unicode text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => misplaced(read(text)).length === 0),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('for prose with odd marks, spaces and scripts in it', () => {
    const words = [
      'France',
      'met',
      'Putin',
      '“',
      '”',
      '"',
      '’s',
      'said',
      'that',
      'on Monday',
      'in Moscow',
      '.',
      ',',
      '\n',
      '\u200b',
      '\u202e',
      '\ud83d',
      'ﬁ',
      'Й',
      '中国',
      '<b>',
      '&amp;',
      '\u00a0',
      '—',
      '(NATO)',
      'referred to as on',
      '\u0301',
      'İ',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, (prose) => misplaced(read(prose)).length === 0),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test('of ten megabytes only the head is read, and that is said', () => {
  const { warnings } = read(' '.repeat(10_000_000));
  expect(warnings).toEqual(['only the first 2000000 characters were read']);
});

describe('work is bounded', () => {
  const milliseconds = (text: string): number => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  test.each([
    ['100,000 quotation marks', '“"”'.repeat(33_334)],
    ['100,000 opening marks on lines of their own', '“a\n'.repeat(20_000)],
    ['a quarter of a megabyte without a sentence end', 'the minister of France met and '.repeat(8_000)],
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['commas only', ','.repeat(50_000)],
    ['nested brackets', '('.repeat(20_000) + ')'.repeat(20_000)],
    ['one long list', 'France, '.repeat(10_000)],
  ])(
    '%s',
    (_, text) => {
      expect(milliseconds(text)).toBeLessThan(60_000);
    },
    120_000,
  );
});
