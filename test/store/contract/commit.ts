/** Commits: what is appended, what was known already, and that a commit is all or nothing. */
import { describe, expect, it } from '@jest/globals';
import type { DocumentEvidence, EvidenceBatch } from '../../../src/domain/evidence.ts';
import type { Note } from '../../../src/domain/note.ts';
import type { SavedView } from '../../../src/domain/saved-view.ts';
import type { Project } from '../../../src/projection/ask.ts';
import { project } from '../../../src/projection/project.ts';
import { denial, meeting, plan, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { commit, commitEach, gathered, RECORDED, scanned, storeOfEachTest } from './opened.ts';

export function commitContract(open: Open): void {
  describe('commit', () => {
    const store = storeOfEachTest(open);

    it('starts from an empty graph of revision 0', async () => {
      expect(await store().revision()).toBe(0);
      expect(await scanned(store())).toEqual([]);
      expect(await gathered(store().scanEvidence())).toEqual([]);
      await store().health();
    });

    it('names the new documents and statements', async () => {
      const { revision, entry, newDocuments, newStatements } = await commit(store(), { documents: [meeting, denial] });
      expect(revision).toBe(1);
      expect(entry?.revision).toBe(1);
      expect(newDocuments).toEqual([meeting.document.id, denial.document.id]);
      expect(newStatements).toEqual([...idsOf(meeting), ...idsOf(denial)]);
    });

    it('writes nothing for evidence that is there already', async () => {
      await commit(store(), { documents: talks });
      const rows = await scanned(store());
      const again = await commit(store(), { documents: talks }, RECORDED + 1);
      expect(again).toEqual({ revision: 1, entry: null, newDocuments: [], newStatements: [] });
      expect(await scanned(store())).toEqual(rows);
      expect(await store().revision()).toBe(1);
    });

    it('writes nothing for an empty batch', async () => {
      expect(await commit(store(), {})).toEqual({ revision: 0, entry: null, newDocuments: [], newStatements: [] });
    });

    it('appends to a document that is known what a later reading found', async () => {
      await commit(store(), { documents: [withStatements(plan, 0, 1)] });
      const outcome = await commit(store(), { documents: [plan] });
      expect(outcome.newDocuments).toEqual([]);
      expect(outcome.newStatements).toEqual(idsOf(plan).slice(1));
    });

    it('gives the projection what was new and nothing else', async () => {
      await commit(store(), { documents: [meeting, withStatements(plan, 0, 1)], reviews: [] });
      const seen: EvidenceBatch[] = [];
      const watched: Project<EvidenceBatch> = (batch) => {
        seen.push(batch);
        return project(batch);
      };
      const statement = idsOf(meeting)[0] ?? '';
      const evidence: EvidenceBatch = {
        documents: [meeting, plan],
        withdrawn: ['0'.repeat(32)],
        reviews: [{ statement, state: 'UNREVIEWED', note: null }],
        retractions: [{ document: meeting.document.id, retracted: false, reason: 'as it was' }],
        reverted: ['0'.repeat(32)],
      };
      await store().commit({ author: 'ada', kind: 'test', at: RECORDED, evidence }, watched);
      expect(seen).toHaveLength(1);
      expect(seen[0]?.documents?.map(({ statements }) => statements.map(({ id }) => id))).toEqual([
        idsOf(plan).slice(1),
      ]);
      expect(seen[0]?.documents?.[0]?.names).toEqual([]);
      for (const list of [seen[0]?.withdrawn, seen[0]?.reviews, seen[0]?.retractions, seen[0]?.reverted]) {
        expect(list ?? []).toEqual([]);
      }
    });

    it('adds another extractor to a statement that is known, in code-point order and without a revision', async () => {
      await commit(store(), { documents: [meeting] });
      const { entry } = await commit(store(), { documents: [extractedBy(meeting, 'another@2')] });
      expect(entry).toBeNull();
      const [statement] = await store().statementsByIds(idsOf(meeting));
      expect(statement?.extractors).toEqual(['another@2', 'test@1']);
    });

    it('leaves nothing of a commit whose projection fails', async () => {
      await commit(store(), { documents: [meeting] });
      const rows = await scanned(store());
      // biome-ignore lint/correctness/useYield: it fails before its first ask
      const failing: Project<EvidenceBatch> = function* () {
        throw new RangeError('no projection today');
      };
      const request = { author: 'ada', kind: 'test', at: RECORDED, evidence: { documents: [denial], notes: [note] } };
      await expect(store().commit(request, failing)).rejects.toThrow('no projection today');
      expect(await store().documentsByIds([denial.document.id])).toEqual([null]);
      expect(await store().statementsByIds(idsOf(denial))).toEqual([null]);
      expect(await store().countNotes(null)).toBe(0);
      expect(await store().revision()).toBe(1);
      expect(await scanned(store())).toEqual(rows);
      const { newDocuments } = await commit(store(), { documents: [denial] });
      expect(newDocuments).toEqual([denial.document.id]);
    });

    it.each(['a\u0000b', 'half \ud83d', '\udc4d half'])('refuses text that would not come back: %j', async (text) => {
      const damaged = { ...meeting, document: { ...meeting.document, text } };
      await expect(commit(store(), { documents: [damaged] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await expect(commit(store(), { notes: [{ ...note, body: text }] })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      expect(await store().revision()).toBe(0);
    });

    it('keeps every other character', async () => {
      const body = 'Ещё \u{1f44d} e\u0301 "quoted" \\u0000 \n\t \u2028 \ufeff ];DROP TABLE note; -- `$x` {y} \'';
      await commit(store(), { notes: [{ ...note, body }] });
      expect((await store().notesByIds([note.id]))[0]?.body).toBe(body);
    });

    it('refuses more than 5,000 statements at once', async () => {
      const [one] = meeting.statements;
      const statements = Array.from({ length: 5_001 }, (_, i) => ({ ...meeting.statements[0], ...one, id: `${i}` }));
      const documents = [{ ...meeting, statements }] as readonly DocumentEvidence[];
      await expect(commit(store(), { documents })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('makes a revision of notes and of saved views', async () => {
      const first = await commit(store(), { notes: [note] }, RECORDED, 'note');
      const second = await commit(store(), { savedViews: [savedView] }, RECORDED, 'view');
      expect([first.entry?.kind, second.entry?.kind]).toEqual(['note', 'view']);
      expect((await commit(store(), { notes: [note], savedViews: [savedView] })).entry).toBeNull();
    });

    it('refuses a slug that is taken', async () => {
      await commit(store(), { savedViews: [savedView] });
      const other = { ...savedView, id: 'f'.repeat(32) };
      await expect(commit(store(), { savedViews: [other] })).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await store().countSavedViews()).toBe(1);
    });

    it('takes its turn where several begin at once', async () => {
      const outcomes = await Promise.all(talks.map((document) => commit(store(), { documents: [document] })));
      expect(outcomes.map(({ revision }) => revision).sort()).toEqual(talks.map((_, i) => i + 1));
      const rows = await scanned(store());
      // Opened only now: the stores of a suite may share one database.
      const fresh = await open();
      await commitEach(fresh, talks);
      expect(rows).toEqual(await scanned(fresh));
      await fresh.close();
    });

    it('gives all evidence back in order of (knownAt, id)', async () => {
      await commit(store(), { documents: talks });
      const all = await gathered(store().scanEvidence());
      const inOrder = [...talks].sort((a, b) => a.document.knownAt - b.document.knownAt);
      expect(all.map(({ document }) => document)).toEqual(inOrder.map(({ document }) => document));
      for (const [i, evidence] of all.entries()) {
        const given = inOrder[i];
        expect(new Set(evidence.names)).toEqual(new Set(given?.names));
        expect(new Set(evidence.statements)).toEqual(new Set(given?.statements));
        expect(new Set(evidence.quotations)).toEqual(new Set(given?.quotations));
      }
    });

    it('answers as closed with STORE_UNAVAILABLE', async () => {
      const closed = await open();
      await closed.close();
      await closed.close();
      await expect(closed.revision()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(closed.health()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(commit(closed, { notes: [note] })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    });
  });
}

const note: Note = {
  id: 'a'.repeat(32),
  about: ['b'.repeat(32)],
  body: 'Ask again.',
  author: 'ada',
  createdAt: RECORDED,
};

const savedView: SavedView = {
  id: 'c'.repeat(32),
  slug: 'oslo',
  title: 'Oslo',
  operation: 'query { search(query: "Oslo") { nodes { id } } }',
  variables: '{}',
  state: null,
  snapshot: '{"data":{}}',
  sha256: 'd'.repeat(64),
  createdAt: RECORDED,
};

const idsOf = (evidence: DocumentEvidence): string[] => evidence.statements.map((statement) => statement.id);

const withStatements = (evidence: DocumentEvidence, from: number, to: number): DocumentEvidence => ({
  ...evidence,
  statements: evidence.statements.slice(from, to),
});

const extractedBy = (evidence: DocumentEvidence, extractor: string): DocumentEvidence => ({
  ...evidence,
  statements: evidence.statements.map((statement) => ({ ...statement, extractors: [extractor] })),
});
