import { expect, it } from '@jest/globals';
import { pageAt } from '../../src/domain/record/document.ts';

it.each([
  [0, 1],
  [9, 1],
  [10, 2],
  [24, 2],
  [25, 3],
  [99, 3],
])('what stands at %d is on page %d of those that begin at 0, 10 and 25', (offset, page) => {
  expect(pageAt({ pages: [0, 10, 25] }, offset)).toBe(page);
});

it('what has no pages, or stands before the first, is on none', () => {
  expect([pageAt({ pages: [] }, 0), pageAt({ pages: [5] }, 4)]).toEqual([null, null]);
});
