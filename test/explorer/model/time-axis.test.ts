import { describe, expect, test } from '@jest/globals';
import {
  asOfAt,
  axisOf,
  borderAt,
  bordersOf,
  spanOf,
  unitOf,
  windowOf,
} from '../../../src/explorer/graph/filter/time-axis.ts';

const day = (date: string, count: number) => {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString();
  return { start: `${date}T00:00:00Z`, end: next, count };
};
const month = (from: string, to: string, count: number) => ({
  start: `${from}-01T00:00:00.000Z`,
  end: `${to}-01T00:00:00Z`,
  count,
});
const open = { from: null, to: null };
const week = { from: '2022-02-07T00:00:00Z', to: '2022-02-11T00:00:00Z' };
const axis = axisOf([day('2022-02-07', 3), day('2022-02-09', 5), day('2022-02-10', 2)], 'DAY', week);

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
    const close = spanOf(months, false, open);
    expect(close).toEqual({ from: '2022-01-01T00:00:00.000Z', to: '2022-03-01T00:00:00Z' });
    expect(unitOf(close)).toBe('DAY');
    expect(unitOf(spanOf(months, true, open))).toBe('YEAR');
    expect(axisOf(months, 'MONTH', { from: '2022-01-01T00:00:00Z', to: '2022-03-01T00:00:00Z' })).toMatchObject({
      earlier: 1,
      later: 0,
      bars: [{ start: '2022-01' }, { start: '2022-02' }],
    });
  });

  test('reaches as far as the window that is set, within the evidence', () => {
    const months = [month('1994-12', '1995-01', 1), month('2022-01', '2022-02', 1), month('2022-02', '2022-03', 60)];
    expect(spanOf(months, false, { from: '2021', to: '2024' })?.from).toBe('2021-01-01T00:00:00.000Z');
    expect(spanOf(months, false, { from: '1800', to: null })?.from).toBe('1994-12-01T00:00:00.000Z');
  });

  test('thumbs at both ends mean no bound; elsewhere the bars between them', () => {
    expect(windowOf(axis, [0, 4])).toEqual({ from: null, to: null });
    expect(windowOf(axis, [1, 3])).toEqual({ from: '2022-02-08', to: '2022-02-09' });
    expect(windowOf(axis, [4, 5])).toEqual({ from: '2022-02-10', to: null });
  });

  test('a window finds its thumbs again, also one that is given as a month', () => {
    expect(bordersOf(axis, '2022-02-08', '2022-02-09')).toEqual([1, 3]);
    expect(bordersOf(axis, null, null)).toEqual([0, 4]);
    expect(bordersOf(axis, '2022-02', '2022-02')).toEqual([0, 4]);
    expect(bordersOf(axis, '2022-02-09', null)).toEqual([2, 4]);
  });

  test('known by a border is known by the end of the day before it, that day included', () => {
    expect(asOfAt(axis, 2)).toBe('2022-02-08');
    expect(asOfAt(axis, 4)).toBeNull();
    expect(borderAt(axis, '2022-02-08')).toBe(2);
    expect(borderAt(axis, '2022-02-08T09:00:00Z')).toBe(2);
    expect(borderAt(axis, null)).toBe(4);
  });

  test('without dated evidence there is nothing to brush', () => expect(spanOf([], false, open)).toBeNull());
});
