import { describe, expect, test } from '@jest/globals';
import { overlay, spinScore } from '../../../src/ingest/text/overlay.ts';
import { read, told } from './read.ts';

describe('copy that a program reworded', () => {
  test('is read as what it stood for', () => {
    expect(told('Norway has referred to as on Chad to leave.')).toEqual(['REQUEST Norway > Chad']);
    expect(told('Angela Merkel positioned a telephone name to Boris Johnson.')).toEqual([
      'CONSULT/phone Angela Merkel > Boris Johnson',
    ]);
  });

  test('is quoted in its own words', () => {
    const [statement] = read('Norway has referred to as on Chad to leave.').statements;
    expect(statement?.quote).toContain('referred to as on');
  });

  test('lowers confidence', () => {
    const plain = read('Norway called on Chad.').statements[0]?.confidence ?? 0;
    const spun = read('Norway referred to as on Chad.').statements[0]?.confidence ?? 1;
    expect(spun).toBeLessThan(plain);
    expect(spinScore('Norway called on Chad.')).toBe(0);
  });

  test('every offset of the overlay leads back into the original', () => {
    const text = 'Earlier than touring to Rome the 2 international locations agreed.';
    const read = overlay(text, 1);
    expect(read.text).toBe('Before traveling to Rome the 2 countries agreed.');
    const start = read.text.indexOf('countries');
    expect(text.slice(read.original(start, 'start'), read.original(start + 9, 'end'))).toBe('international locations');
  });
});

test('players, links and credits are no prose', () => {
  expect(read('Press play to listen to Canada\nhttps://example.org/Canada\nPhoto: Canada Press').actors).toEqual([]);
});
