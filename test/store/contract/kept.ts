/** What processes keep beside the graph. */
import { describe, expect, it } from '@jest/globals';
import type { Keeping } from '../../../src/domain/record/kept.ts';
import { all } from '../../fixture/graph.ts';
import type { Open } from '../contract.ts';
import { storeOfEachTest } from './opened.ts';

const row = (key: string, value: string, more: Partial<Keeping> = {}): Keeping => ({
  shelf: 'feed',
  key,
  about: null,
  value,
  ...more,
});

export function keptContract(open: Open): void {
  describe('what is kept beside the graph', () => {
    const store = storeOfEachTest(open);
    const values = async (filter: { since?: number; about?: string[] } = {}) =>
      (await all(store(), 'kept', { shelf: 'feed', ...filter })).map(({ value }) => value);

    it('is found by id and on its shelf, the last first, and replaced', async () => {
      expect(await store().keep([row('a', '1'), row('b', '2')])).toBe(true);
      await store().keep([row('c', '3', { about: 'x' }), row('c', 'other', { shelf: 'alert' })]);
      expect(await values()).toEqual(['3', '2', '1']);
      expect(await values({ about: ['x'] })).toEqual(['3']);
      await store().keep([row('a', '4')]);
      expect(await values()).toEqual(['4', '3', '2']);
      expect(await store().count('kept', { shelf: 'feed' })).toBe(3);
      const [a, none] = await store().byIds('kept', ['feed:a', 'feed:none']);
      expect([a?.value, none]).toEqual(['4', null]);
      expect(await values({ since: (a?.seq ?? 0) - 1 })).toEqual(['4']);
      expect(await store().revision()).toBe(0);
    });

    it('is kept by the first of two who found the same', async () => {
      await store().keep([row('a', '1')]);
      const [a] = await store().byIds('kept', ['feed:a']);
      const both = ['2', '3'].map((value) =>
        store().keep([row('a', value, { after: a?.seq ?? -1 }), row(value, value)]),
      );
      expect((await Promise.all(both)).sort()).toEqual([false, true]);
      expect((await values()).length).toBe(2);
      expect(await store().keep([row('d', '5'), row('a', '6', { after: 0 })])).toBe(false);
      expect(await values()).not.toContain('5');
    });

    it('outlives a rebuild', async () => {
      await store().keep([row('a', '1')]);
      await store().rebuild();
      expect(await values()).toEqual(['1']);
    });
  });
}
