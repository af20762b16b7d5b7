/** Reads by key: one answer per key, in key order, null for a missing one. */
import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../../src/domain/decision.ts';
import type { Note } from '../../../src/domain/note.ts';
import type { SavedView } from '../../../src/domain/saved-view.ts';
import { denial, idOf, meeting, plan, portrait, reprint, talks } from '../../fixture/talks.ts';
import type { Open } from '../contract.ts';
import { RECORDED, scanned, storeToRead } from './opened.ts';

const UNKNOWN = '0'.repeat(32);

const decision: Decision = {
  id: '1'.repeat(32),
  kind: 'DIFFERENT',
  survivor: idOf('Ada Berg'),
  absorbed: [idOf('Cleo Duval')],
  absorbedLabels: ['Cleo Duval'],
  decidedBy: 'ada',
  decidedAt: RECORDED,
  reason: 'They met.',
  revertedAt: null,
};
const note: Note = { id: '2'.repeat(32), about: [idOf('Ada Berg')], body: 'Hm.', author: 'ada', createdAt: RECORDED };
const view: SavedView = {
  id: '3'.repeat(32),
  slug: 'the-talks',
  title: 'The talks',
  operation: 'query { health }',
  variables: '{}',
  state: '{"open":true}',
  snapshot: '{}',
  sha256: 'e'.repeat(64),
  createdAt: RECORDED,
};

export function keyContract(open: Open): void {
  describe('reads by key', () => {
    const store = storeToRead(open, { documents: talks, decisions: [decision], notes: [note], savedViews: [view] });

    it('gives documents as they came, with cluster and recording', async () => {
      const ids = [reprint.document.id, UNKNOWN, meeting.document.id, reprint.document.id];
      const [first, missing, founder, again] = await store().documentsByIds(ids);
      const added = { retractedAt: null, recordedAt: RECORDED, cluster: meeting.document.id };
      expect(first).toEqual({ ...reprint.document, ...added });
      expect(missing).toBeNull();
      expect(founder).toEqual({ ...meeting.document, ...added });
      expect(again).toEqual(first);
    });

    it('gives statements as they came, with review and founder', async () => {
      const [opinion] = plan.statements.filter(({ modality }) => modality === 'OPINION');
      const [met] = meeting.statements;
      const [first, missing, second] = await store().statementsByIds([met?.id ?? '', UNKNOWN, opinion?.id ?? '']);
      const added = { recordedAt: RECORDED, retractedAt: null, review: 'UNREVIEWED' };
      expect(first).toEqual({ ...met, ...added, founder: met?.id });
      expect(missing).toBeNull();
      expect(second).toEqual({ ...opinion, ...added, founder: null });
    });

    it('gives quotations as they came', async () => {
      const [quotation] = denial.quotations;
      expect(await store().quotationsByIds([UNKNOWN, quotation?.id ?? ''])).toEqual([null, quotation]);
    });

    it('gives entities, relations and events as they are scanned', async () => {
      for (const row of await scanned(store())) {
        if (row.kind === 'entity')
          expect(await store().entitiesByIds([UNKNOWN, row.entity.id])).toEqual([null, row.entity]);
        if (row.kind === 'event') expect(await store().eventsByIds([UNKNOWN, row.event.id])).toEqual([null, row.event]);
        if (row.kind === 'relation') {
          expect(await store().relationsByIds([`CONSULT:${UNKNOWN}`, row.relation.id])).toEqual([null, row.relation]);
        }
      }
    });

    it('scans entities, then events, then relations, each in order of id', async () => {
      const rows = await scanned(store());
      const order = ['entity', 'event', 'relation'];
      const keys = rows.map((row) => {
        const { id } = row.kind === 'entity' ? row.entity : row.kind === 'event' ? row.event : row.relation;
        return `${order.indexOf(row.kind)} ${id}`;
      });
      expect(keys).toEqual([...keys].sort());
      expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(order));
    });

    it('gives decisions, notes and saved views', async () => {
      expect(await store().decisionsByIds([decision.id, UNKNOWN])).toEqual([decision, null]);
      expect(await store().notesByIds([UNKNOWN, note.id])).toEqual([null, note]);
      expect(await store().savedViewsByIds([UNKNOWN, view.id])).toEqual([null, view]);
      expect(await store().savedViewsBySlugs(['no-such', view.slug])).toEqual([null, view]);
    });

    it('gives entities by Wikidata id', async () => {
      const [missing, found] = await store().entitiesByQids(['Q1', 'Q900002']);
      expect(missing).toBeNull();
      expect(found?.id).toBe(idOf('Émile Dürrenfels'));
    });

    it('gives entities by exact name, case and accents aside', async () => {
      const found = await store().entitiesByNames(['emile DURRENFELS', 'Dürrenfels', 'harbour  council', '', '§']);
      expect(found.map((entity) => entity?.label ?? null)).toEqual([
        'Émile Dürrenfels',
        null,
        'Harbour Council',
        null,
        null,
      ]);
    });

    it('gives the documents of a cluster in order of (knownAt, id)', async () => {
      const clusters = await store().documentsByClusters([meeting.document.id, UNKNOWN, portrait.document.id]);
      expect(clusters).toEqual([[meeting.document.id, reprint.document.id], [], [portrait.document.id]]);
    });

    it('answers no keys with no answers', async () => {
      expect(await store().entitiesByIds([])).toEqual([]);
      expect(await store().documentsByClusters([])).toEqual([]);
    });

    it.each(['\u0000', '\ud800', '"', "' OR 1 = 1 --", 'x'.repeat(100), '$id', '{}'])(
      'takes %j as a key that is not there',
      async (key) => {
        const answers = await Promise.all([
          store().documentsByIds([key]),
          store().statementsByIds([key]),
          store().quotationsByIds([key]),
          store().entitiesByIds([key]),
          store().relationsByIds([key]),
          store().eventsByIds([key]),
          store().decisionsByIds([key]),
          store().notesByIds([key]),
          store().savedViewsByIds([key]),
          store().savedViewsBySlugs([key]),
          store().entitiesByQids([key]),
          store().entitiesByNames([key]),
        ]);
        expect(answers).toEqual(answers.map(() => [null]));
        expect(await store().documentsByClusters([key])).toEqual([[]]);
      },
    );

    it('ends with DEADLINE_EXCEEDED where the time is over', async () => {
      const signal = AbortSignal.abort();
      const tooLate = { code: 'DEADLINE_EXCEEDED' };
      await expect(store().entitiesByIds([UNKNOWN], { signal })).rejects.toMatchObject(tooLate);
      await expect(store().documents({}, { first: 1, after: null, signal })).rejects.toMatchObject(tooLate);
      await expect(store().search('Ada', null, { signal })).rejects.toMatchObject(tooLate);
      await expect(store().scan({ signal })[Symbol.asyncIterator]().next()).rejects.toMatchObject(tooLate);
    });
  });
}
