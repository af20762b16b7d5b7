/** What people do once more, or to what is not there, is nothing: no entry, no revision. Within a commit acts follow each other. */
import { describe, expect, it } from '@jest/globals';
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import { all, commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, meeting, plan } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, CLEO, merge, note, retracted, revert, reviewed, standing, view } from './curated.ts';
import { gathered, statementOf, storeOfEachTest, UNKNOWN } from './opened.ts';

const [NOTE, VIEW, QUESTION] = ['a'.repeat(32), 'c'.repeat(32), 'e'.repeat(32)];
const purge = (document: string): LogEntry => ({ entry: 'purge', document, sha256: 'a'.repeat(64), reason: 'by law' });
const noteGone: LogEntry = { entry: 'note-deleted', note: NOTE };
const viewGone: LogEntry = { entry: 'view-deleted', view: VIEW };
const questionGone: LogEntry = { entry: 'question-deleted', question: QUESTION };

export function actContract(open: Open): void {
  describe('acts', () => {
    const store = storeOfEachTest(open);
    const kinds = async () => (await gathered(store().log())).map(({ entry }) => entry);

    it('upon nothing are none', async () => {
      const [, reading] = entriesOf(denial);
      for (const entry of [
        reviewed(UNKNOWN, 'REJECTED'),
        retracted(UNKNOWN),
        retracted(UNKNOWN, false),
        revert,
        noteGone,
        viewGone,
        questionGone,
        ...(reading ? [reading] : []),
      ])
        expect([entry.entry, (await commit(store(), [entry])).entry]).toEqual([entry.entry, null]);
      expect(await store().revision()).toBe(0);
    });

    it('done twice are done once, in two commits or in one', async () => {
      await commit(store(), entriesOf(meeting, plan));
      const { id } = await statementOf(store(), meeting);
      for (const act of [
        reviewed(id, 'REJECTED'),
        retracted(documentIdOf(plan)),
        merge,
        note(NOTE, [ADA], 'Hm.'),
        view(VIEW, 'oslo'),
        standing(QUESTION),
        revert,
        retracted(documentIdOf(plan), false),
        reviewed(id, 'UNREVIEWED'),
        noteGone,
        viewGone,
        questionGone,
        purge(documentIdOf(plan)),
        purge(UNKNOWN),
      ]) {
        const before = (await kinds()).length;
        expect([act.entry, (await commit(store(), [act, act])).entry === null]).toEqual([act.entry, false]);
        expect([act.entry, (await commit(store(), [act])).entry]).toEqual([act.entry, null]);
        // What is purged leaves nothing of itself in the log.
        if (act.entry !== 'purge') expect([act.entry, (await kinds()).length]).toEqual([act.entry, before + 1]);
      }
      const [, reading] = entriesOf(plan);
      for (const late of [entriesOf(plan), reading ? [reading] : [], [retracted(documentIdOf(plan))]])
        expect((await commit(store(), late)).entry).toBeNull();
    });

    it('of one commit follow each other', async () => {
      await commit(store(), [...entriesOf(meeting), note(NOTE, [ADA], 'Hm.'), noteGone]);
      expect(await all(store(), 'note', {})).toEqual([]);
      await commit(store(), [note(NOTE, [ADA], 'One.'), noteGone, note(NOTE, [CLEO], 'Two.')]);
      expect(await all(store(), 'note', {})).toMatchObject([{ about: [CLEO], body: 'Two.' }]);
      await commit(store(), [view(VIEW, 'oslo')]);
      const other = 'f'.repeat(32);
      await commit(store(), [viewGone, view(other, 'oslo')]);
      expect((await all(store(), 'view', {})).map(({ id }) => id)).toEqual([other]);
      await commit(store(), [standing(QUESTION), questionGone]);
      expect(await all(store(), 'question', {})).toEqual([]);
      await commit(store(), [merge, revert]);
      expect((await all(store(), 'decision', {})).map(({ revertedAt }) => revertedAt === null)).toEqual([false]);
      const { id } = await statementOf(store(), meeting);
      await commit(store(), [
        reviewed(id, 'REJECTED'),
        reviewed(id, 'ACCEPTED'),
        retracted(documentIdOf(meeting)),
        retracted(documentIdOf(meeting), false),
      ]);
      expect(await statementOf(store(), meeting)).toMatchObject({ review: 'ACCEPTED', retractedAt: null });
    });

    it('may come with what they are about', async () => {
      const [met] = entriesOf(meeting);
      expect(met?.entry).toBe('document');
      const probe = await open();
      await commit(probe, entriesOf(meeting));
      const { id } = await statementOf(probe, meeting);
      await probe.close();
      const fresh = await open();
      await commit(fresh, [...entriesOf(meeting), reviewed(id, 'REJECTED'), retracted(documentIdOf(meeting))]);
      expect(await statementOf(fresh, meeting)).toMatchObject({ review: 'REJECTED', retractedAt: expect.any(Number) });
      const [group] = await fresh.groups([id], 0);
      expect(group?.evidence).toEqual([]);
      await fresh.close();
    });
  });
}
