/** What someone is called: what most mentions say, over all documents that stand, and what editors decided. */
import { describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import type { EntityKind } from '../../../src/domain/vocabulary.ts';
import type { LogEntry, NewDecision } from '../../../src/evidence/log/entry.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { all, commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { idOf } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { decided, revert } from './curated.ts';
import { storeOfEachTest } from './opened.ts';

type Description = Extract<NewDecision, { readonly kind: 'DESCRIBE' }>;

const QID = 'Q900009';

/** A document that names one person so often. */
function naming(
  title: string,
  label: string,
  times: number,
  {
    kind = 'PERSON',
    extractor = 'test@1',
    qid = QID,
  }: { kind?: EntityKind; extractor?: string; qid?: string | null } = {},
): Extraction {
  const text = `${title}. ${`${label} came. `.repeat(5)}`.trim();
  const starts = [...text.matchAll(new RegExp(label, 'g'))].map(({ index }) => index);
  const mentions = starts.slice(0, times).map((start) => ({ start, end: start + label.length, surface: label }));
  return {
    document: { title, publisher: 'North Wire', published: '2022-02-08', url: null, lang: 'en', text },
    actors: [{ label, kind, qid, mentions }],
    statements: [],
    quotations: [],
    warnings: [],
    extractors: [extractor],
  };
}

const purge = (extraction: Extraction): LogEntry => ({
  entry: 'purge',
  document: documentIdOf(extraction),
  sha256: 'a'.repeat(64),
  reason: 'by law',
});

async function known(store: GraphStore) {
  const entities = (await all(store, 'entity', {})).filter(({ kind }) => kind !== 'MEDIA');
  return entities.map(({ label, kind, names }) => [
    label,
    kind,
    names
      .map(({ text }) => text)
      .sort()
      .join(', '),
  ]);
}

export function nameContract(open: Open): void {
  describe('names', () => {
    const store = storeOfEachTest(open);

    it('are those of all documents; the label is what most mentions say, of equals the first', async () => {
      const [one, two, three] = [naming('One', 'Ulla', 2), naming('Two', 'Ursula', 2), naming('Three', 'Ursula', 1)];
      await commit(store(), entriesOf(one));
      expect(await known(store())).toEqual([['Ulla', 'PERSON', 'Ulla']]);
      await commit(store(), entriesOf(two));
      expect(await known(store())).toEqual([['Ulla', 'PERSON', 'Ulla, Ursula']]);
      await commit(store(), entriesOf(three));
      expect(await known(store())).toEqual([['Ursula', 'PERSON', 'Ulla, Ursula']]);
      await commit(store(), [purge(three)]);
      expect(await known(store())).toEqual([['Ulla', 'PERSON', 'Ulla, Ursula']]);
      await commit(store(), [purge(one)]);
      expect(await known(store())).toEqual([['Ursula', 'PERSON', 'Ursula']]);
      const { entry } = await commit(store(), [purge(two)]);
      expect(await known(store())).toEqual([]);
      // Its publisher, too.
      expect(entry?.goneEntities).toHaveLength(2);
    });

    it('of a document count once, as its newest reading has them', async () => {
      await commit(store(), entriesOf(naming('One', 'Ulla', 2), naming('Two', 'Ursula', 5)));
      expect((await known(store()))[0]?.[0]).toBe('Ursula');
      await commit(store(), entriesOf(naming('Two', 'Ursula', 1, { extractor: 'test@2' })));
      expect((await known(store()))[0]?.[0]).toBe('Ulla');
      await commit(store(), entriesOf(naming('Two', 'Ursula', 3, { extractor: 'test@3' })));
      expect((await known(store()))[0]?.[0]).toBe('Ursula');
    });

    it('of who was absorbed are the survivor’s too, but not his label or kind, unless his own is unknown', async () => {
      const [ada, firm] = [
        naming('One', 'Ada', 1, { qid: null }),
        naming('Two', 'Berg and Co', 5, { kind: 'ORGANIZATION', qid: null }),
      ];
      await commit(store(), entriesOf(ada, firm));
      await commit(store(), [decided('d'.repeat(32), 'SAME', idOf('Ada'), idOf('Berg and Co', 'ORGANIZATION'))]);
      expect(await known(store())).toEqual([['Ada', 'PERSON', 'Ada, Berg and Co']]);
      await commit(store(), [revert]);
      expect((await known(store())).sort()).toEqual([
        ['Ada', 'PERSON', 'Ada'],
        ['Berg and Co', 'ORGANIZATION', 'Berg and Co'],
      ]);
      await commit(store(), entriesOf(naming('Three', 'Bergco', 1, { kind: 'UNKNOWN', qid: null })));
      await commit(store(), [
        decided('e'.repeat(32), 'SAME', idOf('Bergco', 'UNKNOWN'), idOf('Berg and Co', 'ORGANIZATION')),
      ]);
      expect(await known(store())).toContainEqual(['Bergco', 'ORGANIZATION', 'Berg and Co, Bergco']);
    });

    it('of unknown kind, however often, say nothing against a known one', async () => {
      const [often, once] = [
        naming('One', 'Bergco', 5, { kind: 'UNKNOWN', qid: null }),
        naming('Two', 'Berg and Co', 1, { kind: 'ORGANIZATION', qid: null }),
      ];
      await commit(store(), entriesOf(often, once));
      await commit(store(), [
        decided('d'.repeat(32), 'SAME', idOf('Bergco', 'UNKNOWN'), idOf('Berg and Co', 'ORGANIZATION')),
      ]);
      expect(await known(store())).toEqual([['Bergco', 'ORGANIZATION', 'Berg and Co, Bergco']]);
    });

    it('are those that editors decided: of several the latest that stands, and all aliases', async () => {
      const described = (id: string, description: Partial<Description>): LogEntry => ({
        entry: 'decision',
        decision: {
          ...{ id: id.repeat(32), kind: 'DESCRIBE', survivor: idOf('Ada'), reason: 'so' },
          ...{ label: null, entityKind: null, aliases: [], ...description },
        },
      });
      const reverted = (id: string): LogEntry => ({ entry: 'revert', decision: id.repeat(32), reason: null });
      const steps: readonly (readonly [LogEntry, ...string[]])[] = [
        [described('f', { label: 'Berg', aliases: ['Adele'] }), 'Berg', 'PERSON', 'Ada, Adele, Berg'],
        [described('e', { label: 'A. Berg' }), 'A. Berg', 'PERSON', 'A. Berg, Ada, Adele, Berg'],
        [described('1', { entityKind: 'GROUP' }), 'A. Berg', 'GROUP', 'A. Berg, Ada, Adele, Berg'],
        [described('2', { entityKind: 'STATE' }), 'A. Berg', 'STATE', 'A. Berg, Ada, Adele, Berg'],
        [described('3', { aliases: ['Ada B.'] }), 'A. Berg', 'STATE', 'A. Berg, Ada, Ada B., Adele, Berg'],
        [reverted('e'), 'Berg', 'STATE', 'Ada, Ada B., Adele, Berg'],
        [reverted('2'), 'Berg', 'GROUP', 'Ada, Ada B., Adele, Berg'],
        [reverted('f'), 'Ada', 'GROUP', 'Ada, Ada B.'],
        [reverted('3'), 'Ada', 'GROUP', 'Ada'],
        [reverted('1'), 'Ada', 'PERSON', 'Ada'],
      ];
      await commit(store(), entriesOf(naming('One', 'Ada', 3, { qid: null })));
      for (const [i, [entry, ...called]] of steps.entries()) {
        await commit(store(), [entry]);
        expect([i, await known(store())]).toEqual([i, [called]]);
      }
    });
  });
}
