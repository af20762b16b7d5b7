/** The log: everything that was committed, in order, by subject too; and what a purge takes out of it. */
import { describe, expect, it } from '@jest/globals';
import { admit } from '../../../src/evidence/admit.ts';
import { logLines } from '../../../src/export/log.ts';
import { AT, all, commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, meeting, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, merge, note, retracted, revert, reviewed, view } from './curated.ts';
import { EVERY, gathered, scanned, statementOf, storeOfEachTest, UNKNOWN } from './opened.ts';

const NOTE = 'a'.repeat(32);

export function logContract(open: Open): void {
  describe('log', () => {
    const store = storeOfEachTest(open);

    it('gives every entry back as it was signed, with its commit', async () => {
      const entries = [...entriesOf(meeting), merge, note(NOTE, [ADA], 'Hm.'), view('c'.repeat(32), 'oslo')];
      await commit(store(), entries);
      await commit(store(), [revert, { entry: 'note-deleted', note: NOTE }]);
      const first = entries.map((entry) => ({ ...entry, author: 'ada', at: AT, revision: 1, recordedAt: AT }));
      const log = await gathered(store().log());
      expect(log.slice(0, -2)).toEqual(first.map((entry) => ({ ...entry, action: 'test', committer: 'ada' })));
      expect(log.slice(-2)).toMatchObject([
        { ...revert, revision: 2 },
        { entry: 'note-deleted', revision: 2 },
      ]);
    });

    it('replayed into an empty store gives the same log and the same graph', async () => {
      await commit(store(), entriesOf(...talks));
      const { id } = await statementOf(store(), denial);
      await commit(store(), [merge, reviewed(id, 'REJECTED')]);
      await commit(store(), [retracted(documentIdOf(reprint)), revert]);
      const [lines, rows] = [await gathered(logLines(store())), await scanned(store())];
      const log = await gathered(store().log());
      const fresh = await open();
      for (const revision of [1, 2, 3]) {
        const entries = log.filter((entry) => entry.revision === revision);
        const { committer = '', action = '', recordedAt = 0 } = entries[0] ?? {};
        const signed = entries.map(({ revision: _, recordedAt: __, action: ___, committer: ____, ...entry }) => entry);
        await fresh.commit({ author: committer, action, at: recordedAt, entries: signed, revision });
      }
      expect(await gathered(logLines(fresh))).toEqual(lines);
      expect(await scanned(fresh)).toEqual(rows);
      await fresh.close();
    });

    it('tells the history of each subject, by kind', async () => {
      await commit(store(), entriesOf(meeting));
      const document = documentIdOf(meeting);
      const { id } = await statementOf(store(), meeting);
      await commit(store(), [reviewed(id, 'ACCEPTED'), retracted(document)]);
      await commit(store(), [reviewed(id, 'REJECTED'), retracted(document, false)]);
      const [ofStatement, ofNobody, ofDocument] = await store().history(
        [id, UNKNOWN, document],
        ['review', 'retraction'],
      );
      expect(ofStatement).toMatchObject([
        { state: 'ACCEPTED', revision: 2 },
        { state: 'REJECTED', revision: 3 },
      ]);
      expect(ofNobody).toEqual([]);
      expect(ofDocument).toMatchObject([{ retracted: true }, { retracted: false, reason: 'The outlet took it back.' }]);
      expect((await store().history([document], ['document']))[0]).toMatchObject([
        { document: { title: meeting.document.title } },
      ]);
    });

    it('keeps no word of a document that was purged, nor does anything else', async () => {
      await commit(store(), entriesOf(...talks));
      const { id } = await statementOf(store(), denial);
      await commit(store(), [reviewed(id, 'ACCEPTED')]);
      const { document } = admit(denial, AT);
      const retraction = { entry: 'retraction', document: document.id, reason: 'The outlet took it back.' } as const;
      await commit(store(), [{ ...retraction, retracted: true }]);
      await commit(store(), [{ ...retraction, retracted: false }]);
      await commit(store(), [
        { entry: 'purge', document: document.id, sha256: 'e'.repeat(64), reason: 'A court said so.' },
      ]);
      const kept = await gathered(store().log());
      expect(JSON.stringify(kept)).not.toContain('Carter said that he had not');
      expect(kept.map(({ entry }) => entry).filter((kind) => /review|retraction/.test(kind))).toEqual([]);
      expect((await commit(store(), [{ ...retraction, retracted: true }])).entry).toBeNull();
      expect(await store().find('textByDocument', [document.id])).toEqual([null]);
      expect(await store().byIds('document', [document.id])).toEqual([null]);
      expect(await store().byIds('statement', [id])).toEqual([null]);
      expect(await store().count('document', { text: 'Café' })).toBe(0);
      expect(await store().count('statement', { ...EVERY, text: 'had not met' })).toBe(0);
      expect((await all(store(), 'quotation', { asOf: EVERY.asOf })).map(({ quote }) => quote)).toEqual([
        'the door is open',
      ]);
      expect((await commit(store(), entriesOf(denial))).entry).toBeNull();
      const left = await scanned(store());
      await store().rebuild();
      expect(await scanned(store())).toEqual(left);
      const fresh = await open();
      await commit(fresh, entriesOf(...talks.filter((one) => one !== denial)));
      expect(left).toEqual(await scanned(fresh));
      await fresh.close();
    });
  });
}
