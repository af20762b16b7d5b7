/** The ledger: one entry per commit, with what it touched. */
import { describe, expect, it } from '@jest/globals';
import { AT, commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, idOf, meeting, plan, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, BEN, CLEO, merge, note, retracted, reviewed } from './curated.ts';
import { scanned, statementOf, storeOfEachTest, storeToRead } from './opened.ts';

export function ledgerContract(open: Open): void {
  describe('ledger', () => {
    const store = storeOfEachTest(open);

    it('keeps who did what and when, and what that touched', async () => {
      const { entry } = await commit(store(), entriesOf(meeting));
      const { id } = await statementOf(store(), meeting);
      expect(entry).toEqual({
        revision: 1,
        at: AT,
        author: 'ada',
        action: 'test',
        reason: null,
        documents: [documentIdOf(meeting)],
        entities: (await scanned(store())).flatMap((row) => (row.kind === 'entity' ? [row.entity.id] : [])),
        statements: [id],
        groups: [{ type: 'CONSULT', founder: id, appended: true }],
        goneRelations: [],
        goneEvents: [],
        goneEntities: [],
        verdicts: [{ id: expect.stringMatching(`^CONSULT:${id}:`), before: null, after: 'UNDISPUTED', causedBy: [id] }],
      });
      expect(await store().ledgerAfter(0, 10)).toEqual([entry]);
      const { reason, goneEntities } = (await commit(store(), [...entriesOf(plan), merge])).entry ?? {};
      expect([reason, goneEntities]).toEqual(['Reason d.', [CLEO]]);
    });

    it('says whose verdict changed and which statements caused it', async () => {
      await commit(store(), entriesOf(meeting));
      const { entry } = await commit(store(), entriesOf(denial));
      const { id } = await statementOf(store(), denial);
      expect(entry?.verdicts).toMatchObject([{ before: 'UNDISPUTED', after: 'DISPUTED', causedBy: [id] }]);
    });

    it('says where statements came after all that there were, and what has another founder now', async () => {
      const grouped = async (...entries: Parameters<typeof commit>[1]) => {
        const { entry } = await commit(store(), entries);
        return (entry?.groups ?? []).map(({ founder, appended }) => [founder, appended]);
      };
      await commit(store(), entriesOf(reprint));
      const { id } = await statementOf(store(), reprint);
      expect(await grouped(...entriesOf(denial))).toEqual([[id, true]]);
      // Of equally late ones nobody knows which comes first.
      const at = denial.document.published;
      const alike = {
        ...reprint,
        document: { ...reprint.document, title: 'At once', publisher: 'East Radio', published: at },
      };
      expect(await grouped(...entriesOf(alike))).toEqual([[id, false]]);
      expect(await grouped(reviewed(id, 'REJECTED'))).toEqual([[id, false]]);
      expect(await grouped(reviewed(id, 'ACCEPTED'))).toEqual([[id, false]]);
      const { entry } = await commit(store(), entriesOf(meeting));
      const met = await statementOf(store(), meeting);
      expect(entry?.goneEvents).toEqual([id]);
      expect(entry?.goneRelations).toEqual([expect.stringContaining(id)]);
      expect(entry?.groups.map(({ founder, appended }) => [founder, appended])).toEqual(
        [id, met.id].sort().map((founder) => [founder, false]),
      );
      expect((await grouped(...entriesOf(plan))).every(([, appended]) => appended === true)).toBe(true);
    });

    it('names whom reviews, retractions and notes are about, as they stand now', async () => {
      await commit(store(), [...entriesOf(meeting, denial, plan), merge]);
      const { id } = await statementOf(store(), meeting);
      const named = async (...entries: Parameters<typeof commit>[1]) =>
        (await commit(store(), entries)).entry?.entities;
      const oslo = idOf('Oslo', 'PLACE');
      expect(await named(reviewed(id, 'REJECTED'))).toEqual([ADA, BEN, oslo].sort());
      expect(await named(retracted(documentIdOf(denial)))).toEqual([ADA, BEN].sort());
      const first = note('a'.repeat(32), [CLEO], 'Who?');
      expect(await named(first)).toEqual([ADA]);
      expect(await named(note('a'.repeat(32), [BEN], 'Who?'))).toEqual([ADA, BEN].sort());
      expect(await named({ entry: 'note-deleted', note: 'a'.repeat(32) })).toEqual([BEN]);
    });

    it('names the documents whose cluster changed', async () => {
      await commit(store(), entriesOf(reprint));
      const { entry } = await commit(store(), entriesOf(meeting));
      expect(entry?.documents).toEqual([meeting, reprint].map(documentIdOf).sort());
    });
  });

  describe('ledger of several commits', () => {
    const store = storeToRead(open, ...talks.map((document) => entriesOf(document)));
    const at = (i: number) => AT + 1_000 * i;

    it.each([
      [0, 100, [1, 2, 3, 4, 5]],
      [2, 2, [3, 4]],
      [5, 100, []],
    ])('gives entries after revision %d, in order, at most %d', async (after, limit, revisions) => {
      expect((await store().ledgerAfter(after, limit)).map(({ revision }) => revision)).toEqual(revisions);
    });

    it.each([
      ['of all', {}, [5, 4, 3, 2, 1]],
      ['about one', { about: [CLEO] }, [4]],
      ['about any', { about: [BEN, idOf('Norland')] }, [4, 3, 2, 1]],
      ['about nobody', { about: [] }, []],
      ['after an instant', { after: at(2) }, [5, 4]],
      ['up to an instant', { until: at(1) }, [2, 1]],
      ['in between, about one', { about: [ADA], after: at(0), until: at(2) }, [3, 2]],
    ])('is listed %s, newest first, page by page', async (_, filter, revisions) => {
      const first = await store().page('ledger', filter, { first: 2, after: null });
      const after = first.items.at(-1)?.cursor ?? null;
      const rest = after === null ? [] : (await store().page('ledger', filter, { first: 10, after })).items;
      expect([...first.items, ...rest].map(({ node }) => node.revision)).toEqual(revisions);
      expect(first.hasNextPage).toBe(revisions.length > 2);
      expect(await store().count('ledger', filter)).toBe(revisions.length);
    });
  });
}
