/** Groups: their sides and live statements, whole or what is new since a revision; and a rebuild of them all. */
import { describe, expect, it } from '@jest/globals';
import { commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, idOf, meeting, plan, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, BEN, CLEO, merge, retracted, revert, reviewed } from './curated.ts';
import { groupOf, scanned, statementOf, storeOfEachTest, UNKNOWN } from './opened.ts';

export function groupContract(open: Open): void {
  describe('groups', () => {
    const store = storeOfEachTest(open);

    it('hold their statements in order of (known, id), canonical', async () => {
      await commit(store(), entriesOf(...talks));
      const met = await statementOf(store(), meeting);
      const group = await groupOf(store(), met.id);
      expect(group).toMatchObject({ founder: met.id, type: 'CONSULT', role: null, subjects: [ADA], objects: [BEN] });
      expect(group.evidence.map(({ document }) => document)).toEqual([meeting, reprint, denial].map(documentIdOf));
      expect(group.evidence[0]).toEqual({
        statement: met.id,
        document: documentIdOf(meeting),
        known: met.knownAt,
        publisher: idOf('North Wire', 'MEDIA'),
        cluster: documentIdOf(meeting),
        polarity: 'ASSERTED',
        modality: 'FACT',
        from: Date.parse('2022-02-07T00:00:00Z'),
        to: Date.parse('2022-02-08T00:00:00Z') - 1,
        date: '2022-02-07',
        dateOrigin: 'STATED',
        confidence: 0.8,
        mode: 'visit',
        place: idOf('Oslo', 'PLACE'),
        subject: ADA,
        object: BEN,
      });
      expect(group.evidence[1]?.cluster).toBe(documentIdOf(meeting));
      expect(await store().groups([UNKNOWN, met.id], 0)).toEqual([null, group]);
    });

    it('give what was recorded after a revision alone', async () => {
      await commit(store(), entriesOf(meeting, reprint));
      await commit(store(), entriesOf(denial));
      const { id } = await statementOf(store(), meeting);
      const documents = async (since: number) =>
        (await store().groups([id], since)).flatMap((group) => group?.evidence.map(({ document }) => document) ?? []);
      expect(await documents(0)).toEqual([meeting, reprint, denial].map(documentIdOf));
      expect(await documents(1)).toEqual([documentIdOf(denial)]);
      expect(await documents(2)).toEqual([]);
    });

    it('name whoever answers now, and again the first ones when the merge is reverted', async () => {
      await commit(store(), entriesOf(...talks));
      const before = await scanned(store());
      const { id } = await statementOf(store(), plan, 'Cleo');
      await commit(store(), [merge]);
      expect(await groupOf(store(), id)).toMatchObject({ subjects: [ADA], evidence: [{ subject: ADA }] });
      await commit(store(), [revert]);
      expect(await groupOf(store(), id)).toMatchObject({ subjects: [CLEO], evidence: [{ subject: CLEO }] });
      expect(await scanned(store())).toEqual(before);
    });

    it('leave out what is rejected or retracted, and stay for audit without any', async () => {
      await commit(store(), entriesOf(...talks));
      const before = await scanned(store());
      const [met, denied] = [await statementOf(store(), meeting), await statementOf(store(), denial)];
      const documents = async () => (await groupOf(store(), met.id)).evidence.map(({ document }) => document);
      await commit(store(), [reviewed(denied.id, 'REJECTED')]);
      expect(await documents()).toEqual([meeting, reprint].map(documentIdOf));
      await commit(store(), [retracted(documentIdOf(meeting)), retracted(documentIdOf(reprint))]);
      expect(await documents()).toEqual([]);
      await commit(store(), [retracted(documentIdOf(meeting), false), retracted(documentIdOf(reprint), false)]);
      await commit(store(), [reviewed(denied.id, 'UNREVIEWED')]);
      expect(await scanned(store())).toEqual(before);
    });

    it('are the same when rebuilt, and so is everything else', async () => {
      await commit(store(), [...entriesOf(...talks), merge]);
      const { id } = await statementOf(store(), meeting);
      await commit(store(), [reviewed(id, 'REJECTED'), retracted(documentIdOf(reprint))]);
      const seen = async () => ({
        rows: await scanned(store()),
        documents: await store().byIds('document', talks.map(documentIdOf)),
        statement: await store().byIds('statement', [id]),
        found: await store().search('Duval', null),
        words: await store().count('document', { text: 'harbour' }),
        decisions: await store().page('decision', { about: [CLEO] }, { first: 5, after: null }),
        revision: await store().revision(),
        ledger: await store().ledgerAfter(0, 10),
      });
      const before = await seen();
      await store().rebuild();
      expect(await seen()).toEqual(before);
      await store().rebuild();
      expect(await seen()).toEqual(before);
    });

    it('can be read, and committed to, while they are rebuilt', async () => {
      await commit(store(), entriesOf(...talks.slice(1)));
      const rows = await scanned(store());
      const rebuilding = store().rebuild();
      expect(await scanned(store())).toEqual(rows);
      await commit(store(), entriesOf(meeting));
      await rebuilding;
      const after = await scanned(store());
      const fresh = await open();
      await commit(fresh, entriesOf(...talks));
      expect(after).toEqual(await scanned(fresh));
      await fresh.close();
    });
  });
}
