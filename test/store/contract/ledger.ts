/** The ledger: one entry per commit, with what it touched. */
import { describe, expect, it } from '@jest/globals';
import { denial, meeting, plan, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { commit, commitEach, RECORDED, scanned, storeOfEachTest } from './opened.ts';

const HOUR = 3_600_000;

export function ledgerContract(open: Open): void {
  describe('ledger', () => {
    const store = storeOfEachTest(open);

    it('keeps who did what and when, and what that touched', async () => {
      const { entry } = await commit(store(), { documents: [meeting] }, RECORDED, 'ingest');
      const rows = await scanned(store());
      expect(entry).toEqual({
        revision: 1,
        at: RECORDED,
        author: 'ada',
        kind: 'ingest',
        documents: [meeting.document.id],
        entities: rows.flatMap((row) => (row.kind === 'entity' ? [row.entity.id] : [])),
        relations: rows.flatMap((row) => (row.kind === 'relation' ? [row.relation.id] : [])),
        events: rows.flatMap((row) => (row.kind === 'event' ? [row.event.id] : [])),
        gone: [],
        changes: [
          {
            id: rows.flatMap((row) => (row.kind === 'relation' ? [row.relation.id] : []))[0],
            before: null,
            after: 'UNDISPUTED',
            causedBy: [meeting.statements[0]?.id],
          },
        ],
      });
      expect(await store().changesSince(0, 10)).toEqual([entry]);
    });

    it('gives entries after a revision, in order, at most so many', async () => {
      await commitEach(store(), talks);
      const revisions = async (after: number, limit: number) =>
        (await store().changesSince(after, limit)).map(({ revision }) => revision);
      expect(await revisions(0, 100)).toEqual([1, 2, 3, 4, 5]);
      expect(await revisions(2, 2)).toEqual([3, 4]);
      expect(await revisions(5, 100)).toEqual([]);
      expect(await store().revision()).toBe(5);
    });

    it('gives entries between two instants, the second one included', async () => {
      await commitEach(store(), talks);
      const revisions = async (after: number, until: number, limit = 100) =>
        (await store().changesBetween(after, until, limit)).map(({ revision }) => revision);
      expect(await revisions(RECORDED, RECORDED + 2 * HOUR)).toEqual([2, 3]);
      expect(await revisions(RECORDED - 1, RECORDED)).toEqual([1]);
      expect(await revisions(RECORDED - 1, RECORDED + 10 * HOUR, 2)).toEqual([1, 2]);
      expect(await revisions(RECORDED + 10 * HOUR, RECORDED)).toEqual([]);
    });

    it('says whose verdict changed and which statements caused it', async () => {
      await commit(store(), { documents: [meeting] });
      const { entry } = await commit(store(), { documents: [denial] });
      const [change] = entry?.changes ?? [];
      expect(change).toMatchObject({ before: 'UNDISPUTED', after: 'DISPUTED' });
      expect(change?.causedBy).toEqual([denial.statements[0]?.id]);
    });

    it('names the documents whose cluster changed', async () => {
      await commit(store(), { documents: [reprint] });
      const { entry } = await commit(store(), { documents: [meeting] });
      expect(entry?.documents).toEqual([meeting.document.id, reprint.document.id].sort());
      expect(await store().documentsByClusters([meeting.document.id])).toEqual([
        [meeting.document.id, reprint.document.id],
      ]);
    });

    it('has no entry for a commit that brought nothing', async () => {
      await commit(store(), { documents: [plan] });
      await commit(store(), { documents: [plan] });
      expect(await store().changesSince(0, 10)).toHaveLength(1);
    });
  });
}
