/** Search by name: tolerant of case, accents, script and typing errors. */
import { describe, expect, it } from '@jest/globals';
import { nameScore } from '../../../src/domain/name.ts';
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import { extractionOf } from '../../fixture/dispatch.ts';
import { commit, entriesOf } from '../../fixture/graph.ts';
import { idOf, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { decided } from './curated.ts';
import { storeOfEachTest, storeToRead } from './opened.ts';

export function searchContract(open: Open): void {
  describe('search', () => {
    const store = storeToRead(open, entriesOf(...talks));
    const labels = async (query: string) => (await store().search(query, null)).map(({ entity }) => entity.label);

    it.each([
      'Volodymyr Zelenskyy',
      'Zelensky',
      'Zelenskiy',
      'Зеленский',
      'Зеленський',
      'zelenskyy volodymyr',
      'VOLODYMYR Z',
    ])('finds Volodymyr Zelenskyy by %j', async (query) => {
      expect((await labels(query))[0]).toBe('Volodymyr Zelenskyy');
    });

    it.each([
      ['emile durrenfels', 'Émile Dürrenfels'],
      ['Durenfels', 'Émile Dürrenfels'],
      ['Bexg', 'Ada Berg'],
      ['Harbor Council', 'Harbour Council'],
      ['nort', 'North Wire'],
    ])('finds by %j %s', async (query, label) => {
      expect(await labels(query)).toContain(label);
    });

    it('scores by the best name and gives best scores first, then labels, then ids', async () => {
      const hits = await store().search('nor', null);
      expect(hits.map(({ entity }) => entity.label)).toEqual(['Norland', 'North Wire']);
      for (const { score, matchedName } of hits) expect(score).toBe(nameScore('nor', matchedName));
      const sorted = [...hits].sort((a, b) => b.score - a.score || (a.entity.label < b.entity.label ? -1 : 1));
      expect(hits).toEqual(sorted);
    });

    it('keeps to the kinds asked for', async () => {
      const hits = await store().search('nor', ['MEDIA']);
      expect(hits.map(({ entity }) => entity.label)).toEqual(['North Wire']);
      expect(await store().search('nor', [])).toEqual([]);
    });

    it.each(['', ' ', '…', '"', '*', 'AND', '\u0000', '\ud800', 'x'.repeat(500), 'a b c d e f g h'])(
      'finds nothing for %j',
      async (query) => {
        expect(await store().search(query, null)).toEqual([]);
      },
    );

    it('allows no error in a word of three letters', async () => {
      expect(await labels('Ade')).toEqual([]);
    });

    it('finds one letter', async () => {
      expect(await labels('v')).toEqual(['Volodymyr Zelenskyy']);
    });
  });

  describe('search after changes', () => {
    const store = storeOfEachTest(open);
    const named = (subject: string, title: string): readonly LogEntry[] =>
      entriesOf(
        extractionOf({
          title,
          published: '2022-02-07T18:00:00Z',
          claims: [{ quote: `${subject} spoke.`, subject, predicate: 'CONSULT' }],
        }),
      );

    it('finds the survivor by the names of those it absorbed, and no longer when that is reverted', async () => {
      await commit(store(), [...named('Ada Berg', 'one'), ...named('Tilda Quist', 'two')]);
      await commit(store(), [decided('d'.repeat(32), 'SAME', idOf('Ada Berg'), idOf('Tilda Quist'))]);
      const [hit, ...others] = await store().search('Quist', null);
      expect([hit?.entity.label, hit?.matchedName]).toEqual(['Ada Berg', 'Tilda Quist']);
      expect(others).toEqual([]);
      await commit(store(), [{ entry: 'revert', decision: 'd'.repeat(32), reason: null }]);
      const [found, ...more] = await store().search('Quist', null);
      expect(found?.entity.label).toBe('Tilda Quist');
      expect(more).toEqual([]);
    });

    it('gives at most 200 hits', async () => {
      const letters = 'abcdefghijklmnop';
      const names = [...letters].flatMap((a) => [...letters].map((b) => `Name${a}${b}`));
      const quote = 'They all spoke.';
      const claims = names.map((subject) => ({ quote, subject, predicate: 'CONSULT' as const }));
      await commit(store(), entriesOf(extractionOf({ title: 'many', published: '2022-02-07', claims })));
      const hits = await store().search('Name', null);
      expect(hits).toHaveLength(200);
      expect(hits[0]?.entity.label).toBe('Nameaa');
    });
  });
}
