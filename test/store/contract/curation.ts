/** What people decide and write: merges, reviews, retractions, notes and saved views. */
import { describe, expect, it } from '@jest/globals';
import { AT, all, commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, meeting, plan, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, BEN, CLEO, merge, note, retracted, revert, reviewed, standing, view } from './curated.ts';
import { EVERY, scanned, statementOf, storeOfEachTest } from './opened.ts';

const NOTE = 'a'.repeat(32);
const VIEW = 'c'.repeat(32);

export function curationContract(open: Open): void {
  describe('merge', () => {
    const store = storeOfEachTest(open);

    it('lets the survivor answer for the absorbed, everywhere', async () => {
      await commit(store(), entriesOf(...talks));
      const { entry } = await commit(store(), [merge]);
      expect(entry?.goneEntities).toEqual([CLEO]);
      const [ada, cleo] = await store().byIds('entity', [ADA, CLEO]);
      expect(ada?.members).toEqual([ADA, CLEO]);
      expect(ada?.names.map(({ text }) => text)).toEqual(['Ada Berg', 'Cleo Duval']);
      expect(cleo).toEqual(ada);
      expect((await all(store(), 'entity', { ids: [CLEO] })).map(({ id }) => id)).toEqual([ADA]);
      expect((await all(store(), 'entity', {})).map(({ id }) => id)).not.toContain(CLEO);
      expect((await store().find('entityByName', ['cleo duval']))[0]?.id).toBe(ADA);
      expect((await store().search('Duval', null))[0]).toMatchObject({
        entity: { id: ADA },
        matchedName: 'Cleo Duval',
      });
    });

    it('keeps the ids of statements as read', async () => {
      await commit(store(), [...entriesOf(...talks), merge]);
      expect((await statementOf(store(), plan, 'Cleo')).subject).toBe(CLEO);
    });

    it('acts on later documents too, and is reverted once', async () => {
      await commit(store(), entriesOf(plan));
      await commit(store(), [merge]);
      await commit(store(), entriesOf(meeting));
      expect((await store().byIds('entity', [CLEO]))[0]?.id).toBe(ADA);
      await commit(store(), [revert]);
      expect((await commit(store(), [revert])).entry).toBeNull();
      const [decision] = await all(store(), 'decision', { about: [CLEO] });
      expect(decision).toMatchObject({ kind: 'SAME', decidedBy: 'ada', decidedAt: AT + 1_000, revertedAt: AT + 3_000 });
      const undone = await scanned(store());
      const never = await open();
      await commit(never, entriesOf(plan, meeting));
      expect(undone).toEqual(await scanned(never));
      await never.close();
    });
  });

  describe('reviews and retractions', () => {
    const store = storeOfEachTest(open);

    it('show on what they are about, and are undone', async () => {
      await commit(store(), entriesOf(...talks));
      const { id } = await statementOf(store(), meeting);
      const { entry } = await commit(store(), [reviewed(id, 'REJECTED'), retracted(documentIdOf(meeting))]);
      expect(entry).toMatchObject({ statements: [id], documents: [documentIdOf(meeting)], reason: null });
      const retractedAt = AT + 1_000;
      expect(await statementOf(store(), meeting)).toMatchObject({ review: 'REJECTED', retractedAt });
      expect((await store().byIds('document', [documentIdOf(meeting)]))[0]?.retractedAt).toBe(retractedAt);
      expect((await all(store(), 'document', { retracted: true })).map((one) => one.id)).toEqual([
        documentIdOf(meeting),
      ]);
      expect(await all(store(), 'document', { retracted: false })).toHaveLength(talks.length - 1);
      await commit(store(), [reviewed(id, 'UNREVIEWED'), retracted(documentIdOf(meeting), false)]);
      expect(await statementOf(store(), meeting)).toMatchObject({ review: 'UNREVIEWED', retractedAt: null });
    });

    it('part what gives evidence from what does not, in lists and counts', async () => {
      await commit(store(), entriesOf(...talks));
      const { id } = await statementOf(store(), plan, 'Cleo');
      await commit(store(), [reviewed(id, 'REJECTED'), retracted(documentIdOf(denial))]);
      const everything = await store().count('statement', EVERY);
      const gone = await all(store(), 'statement', { ...EVERY, counts: false });
      expect(gone.map((one) => one.id === id || one.document === documentIdOf(denial))).toEqual([true, true]);
      expect(await store().count('statement', { ...EVERY, counts: true })).toBe(everything - 2);
      const asOf = EVERY.asOf;
      const words = async (counts: boolean) =>
        (await all(store(), 'quotation', { asOf, counts })).map(({ quote }) => quote);
      expect([await words(true), await words(false)]).toEqual([['the door is open'], ['I was at home']]);
      expect(await store().count('quotation', { asOf, counts: false })).toBe(1);
    });
  });

  describe('standing questions', () => {
    const store = storeOfEachTest(open);

    it('are asked once, and deleted; a rebuild has them still', async () => {
      await commit(store(), [standing(VIEW), standing(NOTE)]);
      expect((await commit(store(), [standing(VIEW)])).entry).toBeNull();
      await commit(store(), [{ entry: 'question-deleted', question: NOTE }]);
      await store().rebuild();
      expect(await all(store(), 'question', {})).toEqual([
        { id: VIEW, title: 'Who mediates?', asked: '{}', webhook: null, author: 'ada', createdAt: AT },
      ]);
      expect(await store().byIds('question', [NOTE])).toEqual([null]);
    });
  });

  describe('notes and saved views', () => {
    const store = storeOfEachTest(open);

    it('are written, changed by whoever, and deleted', async () => {
      await commit(store(), [note(NOTE, [ADA], 'First.'), view(VIEW, 'oslo')]);
      await commit(store(), [note(NOTE, [BEN], 'Second.'), view(VIEW, 'bergen')]);
      expect(await all(store(), 'note', { about: [ADA] })).toEqual([]);
      const [changed] = await all(store(), 'note', { about: [BEN] });
      expect(changed).toEqual({ id: NOTE, about: [BEN], body: 'Second.', author: 'ada', createdAt: AT });
      const [oslo, bergen] = await store().find('viewBySlug', ['oslo', 'bergen']);
      expect([oslo, bergen?.id, bergen?.createdAt]).toEqual([null, VIEW, AT]);
      expect((await commit(store(), [note(NOTE, [BEN], 'Second.')])).entry).toBeNull();
      await commit(store(), [
        { entry: 'note-deleted', note: NOTE },
        { entry: 'view-deleted', view: VIEW },
      ]);
      expect(await store().byIds('note', [NOTE])).toEqual([null]);
      expect(await store().count('view', {})).toBe(0);
      await commit(store(), [view('f'.repeat(32), 'bergen')]);
      expect((await store().find('viewBySlug', ['bergen']))[0]?.id).toBe('f'.repeat(32));
    });
  });
}
