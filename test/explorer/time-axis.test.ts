import { describe, expect, test } from '@jest/globals';
import { asOfAt, axisOf, borderAt, bordersOf, unitOf, windowOf } from '../../src/explorer/graph/time-axis.ts';

const day = (date: string, count: number) => {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString();
  return { start: `${date}T00:00:00Z`, end: next, count };
};
const month = (from: string, to: string, count: number) => ({
  start: `${from}-01T00:00:00.000Z`,
  end: `${to}-01T00:00:00Z`,
  count,
});
const axis = axisOf([day('2022-02-07', 3), day('2022-02-09', 5), day('2022-02-10', 2)], 'DAY', false);

describe('the time axis', () => {
  test('fills the days between and ends where the evidence ends', () => {
    expect(axis.bars.map(({ start, count }) => [start, count])).toEqual([
      ['2022-02-07', 3],
      ['2022-02-08', 0],
      ['2022-02-09', 5],
      ['2022-02-10', 2],
    ]);
  });

  test('counts an old treaty at the side instead of squeezing the month', () => {
    const months = [month('1994-12', '1995-01', 1), month('2022-01', '2022-02', 20), month('2022-02', '2022-03', 60)];
    expect(unitOf(months, false)).toBe('DAY');
    expect(unitOf(months, true)).toBe('YEAR');
    expect(axisOf(months, 'MONTH', false)).toMatchObject({
      earlier: 1,
      later: 0,
      bars: [{ start: '2022-01' }, { start: '2022-02' }],
    });
  });

  test('thumbs at both ends mean no bound; elsewhere the bars between them', () => {
    expect(windowOf(axis, [0, 4])).toEqual({ from: null, to: null });
    expect(windowOf(axis, [1, 3])).toEqual({ from: '2022-02-08', to: '2022-02-09' });
  });

  test('a window finds its thumbs again, also one that is given as a month', () => {
    expect(bordersOf(axis, '2022-02-08', '2022-02-09')).toEqual([1, 3]);
    expect(bordersOf(axis, null, null)).toEqual([0, 4]);
    expect(bordersOf(axis, '2022-02', '2022-02')).toEqual([0, 4]);
    expect(bordersOf(axis, '2022-02-09', null)).toEqual([2, 4]);
  });

  test('known by a border is known by the last moment before it', () => {
    expect(asOfAt(axis, 2)).toBe('2022-02-08T23:59:59Z');
    expect(asOfAt(axis, 4)).toBeNull();
    expect(borderAt(axis, '2022-02-08T23:59:59Z')).toBe(2);
    expect(borderAt(axis, null)).toBe(4);
  });

  test('without dated evidence there is nothing to brush', () => expect(axisOf([], 'DAY', false).bars).toEqual([]));
});
