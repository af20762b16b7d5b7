/** What people decide: merges and their revert, reviews, retractions; and what a later extractor withdraws. */
import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../../src/domain/decision.ts';
import type { DocumentEvidence } from '../../../src/domain/evidence.ts';
import { durableId } from '../../../src/domain/id.ts';
import { BEGINNING, END } from '../../../src/domain/time.ts';
import { project } from '../../../src/projection/project.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { denial, idOf, meeting, plan, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { commit, gathered, RECORDED, scanned, storeOfEachTest } from './opened.ts';

const ADA = idOf('Ada Berg');
const CLEO = idOf('Cleo Duval');
const LATER = RECORDED + 3_600_000;

const same: Decision = {
  id: 'd'.repeat(32),
  kind: 'SAME',
  survivor: ADA,
  absorbed: [CLEO],
  absorbedLabels: ['Cleo Duval'],
  decidedBy: 'ada',
  decidedAt: RECORDED,
  reason: 'One person.',
  revertedAt: null,
};

export function curationContract(open: Open): void {
  describe('merge', () => {
    const store = storeOfEachTest(open);

    it('lets the survivor answer for the absorbed', async () => {
      await commit(store(), { documents: talks });
      const { entry } = await commit(store(), { decisions: [same] }, LATER);
      const [ada, cleo] = await store().entitiesByIds([ADA, CLEO]);
      expect(ada?.members).toEqual([ADA, CLEO]);
      expect(cleo).toEqual(ada);
      expect(entry?.gone).toContain(CLEO);
      expect(await entityIds(store())).not.toContain(CLEO);
      const [office] = await store().relationsByIds([durableId('HOLDS_POSITION', officeOf(plan))]);
      expect(office?.source).toBe(ADA);
      const page = await store().entities({ ids: [CLEO] }, { first: 2, after: null });
      expect(page.items.map(({ node }) => node.id)).toEqual([ADA]);
      expect((await store().entitiesByNames(['cleo duval']))[0]?.id).toBe(ADA);
    });

    it('keeps the ids of statements as extracted', async () => {
      await commit(store(), { documents: talks, decisions: [same] });
      expect((await store().statementsByIds([officeOf(plan)]))[0]?.subject).toBe(CLEO);
    });

    it('reverted after more documents is as if it had never been', async () => {
      await commit(store(), { documents: [meeting, plan] });
      await commit(store(), { decisions: [same] });
      await commit(store(), { documents: talks });
      await commit(store(), { reverted: [same.id] }, LATER);
      expect((await store().decisionsByIds([same.id]))[0]?.revertedAt).toBe(LATER);
      expect((await store().entitiesByIds([CLEO]))[0]?.id).toBe(CLEO);
      expect((await commit(store(), { reverted: [same.id] })).entry).toBeNull();
      const undone = await scanned(store());
      // Opened only now: the stores of a suite may share one database.
      const never = await open();
      await commit(never, { documents: talks });
      expect(undone).toEqual(await scanned(never));
      await never.close();
    });

    it('stands before the documents it is about', async () => {
      await commit(store(), { decisions: [same] });
      expect(await store().entitiesByIds([ADA, CLEO])).toEqual([null, null]);
      await commit(store(), { documents: talks });
      expect((await store().entitiesByIds([CLEO]))[0]?.id).toBe(ADA);
    });
  });

  describe('review and retraction', () => {
    const store = storeOfEachTest(open);
    const met = meeting.statements[0]?.id ?? '';

    it('keeps a rejected statement for audit and out of the evidence', async () => {
      await commit(store(), { documents: talks });
      await commit(store(), { reviews: [{ statement: met, state: 'REJECTED', note: 'Wrong.' }] });
      const [statement] = await store().statementsByIds([met]);
      expect(statement?.review).toBe('REJECTED');
      const [event] = await store().eventsByIds([met]);
      expect(event?.evidence.statement).not.toContain(met);
      expect(event?.evidence.statement).toContain(reprint.statements[0]?.id);
    });

    it('changes nothing when the same is decided again', async () => {
      await commit(store(), { documents: talks });
      const evidence = { reviews: [{ statement: met, state: 'ACCEPTED' as const, note: null }] };
      expect((await commit(store(), evidence)).entry?.revision).toBe(2);
      expect((await commit(store(), evidence)).entry).toBeNull();
      const unknown = { statement: '0'.repeat(32), state: 'REJECTED' as const, note: null };
      expect((await commit(store(), { reviews: [unknown] })).entry).toBeNull();
    });

    it('dates a retraction on document and statements, and takes it back', async () => {
      await commit(store(), { documents: talks });
      const before = await scanned(store());
      const document = meeting.document.id;
      await commit(store(), { retractions: [{ document, retracted: true, reason: 'Withdrawn.' }] }, LATER);
      expect((await store().documentsByIds([document]))[0]?.retractedAt).toBe(LATER);
      expect((await store().statementsByIds([met]))[0]?.retractedAt).toBe(LATER);
      expect((await store().eventsByIds([met]))[0]?.evidence.statement).not.toContain(met);
      expect(await statementIds(store())).toContain(met);
      await commit(store(), { retractions: [{ document, retracted: false, reason: 'It stands.' }] });
      expect((await store().documentsByIds([document]))[0]?.retractedAt).toBeNull();
      expect((await store().statementsByIds([met]))[0]?.retractedAt).toBeNull();
      expect(await scanned(store())).toEqual(before);
    });
  });

  describe('withdrawal', () => {
    const store = storeOfEachTest(open);
    const denied = denial.statements[0]?.id ?? '';

    it('takes statements from the projection and from the lists, and keeps them by id', async () => {
      await commit(store(), { documents: talks });
      const { entry } = await commit(store(), { withdrawn: [denied, '0'.repeat(32)] }, LATER);
      expect(entry?.changes.map(({ before, after }) => [before, after])).toEqual([['DISPUTED', 'UNDISPUTED']]);
      expect(await statementIds(store())).not.toContain(denied);
      expect((await store().statementsByIds([denied]))[0]).toMatchObject({ id: denied, founder: null });
      const evidence = await gathered(store().scanEvidence());
      expect(evidence.flatMap(({ statements }) => statements.map(({ id }) => id))).not.toContain(denied);
      expect((await commit(store(), { withdrawn: [denied] })).entry).toBeNull();
    });

    it('is undone where the statement is found again', async () => {
      await commit(store(), { documents: talks });
      const before = await scanned(store());
      await commit(store(), { withdrawn: [denied] });
      const { newStatements } = await commit(store(), { documents: [denial] });
      expect(newStatements).toEqual([denied]);
      expect(await scanned(store())).toEqual(before);
    });
  });

  describe('rebuild', () => {
    const store = storeOfEachTest(open);

    it('gives the rows that were there, with every decision, review, retraction and withdrawal', async () => {
      await commit(store(), { documents: talks, decisions: [same] });
      await commit(store(), {
        reviews: [{ statement: meeting.statements[0]?.id ?? '', state: 'REJECTED', note: null }],
        retractions: [{ document: reprint.document.id, retracted: true, reason: 'test' }],
        withdrawn: [denial.statements[0]?.id ?? ''],
      });
      const before = await scanned(store());
      const documents = await store().documentsByIds(talks.map(({ document }) => document.id));
      await store().rebuild(project);
      expect(await scanned(store())).toEqual(before);
      expect(await store().documentsByIds(talks.map(({ document }) => document.id))).toEqual(documents);
      expect((await store().search('Duval', null)).map(({ entity }) => entity.id)).toEqual([ADA]);
      expect(await store().revision()).toBe(2);
    });

    it('that fails leaves the rows that were there', async () => {
      await commit(store(), { documents: talks });
      const before = await scanned(store());
      // biome-ignore lint/correctness/useYield: it fails before its first ask
      const failing = function* (): ReturnType<typeof project> {
        throw new RangeError('no projection today');
      };
      await expect(store().rebuild(failing)).rejects.toThrow('no projection today');
      expect(await scanned(store())).toEqual(before);
    });
  });
}

const officeOf = ({ statements }: DocumentEvidence): string =>
  statements.find(({ predicate }) => predicate === 'HOLDS_POSITION')?.id ?? '';

const entityIds = async (store: GraphStore): Promise<string[]> =>
  (await scanned(store)).flatMap((row) => (row.kind === 'entity' ? [row.entity.id] : []));

async function statementIds(store: GraphStore): Promise<string[]> {
  const filter = { asOf: END, from: BEGINNING, to: END, includeUndated: true };
  const page = await store.statements(filter, { field: 'KNOWN', direction: 'ASC' }, { first: 100, after: null });
  return page.items.map(({ node }) => node.id);
}
