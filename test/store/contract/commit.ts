/** Commits: what is appended, what was known already, and that a commit is all or nothing. */
import { describe, expect, it } from '@jest/globals';
import type { Extraction } from '../../../src/domain/record/extraction.ts';
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import { AT, all, commit, documentIdOf, entriesOf } from '../../fixture/graph.ts';
import { denial, meeting, plan, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { ADA, note, view } from './curated.ts';
import { BAD, EVERY, gathered, scanned, statementOf, storeOfEachTest } from './opened.ts';

const NOTE = note('a'.repeat(32), [ADA], 'Ask again.');
const VIEW = view('c'.repeat(32), 'oslo');

export function commitContract(open: Open): void {
  describe('commit', () => {
    const store = storeOfEachTest(open);

    it('starts from an empty graph of revision 0', async () => {
      expect(await store().revision()).toBe(0);
      expect(await scanned(store())).toEqual([]);
      expect(await gathered(store().log())).toEqual([]);
      await store().health();
    });

    it('names the new documents and statements, and writes nothing that is there already', async () => {
      const first = await commit(store(), entriesOf(meeting, denial));
      expect(first.revision).toBe(1);
      expect(first.newDocuments).toEqual([meeting, denial].map(documentIdOf));
      const statements = [await statementOf(store(), meeting), await statementOf(store(), denial)];
      expect(first.newStatements).toEqual(statements.map(({ id }) => id));
      const rows = await scanned(store());
      const again = await commit(store(), entriesOf(meeting, denial));
      expect(again).toEqual({ revision: 1, entry: null, newDocuments: [], newStatements: [], withdrawnStatements: [] });
      expect(await commit(store(), [])).toEqual(again);
      expect(await scanned(store())).toEqual(rows);
      expect(await store().revision()).toBe(1);
    });

    it('adds what another extractor finds, and both stand on a statement that both found', async () => {
      await commit(store(), entriesOf(withClaims(plan, 0, 1)));
      const outcome = await commit(store(), entriesOf(extractedBy(plan, 'another@2')));
      expect(outcome.newDocuments).toEqual([]);
      expect(outcome.newStatements).toHaveLength(plan.statements.length - 1);
      const office = await statementOf(store(), plan, 'Cleo Duval chairs');
      expect(office.extractors).toEqual(['another@2', 'test@1']);
    });

    it('withdraws what the newer version of an extractor no longer finds, and takes it back', async () => {
      await commit(store(), entriesOf(meeting));
      const { id } = await statementOf(store(), meeting);
      const { withdrawnStatements } = await commit(
        store(),
        entriesOf(extractedBy(withClaims(meeting, 0, 0), 'test@2')),
      );
      expect(withdrawnStatements).toEqual([id]);
      expect(await all(store(), 'statement', EVERY)).toEqual([]);
      expect((await store().byIds('statement', [id]))[0]).toMatchObject({ id, group: null });
      await commit(store(), entriesOf(extractedBy(meeting, 'test@3')));
      expect(await statementOf(store(), meeting)).toMatchObject({ id, extractors: ['test@3'] });
    });

    it.each<[string, readonly LogEntry[]]>([
      ['a slug that is taken', [NOTE, view('f'.repeat(32), 'oslo')]],
      ['a zero character', [NOTE, note('b'.repeat(32), [], 'a\u0000b')]],
      ['half a character', [NOTE, note('b'.repeat(32), [], 'half \ud83d')]],
      ['a document with such text', [NOTE, ...damaged('\udc4d half')]],
    ])('leaves nothing of a commit with %s', async (_, entries) => {
      await commit(store(), [...entriesOf(meeting), VIEW]);
      const rows = await scanned(store());
      await expect(commit(store(), entries)).rejects.toMatchObject({
        code: expect.stringMatching(/CONFLICT|BAD_USER_INPUT/),
      });
      expect(await store().count('note', {})).toBe(0);
      expect(await store().count('view', {})).toBe(1);
      expect(await store().revision()).toBe(1);
      expect(await scanned(store())).toEqual(rows);
      expect((await commit(store(), entriesOf(denial))).revision).toBe(2);
    });

    it('keeps every other character', async () => {
      const body = 'Ещё \u{1f44d} e\u0301 "quoted" \\u0000 \n\t \u2028 \ufeff ];DROP TABLE note; -- `$x` {y} \'';
      await commit(store(), [note('a'.repeat(32), [], body)]);
      expect((await store().byIds('note', ['a'.repeat(32)]))[0]?.body).toBe(body);
      expect((await gathered(store().log()))[0]).toMatchObject({ note: { body } });
    });

    it('refuses more than 5,000 statements at once', async () => {
      const [document, reading] = entriesOf(meeting);
      if (!document || reading?.entry !== 'reading') throw new TypeError('expected a document and its reading');
      const statements = Array.from({ length: 5_001 }, () => reading.reading.statements[0]).filter(
        (one) => one !== undefined,
      );
      await expect(
        commit(store(), [document, { ...reading, reading: { ...reading.reading, statements } }]),
      ).rejects.toMatchObject(BAD);
    });

    it('keeps the number of a commit that is replayed, which must be above the last', async () => {
      const request = { author: 'ada', action: 'import', at: AT };
      const signed = (entry: LogEntry) => ({ ...entry, author: 'ben', at: AT - 1_000 });
      const { revision } = await store().commit({ ...request, entries: [signed(NOTE)], revision: 7 });
      expect(revision).toBe(7);
      expect(await store().revision()).toBe(7);
      await expect(store().commit({ ...request, entries: [signed(VIEW)], revision: 7 })).rejects.toMatchObject(BAD);
      expect((await store().commit({ ...request, entries: [signed(VIEW)] })).revision).toBe(8);
      const [entry] = await gathered(store().log());
      expect(entry).toMatchObject({
        revision: 7,
        author: 'ben',
        at: AT - 1_000,
        recordedAt: AT,
        committer: 'ada',
        action: 'import',
      });
    });

    it('takes its turn where several begin at once', async () => {
      const outcomes = await Promise.all(talks.map((document) => commit(store(), entriesOf(document))));
      // Documents that wait may share a revision; none is left out.
      const revisions = [...new Set(outcomes.map(({ revision }) => revision))].sort((a, b) => a - b);
      expect(revisions).toEqual(revisions.map((_, i) => i + 1));
      expect(await store().revision()).toBe(revisions.length);
      const rows = await scanned(store());
      // Opened only now: the stores of a suite may share one database.
      const fresh = await open();
      await commit(fresh, entriesOf(...talks));
      expect(rows).toEqual(await scanned(fresh));
      await fresh.close();
    });

    it('answers as closed with STORE_UNAVAILABLE', async () => {
      const closed = await open();
      await closed.close();
      await closed.close();
      const unavailable = { code: 'STORE_UNAVAILABLE' };
      await expect(closed.revision()).rejects.toMatchObject(unavailable);
      await expect(closed.health()).rejects.toMatchObject(unavailable);
      await expect(closed.page('note', {}, { first: 1, after: null })).rejects.toMatchObject(unavailable);
      await expect(closed.commit({ author: 'a', action: 'b', at: AT, entries: [] })).rejects.toMatchObject(unavailable);
    });

    it('ends a read whose signal is aborted with DEADLINE_EXCEEDED', async () => {
      const signal = AbortSignal.abort();
      const overdue = { code: 'DEADLINE_EXCEEDED' };
      await expect(store().page('document', {}, { first: 1, after: null, signal })).rejects.toMatchObject(overdue);
      await expect(store().search('Berg', null, { signal })).rejects.toMatchObject(overdue);
      await expect(gathered(store().scan({ signal }))).rejects.toMatchObject(overdue);
    });
  });
}

const withClaims = (extraction: Extraction, from: number, to: number): Extraction => ({
  ...extraction,
  extractors: ['test@1'],
  statements: extraction.statements.slice(from, to),
});

const extractedBy = (extraction: Extraction, extractor: string): Extraction => ({
  ...extraction,
  extractors: [extractor],
  statements: extraction.statements.map((statement) => ({ ...statement, extractors: [extractor] })),
});

const damaged = (text: string): readonly LogEntry[] =>
  entriesOf({ ...meeting, document: { ...meeting.document, text }, statements: [], quotations: [], actors: [] });
